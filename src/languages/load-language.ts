import type { LanguageName } from '../domain/program/language.js'
import type { Language } from './language.js'

/** One language, without the others. */
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
