/**
 * Unicode 15 on every version of Node: this module asks `toLowerCase`, `toUpperCase` and `normalize` of the characters
 * that it has alone, and their answers about these never change (https://www.unicode.org/policies/stability_policy.html).
 */

/** First and last code points of capitals beyond ASCII; between them is no code point that Unicode 15 leaves open. */
const capitalRanges: readonly number[] = [
  0xc0, 0x24e, 0x370, 0x376, 0x37f, 0x37f, 0x386, 0x38a, 0x38c, 0x38c, 0x38e, 0x3a1, 0x3a3, 0x52e, 0x531,
  0x556, 0x10a0, 0x10c5, 0x10c7, 0x10c7, 0x10cd, 0x10cd, 0x13a0, 0x13f5, 0x1c90, 0x1cba, 0x1cbd, 0x1cbf,
  0x1e00, 0x1f0f, 0x1f18, 0x1f1d, 0x1f28, 0x1f3f, 0x1f48, 0x1f4d, 0x1f59, 0x1f59, 0x1f5b, 0x1f5b, 0x1f5d,
  0x1f5d, 0x1f5f, 0x1f6f, 0x1f88, 0x1faf, 0x1fb8, 0x1fbc, 0x1fc8, 0x1fcc, 0x1fd8, 0x1fdb, 0x1fe8, 0x1fec,
  0x1ff8, 0x1ffc, 0x2126, 0x2183, 0x24b6, 0x24cf, 0x2c00, 0x2cf2, 0xa640, 0xa69a, 0xa722, 0xa7c9, 0xa7d0,
  0xa7d0, 0xa7d6, 0xa7d8, 0xa7f5, 0xa7f5, 0xff21, 0xff3a, 0x10400, 0x10427, 0x104b0, 0x104d3, 0x10570,
  0x1057a, 0x1057c, 0x1058a, 0x1058c, 0x10592, 0x10594, 0x10595, 0x10c80, 0x10cb2, 0x118a0, 0x118bf, 0x16e40,
  0x16e5f, 0x1e900, 0x1e921
]
/** Blocks of small letters that are not the small form of their capital (ς, ſ), or have a capital of several letters. */
const foldedBlocks: readonly number[] = [
  0xb5, 0x587, 0x1c80, 0x1c88, 0x1e96, 0x1fff, 0xab70, 0xabbf, 0xfb00, 0xfb17
]
/** Blocks of characters that normal forms write otherwise: U+212B as Å, U+0958 as two characters. */
const otherwiseBlocks: readonly number[] = [
  0x340, 0x387, 0x958, 0x95f, 0x9dc, 0x9df, 0xa33, 0xa5e, 0xb5c, 0xb5d, 0xf43, 0xfb9, 0x1f71, 0x1ffd, 0x2126,
  0x212b, 0x2329, 0x232a, 0x2adc, 0x2adc, 0xf900, 0xfad9, 0xfb1d, 0xfb4e, 0x2f800, 0x2fa1d
]
/** Composed letters beyond U+FFFF. */
const composedBlocks: readonly number[] = [0x1109a, 0x1134c, 0x114bb, 0x115bb, 0x11938, 0x11938]

const isIn = (ranges: readonly number[], code: number) =>
  ranges.some((first, i) => i % 2 === 0 && first <= code && code <= ranges[i + 1])

function* charactersOf(ranges: readonly number[]): Generator<string> {
  for (let i = 0; i < ranges.length; i += 2) {
    for (let code = ranges[i]; code <= ranges[i + 1]; code++) yield String.fromCodePoint(code)
  }
}

/** The small form of a capital or title-case letter, one character (a simple mapping); anything else stays. */
export function smallOf(char: string): string {
  const code = char.codePointAt(0)!
  if (code === 0x130) return 'i'
  return code < 0x80 || isIn(capitalRanges, code) ? char.toLowerCase() : char
}

/**
 * The capital of a small letter: several characters where it has no single one (a full mapping); of one that has a
 * capital since a later Unicode, the letter itself.
 */
export function capitalOf(char: string): string {
  const capital = char.toUpperCase()
  const isKnown = (each: string) => each.toLowerCase() === each || smallOf(each) !== each
  return Array.from(capital).every(isKnown) ? capital : char
}

/**
 * A letter as its capital is read: the small form of its capital, one or more characters. These are the mappings C and F
 * of CaseFolding.txt, but for İ, which is i, and for ı, which is i, too.
 */
export function foldOf(char: string): string {
  const small = smallOf(char)
  if (small.codePointAt(0)! < 0x80 || !isIn(foldedBlocks, small.codePointAt(0)!)) return small
  return Array.from(capitalOf(small), smallOf).join('').normalize('NFC')
}

let like: Map<string, string[]> | undefined

/**
 * The letters beyond ASCII that have a fold: capitals, their small forms, and what has a capital in no other way (ß, ς);
 * no old or mathematical variants of small letters (ϑ, U+1C81).
 */
export function likeLetters(fold: string): readonly string[] {
  if (like === undefined) {
    like = new Map()
    const capitals = [...charactersOf(capitalRanges)].filter(char => smallOf(char) !== char)
    const folded = [...charactersOf(foldedBlocks)].filter(
      char => foldOf(char).length > 1 || 'ςı'.includes(char)
    )
    for (const char of new Set([...capitals, ...capitals.map(smallOf), ...folded])) {
      if (char.normalize('NFC') !== char || char < '\x80') continue
      like.set(foldOf(char), [...(like.get(foldOf(char)) ?? []), char])
    }
  }
  return like.get(fold) ?? []
}

let otherwise: readonly [char: string, beyond: readonly string[]][] | undefined

/** Characters that normal forms write as others, of which all beyond ASCII, and at least one, are among some. */
export function spelledOtherwise(characters: ReadonlySet<string>): string[] {
  otherwise ??= [...charactersOf(otherwiseBlocks)].flatMap(char => {
    const parts = char.normalize('NFC')
    const beyond = parts.match(/[^\0-\x7f]/gu) ?? []
    return parts !== char && beyond.length > 0 ? [[char, beyond] as const] : []
  })
  return otherwise.filter(([, beyond]) => beyond.every(part => characters.has(part))).map(([char]) => char)
}

/**
 * Each pair of characters that normal forms write as one, of a letter and of what it is composed of: ế is ê and an
 * acute, ê is e and a circumflex. So are capitals of letters that have none composed: J and a caron are ǰ.
 */
export function spellingPairs(letter: string): [pair: string, letter: string][] {
  const code = letter.codePointAt(0)!
  if (letter.normalize('NFC') !== letter || (code > 0xffff && !isIn(composedBlocks, code))) return []
  const [base, ...marks] = letter.normalize('NFD')
  return marks.flatMap((mark, i) => {
    const rest = [base, ...marks.slice(0, i), ...marks.slice(i + 1)].join('').normalize('NFC')
    if (Array.from(rest).length > 1 || (rest + mark).normalize('NFC') !== letter) return []
    const capital = capitalOf(rest)
    const isAlone =
      Array.from(capital).length === 1 && Array.from((capital + mark).normalize('NFC')).length > 1
    const ofCapital: [string, string][] =
      capital !== rest && isAlone ? [[capital + mark, letter], ...spellingPairs(capital)] : []
    return [[rest + mark, letter] as [string, string], ...spellingPairs(rest), ...ofCapital]
  })
}
