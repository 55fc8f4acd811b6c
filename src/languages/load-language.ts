import type { LanguageName } from '../domain/program/language.js'
import type { Language } from './language.js'

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
