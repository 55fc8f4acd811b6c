/** The languages that programs are written in. */
export const languageNames = ['python', 'javascript', 'go', 'csharp'] as const

export type LanguageName = (typeof languageNames)[number]

/** Where none is named: it runs wherever Loopai does. */
export const defaultLanguage: LanguageName = 'javascript'
