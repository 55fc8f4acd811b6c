import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { folded } from '../print/folded.js'

/** Items of a list, in lines of their own. */
export function itemLines(items: readonly string[], language: LanguageName): string[] {
  const { listWidth, lastComma } = languages[language].syntax
  return `${folded(items, listWidth)}${lastComma}`.split('\n')
}

/** Items of a list, each in a line of its own. */
export function itemsBelow(items: readonly string[], language: LanguageName): string[] {
  const { lastComma } = languages[language].syntax
  return items.map((item, i) => `${item}${i < items.length - 1 ? ',' : lastComma}`)
}
