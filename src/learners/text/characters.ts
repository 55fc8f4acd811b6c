/**
 * What a character is, for every program that a learner prints, in every language. Libraries disagree
 * about letters and spaces beyond ASCII and change with their version; these lists do not.
 */

/** Spaces: pairs of first and last code point. */
export const spaceRanges: readonly number[] = [
  0x9, 0xd, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f,
  0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff
]

/** Separators of words from U+00AA on: punctuation, symbols and emoji; pairs of first and last code point. */
export const punctuationRanges: readonly number[] = [
  0xab, 0xac, 0xae, 0xb1, 0xb4, 0xb4, 0xb6, 0xb8, 0xbb, 0xbb, 0xbf, 0xbf, 0xd7, 0xd7, 0xf7, 0xf7, 0x55a,
  0x55f, 0x589, 0x58a, 0x5be, 0x5be, 0x60c, 0x60d, 0x61b, 0x61b, 0x61e, 0x61f, 0x66a, 0x66d, 0x6d4, 0x6d4,
  0x964, 0x965, 0x2010, 0x2027, 0x2030, 0x205e, 0x20a0, 0x20cf, 0x2100, 0x214f, 0x2190, 0x2bff, 0x2e00,
  0x2e7f, 0x3001, 0x3003, 0x3008, 0x3020, 0x3030, 0x3030, 0x30fb, 0x30fb, 0xfe10, 0xfe19, 0xfe30, 0xfe6f,
  0xff01, 0xff0f, 0xff1a, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xffe0, 0xffee, 0xfff9, 0xfffd, 0x1f000,
  0x1faff
]

export const SPACE = 0
export const WORD = 1
export const PUNCTUATION = 2

/** All code points from here on are parts of words. */
export const classifiedBelow = 0x20000

const classes = classify()

function classify(): Uint8Array {
  const table = new Uint8Array(classifiedBelow).fill(WORD)
  table.fill(PUNCTUATION, 0, 0xaa)
  table.fill(WORD, 0x30, 0x3a).fill(WORD, 0x41, 0x5b).fill(WORD, 0x61, 0x7b).fill(WORD, 0x5f, 0x60)
  for (let i = 0; i < punctuationRanges.length; i += 2) {
    table.fill(PUNCTUATION, punctuationRanges[i], punctuationRanges[i + 1] + 1)
  }
  for (let i = 0; i < spaceRanges.length; i += 2) table.fill(SPACE, spaceRanges[i], spaceRanges[i + 1] + 1)
  return table
}

/** SPACE, WORD or PUNCTUATION for a code point. */
export function classOf(code: number): number {
  return code < classifiedBelow ? classes[code] : WORD
}

const surrogate = /[\ud800-\udfff]/
const unpaired = /[\ud800-\udfff]/gu

/** A text with U+FFFD for each unpaired surrogate, so that every language can represent it. */
export function wellFormed(text: string): string {
  return surrogate.test(text) ? text.replace(unpaired, '\ufffd') : text
}
