import { extname } from 'node:path'
import { type LanguageName, languageNames } from '../domain/program/language.js'
import type { Language } from './language.js'

/** The language whose files end as this one does; undefined where that is none of them. */
export async function languageOfFile(file: string): Promise<Language | undefined> {
  for (const name of languageNames) {
    const language = await loadLanguage(name)
    if (language.extensions.includes(extname(file))) return language
  }
  return undefined
}

/** Loads one language without the others, which would take time at start-up. */
export async function loadLanguage(name: LanguageName): Promise<Language> {
  switch (name) {
    case 'python':
      return (await import('./python.js')).python
    case 'javascript':
      return (await import('./javascript.js')).javascript
    case 'go':
      return (await import('./go.js')).go
    case 'csharp':
      return (await import('./csharp.js')).csharp
  }
}
