import type { Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'
import { classOf, PUNCTUATION, spaceRanges } from '../text/characters.js'
import type { Letters } from '../text/letters.js'
import { normalForm } from '../text/normal-form.js'

/**
 * The separators of words in a reading that can be printed in a few lines: outside ASCII only the marks that
 * training rows have; any other character from U+00AA on that is no space is part of a word.
 */
export interface PlainReading {
  letters: Letters
  /** Code points. */
  marks: readonly number[]
  /** Whether emoji are marks, too. */
  emoji: boolean
}

/** U+FFFD is no mark: it stands for halves of surrogate pairs, which languages handle differently. */
const replacement = 0xfffd
const maxMarks = 24
/** The emoji that a regular expression on UTF-16 can recognize by their first half. */
const emojiRange = [0x1f000, 0x1fbff]

/**
 * The marks outside ASCII that occur in at least `minSupport` inputs, the most frequent ones, in order of code
 * point.
 */
export function marksOf(
  inputs: readonly Json[],
  texts: readonly Path[],
  minSupport: number
): Pick<PlainReading, 'marks' | 'emoji'> {
  const counts = new Map<number, number>()
  for (const input of inputs) {
    const seen = new Set<number>()
    for (const path of texts) {
      for (const char of textAt(input, path).match(/[^\0-\xa9]/gu) ?? []) seen.add(char.codePointAt(0)!)
    }
    for (const code of seen) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const codes = [...counts.keys()].filter(code => counts.get(code)! >= minSupport)
  const marks = codes
    .filter(code => code <= 0xffff && code !== replacement && classOf(code) === PUNCTUATION)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || a - b)
    .slice(0, maxMarks)
    .sort((a, b) => a - b)
  return { marks, emoji: codes.some(code => code >= emojiRange[0] && code <= emojiRange[1]) }
}

/** Pairs of first and last code point as the inside of a character class. */
function inside(pairs: readonly number[]): string {
  const escaped = pairs.map(code => `\\u{${code.toString(16)}}`)
  return escaped.map((code, place) => (place % 2 === 0 ? code : `-${code}`)).join('')
}

/** Reads the normal forms of texts as lower-case words and single other characters, with one space around each. */
export function plainReader({ letters, marks, emoji }: PlainReading): (text: string) => string {
  const spaces = inside(spaceRanges)
  const parting = inside(marks.flatMap(mark => [mark, mark])) + (emoji ? inside(emojiRange) : '')
  const token = new RegExp(`[^\\0-/:-@[-^\`{-\\xa9${spaces}${parting}]+|[^${spaces}]`, 'gu')
  return text => {
    const lower = normalForm(text, letters)
      .replace(/[A-Z]+/g, capitals => capitals.toLowerCase())
      .replace(/[^\0-\x7f]/gu, char => {
        const code = char.codePointAt(0)!
        return String.fromCodePoint(letters.lower.get(code) ?? code)
      })
    return ` ${(lower.match(token) ?? []).join(' ')} `
  }
}
