/** The languages that programs are written in. */
export const languageNames = ['python', 'javascript', 'go', 'csharp'] as const

export type LanguageName = (typeof languageNames)[number]

/** The file of each language's program. */
export const entryNames: Record<LanguageName, string> = {
  python: 'program.py',
  javascript: 'program.mjs',
  go: 'program.go',
  csharp: 'Program.cs'
}
