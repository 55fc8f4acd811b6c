export const SPACE = 1
export const LETTER = 2
/** A letter that is a syllable or more by itself, in scripts with spaces between words: hangul, and all without case. */
export const SIGN = 3
export const DIGIT = 4
export const OTHER = 5
/** A sign of a script that has no spaces between words: ideographs, kana, Thai and its neighbours. */
export const UNSPACED = 6

const classes = new Uint8Array(0x10000)

/** What a UTF-16 code unit is; halves of a pair count as signs, as most of what they write are. */
export function classOf(unit: number): number {
  const known = classes[unit]
  if (known !== 0) return known
  const kind = find(unit)
  classes[unit] = kind
  return kind
}

const unspaced =
  /(?=\p{Lo})[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

function find(unit: number): number {
  const character = String.fromCharCode(unit)
  if (/[\s\p{Cc}]/u.test(character)) return SPACE
  if (/\p{Nd}/u.test(character)) return DIGIT
  if (unspaced.test(character)) return UNSPACED
  if (/\p{Lo}|\p{Cs}/u.test(character)) return SIGN
  return /[\p{L}\p{N}]/u.test(character) ? LETTER : OTHER
}
