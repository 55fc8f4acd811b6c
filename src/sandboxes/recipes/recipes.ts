import type { LanguageName } from '../../domain/language.js'
import { csharp } from './csharp.js'
import { go } from './go.js'
import { javascript } from './javascript.js'
import { python } from './python.js'
import type { Recipe } from './recipe.js'

/** The languages that run in containers. */
export const recipes: Record<LanguageName, Recipe> = { python, javascript, go, csharp }
