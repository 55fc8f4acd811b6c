export const SPACE_UNIT = 1
export const LETTER_UNIT = 2
/**
 * A letter that is at least a syllable by itself, in scripts with spaces between words: hangul, and all without
 * case.
 */
export const SIGN_UNIT = 3
export const DIGIT_UNIT = 4
export const OTHER_UNIT = 5
/** A character of a script without spaces between words: ideographs, kana, Thai and its neighbours. */
export const UNSPACED_UNIT = 6

const classes = new Uint8Array(0x10000)

/**
 * The class of a UTF-16 code unit. Halves of a surrogate pair count as signs, as most characters that need them are.
 */
export function unitClassOf(unit: number): number {
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
  if (/[\s\p{Cc}]/u.test(character)) return SPACE_UNIT
  if (/\p{Nd}/u.test(character)) return DIGIT_UNIT
  if (unspaced.test(character)) return UNSPACED_UNIT
  if (/\p{Lo}|\p{Cs}/u.test(character)) return SIGN_UNIT
  return /[\p{L}\p{N}]/u.test(character) ? LETTER_UNIT : OTHER_UNIT
}
