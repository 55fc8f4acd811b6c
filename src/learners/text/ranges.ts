import { punctuationRanges, spaceRanges } from './characters.js'

/** First and last code point. */
export type Range = readonly [number, number]

export const spaces: readonly Range[] = pairs(spaceRanges)

/**
 * Characters of words: letters, digits, _ and everything from U+00AA on that is no space, punctuation or half of a
 * surrogate pair.
 */
export const wordRanges: readonly Range[] = [
  ...[...'09AZ__az'].map(char => char.charCodeAt(0)).reduce(intoPairs, []),
  ...gapsBetween([...pairs(punctuationRanges), ...spaces, [0xd800, 0xdfff]], 0xaa, 0x10ffff)
]

function pairs(flat: readonly number[]): Range[] {
  return flat.reduce(intoPairs, [])
}

function intoPairs(ranges: Range[], code: number, place: number): Range[] {
  if (place % 2 === 0) return [...ranges, [code, code]]
  return [...ranges.slice(0, -1), [ranges[ranges.length - 1][0], code]]
}

/** The gaps between some ranges, within `from` to `to`. */
function gapsBetween(ranges: readonly Range[], from: number, to: number): Range[] {
  const gaps: Range[] = []
  let next = from
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (last < next) continue
    if (first > next) gaps.push([next, first - 1])
    next = last + 1
  }
  return next <= to ? [...gaps, [next, to]] : gaps
}

/**
 * Ranges above U+FFFF as ranges of high surrogates, each with the range of low surrogates that may follow: for
 * regular expressions in languages with UTF-16 texts.
 */
export function surrogateRanges(ranges: readonly Range[]): { high: Range; low: Range }[] {
  const highOf = (code: number) => 0xd800 + ((code - 0x10000) >> 10)
  const lowOf = (code: number) => 0xdc00 + ((code - 0x10000) & 0x3ff)
  return ranges
    .filter(([, last]) => last > 0xffff)
    .flatMap(([start, end]) => {
      const found: { high: Range; low: Range }[] = []
      let first = Math.max(start, 0x10000)
      while (first <= end) {
        // Whole blocks of 0x400 at once, the rest before and after separately.
        const isWhole = lowOf(first) === 0xdc00
        const wholeUntil = lowOf(end) === 0xdfff ? end : end - (lowOf(end) - 0xdc00) - 1
        const last =
          isWhole && wholeUntil > first ? wholeUntil : Math.min(end, first + (0xdfff - lowOf(first)))
        found.push({ high: [highOf(first), highOf(last)], low: [lowOf(first), lowOf(last)] })
        first = last + 1
      }
      return found
    })
}
