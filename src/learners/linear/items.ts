import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { folded } from '../print/folded.js'

/** The items of a list, several per line. */
export function itemLines(items: readonly string[], language: LanguageName): string[] {
  const { listWidth, lastComma } = languages[language].syntax
  return `${folded(items, listWidth)}${lastComma}`.split('\n')
}

/** The items of a list, one per line. */
export function itemsBelow(items: readonly string[], language: LanguageName): string[] {
  const { lastComma } = languages[language].syntax
  return items.map((item, i) => `${item}${i < items.length - 1 ? ',' : lastComma}`)
}
