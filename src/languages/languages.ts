import type { LanguageName } from '../domain/program/language.js'
import { csharp } from './csharp.js'
import { go } from './go.js'
import { javascript } from './javascript.js'
import type { Language } from './language.js'
import { python } from './python.js'

/** All of them, for what needs several; commands that start fast load the one that they need: `loadLanguage`. */
export const languages: Record<LanguageName, Language> = { python, javascript, go, csharp }
