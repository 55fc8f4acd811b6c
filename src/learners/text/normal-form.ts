import { wellFormed } from './characters.js'
import type { Letters } from './letters.js'
import type { Range } from './ranges.js'

/**
 * The most code points that are read of a text: high enough for anything people write, and low enough to take less
 * than a second in every language.
 */
export const readLimit = 500_000
/**
 * Characters that nobody sees: those that Unicode says are ignorable (Default_Ignorable_Code_Point), but for what stands
 * for a letter (Hangul fillers), spells flags (tags), or lays out music and shorthand.
 */
export const unseenRanges: readonly Range[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff0, 0xfff8],
  [0xe0100, 0xe01ef]
]

const inClass = ([first, last]: Range) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`
const unseen = new RegExp(`[${unseenRanges.map(inClass).join('')}]+`, 'gu')
const readPart = new RegExp(`^[^]{0,${readLimit}}`, 'u')
const oddOnes = new WeakMap<Letters, RegExp>()

/** Matches the last characters of all spellings. */
function oddOf(letters: Letters): RegExp {
  const last = [...letters.spellings.keys()].map(chars => Array.from(chars).pop())
  const odd = oddOnes.get(letters) ?? new RegExp(`[${[...new Set(last)].join('')}]`, 'u')
  oddOnes.set(letters, odd)
  return odd
}

/**
 * The first 500,000 characters of a text, without those that nobody sees, and with one spelling for each of some
 * letters. Unpaired surrogates are U+FFFD.
 */
export function normalForm(text: string, letters: Letters): string {
  const part = text.length > readLimit ? readPart.exec(text)![0] : text
  if (!/[^\0-\x7f]/.test(part)) return part
  const seen = wellFormed(part).replace(unseen, '')
  if (!oddOf(letters).test(seen)) return seen
  const { spellings } = letters
  const written: string[] = []
  for (const char of seen) {
    const letter = spellings.get(char) ?? char
    const pair = written.length > 0 ? spellings.get(written[written.length - 1] + letter) : undefined
    if (pair === undefined) written.push(letter)
    else written[written.length - 1] = pair
  }
  return written.join('')
}
