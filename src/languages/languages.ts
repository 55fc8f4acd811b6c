import type { LanguageName } from '../domain/program/language.js'
import { csharp } from './csharp.js'
import { go } from './go.js'
import { javascript } from './javascript.js'
import type { Language } from './language.js'
import { python } from './python.js'

/** All languages, for code that needs several; commands that must start fast load only one with `loadLanguage`. */
export const languages: Record<LanguageName, Language> = { python, javascript, go, csharp }
