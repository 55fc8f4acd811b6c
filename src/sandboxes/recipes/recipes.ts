import type { LanguageName } from '../../domain/language.js'
import { javascript } from './javascript.js'
import { python } from './python.js'
import type { Recipe } from './recipe.js'

/** The languages that run in containers. */
export const recipes: Partial<Record<LanguageName, Recipe>> = { python, javascript }
