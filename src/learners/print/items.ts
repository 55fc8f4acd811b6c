import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { folded } from './folded.js'

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

/** A list of items over several lines, between what opens and what closes it. */
export function listLines(
  items: readonly string[],
  language: LanguageName,
  [opening, closing]: readonly string[]
): string[] {
  const { indent, list } = languages[language].syntax
  const [open, close] = [opening.trim(), closing.trim()]
  const opened = list.before === '\n' ? open.replace(/ (?=\S$)/, list.before) : open
  return [...opened.split('\n'), ...itemLines(items, language).map(line => indent + line), close]
}
