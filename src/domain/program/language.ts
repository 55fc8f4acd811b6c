/** The languages that programs are written in. */
export const languageNames = ['python', 'javascript', 'go', 'csharp'] as const

export type LanguageName = (typeof languageNames)[number]

/** The language used where none is named: it runs wherever Loopai runs. */
export const defaultLanguage: LanguageName = 'javascript'
