import { accented, plainLetters } from './accents.js'
import {
  DIGIT_BIT,
  kindOf,
  LOWER_BIT,
  lowerOf,
  SPACE_BIT,
  UNCASED_BIT,
  UPPER_BIT,
  upperOf
} from './characters.js'
import { isOf, readingOf, spansOf, textBetween } from './reading.js'

/**
 * The functions on texts that learned programs call. Places count code points from 0. A place of -1 is none;
 * matches and parts are numbered from 1, or from -1 at the end. What is not there is the empty text.
 */
export const texts = {
  /** From one place to another; places behind the end stand for it. */
  slice(text: string, from: number, to: number): string {
    const reading = readingOf(text)
    return textBetween(reading, from, Math.min(to, reading.codes.length))
  },
  /** The place so many characters before the end, at least 0. */
  fromEnd(text: string, count: number): number {
    return Math.max(0, readingOf(text).codes.length - count)
  },
  /** The n-th place where `left` ends and `right` starts; an empty token is anything. */
  boundary(text: string, left: string, right: string, n: number): number {
    const places = boundaries(text, left, right)
    return places[n > 0 ? n - 1 : places.length + n] ?? -1
  },
  /** Where the n-th match of a token at or after `from` starts; the end of the text where there is none. */
  until(text: string, from: number, token: string, n: number): number {
    const reading = readingOf(text)
    if (from < 0) return -1
    const spans = spansOf(reading, token)
    let left = n
    for (let i = 0; i < spans.length; i += 2) if (spans[i] >= from && --left === 0) return spans[i]
    return reading.codes.length
  },
  /** Where the n-th match of a token that ends at or before `to`, counted backwards, ends; 0 where there is none. */
  since(text: string, to: number, token: string, n: number): number {
    if (to < 0) return -1
    const spans = spansOf(readingOf(text), token)
    let left = n
    for (let i = spans.length - 1; i > 0; i -= 2) if (spans[i] <= to && --left === 0) return spans[i]
    return 0
  },
  /** A place moved to the right. */
  shift(place: number, by: number): number {
    return place < 0 ? -1 : Math.max(0, place + by)
  },
  /** The n-th match of a token. */
  match(text: string, token: string, n: number): string {
    const reading = readingOf(text)
    const spans = spansOf(reading, token)
    const at = n > 0 ? 2 * (n - 1) : spans.length + 2 * n
    return at >= 0 && at < spans.length ? textBetween(reading, spans[at], spans[at + 1]) : ''
  },
  /** The n-th of the parts between matches of a token. */
  part(text: string, token: string, n: number): string {
    const parts = partsOf(text, token)
    return parts[n > 0 ? n - 1 : parts.length + n] ?? ''
  },
  count(text: string, token: string): number {
    return spansOf(readingOf(text), token).length / 2
  },
  length(text: string): number {
    return readingOf(text).codes.length
  },
  /** A whole number in decimal digits. */
  digitsOf(value: number): string {
    return String(value)
  },
  /** The whole number that a text of at most nine digits is; 0 for other texts. */
  integerOf(text: string): number {
    return /^-?[0-9]{1,9}$/.test(text) ? Number(text) || 0 : 0
  },
  plus(value: number, more: number): number {
    return value + more
  },
  contains(text: string, part: string): boolean {
    return text.includes(part)
  },
  startsWith(text: string, token: string): boolean {
    return spansOf(readingOf(text), token)[0] === 0
  },
  endsWith(text: string, token: string): boolean {
    const reading = readingOf(text)
    const spans = spansOf(reading, token)
    return spans.length > 0 && spans[spans.length - 1] === reading.codes.length
  },
  lower(text: string): string {
    return mapped(text, lowerOf)
  },
  upper(text: string): string {
    return mapped(text.replaceAll('ß', 'ss'), upperOf)
  },
  swapCase(text: string): string {
    return mapped(text, code => (lowerOf(code) !== code ? lowerOf(code) : upperOf(code)))
  },
  /** Every word starts with upper case; the rest is lower case. */
  title(text: string): string {
    let previous = 0
    return mapped(text, code => {
      const inside =
        (kindOf(previous) & (LOWER_BIT | UPPER_BIT | UNCASED_BIT | DIGIT_BIT)) !== 0 ||
        previous === 39 ||
        previous === 0x2019
      previous = code
      return inside ? lowerOf(code) : upperOf(code)
    })
  },
  /** The first letter is upper case, the rest lower case. */
  sentence(text: string): string {
    let started = false
    return mapped(text, code => {
      if (started) return lowerOf(code)
      started = (kindOf(code) & (LOWER_BIT | UPPER_BIT | UNCASED_BIT)) !== 0
      return upperOf(code)
    })
  },
  /** The first character in upper case, the rest as it is. */
  capitalize(text: string): string {
    let first = true
    return mapped(text, code => {
      const result = first ? upperOf(code) : code
      first = false
      return result
    })
  },
  /** The first character in lower case, the rest as it is. */
  uncapitalize(text: string): string {
    let first = true
    return mapped(text, code => {
      const result = first ? lowerOf(code) : code
      first = false
      return result
    })
  },
  trim(text: string): string {
    const { codes } = readingOf(text)
    let [from, to] = [0, codes.length]
    while (from < to && kindOf(codes[from]) === SPACE_BIT) from++
    while (to > from && kindOf(codes[to - 1]) === SPACE_BIT) to--
    return textBetween(readingOf(text), from, to)
  },
  /** One space in place of each run of spaces, none at the ends. */
  squeeze(text: string): string {
    return eachMatch(text, '<nonspace>', match => match, ' ')
  },
  /** The characters of a class alone. */
  keep(text: string, token: string): string {
    return filtered(text, code => isOf(code, token))
  },
  /** All characters but those of a class. */
  drop(text: string, token: string): string {
    return filtered(text, code => !isOf(code, token))
  },
  /** Every match of a token replaced. */
  replace(text: string, token: string, by: string): string {
    return partsOf(text, token).join(by)
  },
  /** The first match of a token replaced. */
  replaceFirst(text: string, token: string, by: string): string {
    const reading = readingOf(text)
    const [from, to] = spansOf(reading, token)
    if (from === undefined) return text
    return textBetween(reading, 0, from) + by + textBetween(reading, to, reading.codes.length)
  },
  /** One character in place of each run of the same character. */
  dedupe(text: string): string {
    let previous = -1
    return filtered(text, code => {
      const isNew = code !== previous
      previous = code
      return isNew
    })
  },
  /** The first of each character. */
  distinct(text: string): string {
    const seen = new Set<number>()
    return filtered(text, code => seen.size < seen.add(code).size)
  },
  reverse(text: string): string {
    return Array.from(text).reverse().join('')
  },
  /** Latin letters without accents. */
  fold(text: string): string {
    return Array.from(text, char => {
      const at = accented.indexOf(char)
      return at < 0 ? char : plainLetters[at]
    }).join('')
  },
  /** Matches of a token from the n-th on, each changed, with `glue` between. */
  each(text: string, token: string, from: number, change: string, glue: string): string {
    return eachMatch(text, token, changes[change], glue, from)
  },
  /** Matches of a token in reverse order, with `glue` between. */
  backwards(text: string, token: string, glue: string): string {
    return matchesOf(text, token).reverse().join(glue)
  },
  /** Padded on the left to a length. */
  padStart(text: string, length: number, pad: string): string {
    return pad.repeat(Math.max(0, length - readingOf(text).codes.length)) + text
  },
  /** `glue` between groups of so many characters, counted from the end if `length` is negative. */
  group(text: string, length: number, glue: string): string {
    const { codes } = readingOf(text)
    const size = Math.abs(length)
    const first = length > 0 ? size : codes.length % size || size
    const groups: string[] = []
    for (let at = 0, end = first; at < codes.length; at = end, end += size)
      groups.push(textBetween(readingOf(text), at, Math.min(end, codes.length)))
    return groups.join(glue)
  }
}

/** What `each` may do with a match. */
export const changes: Readonly<Record<string, (text: string) => string>> = {
  same: text => text,
  lower: text => texts.lower(text),
  upper: text => texts.upper(text),
  sentence: text => texts.sentence(text),
  capitalize: text => texts.capitalize(text),
  first: text => texts.slice(text, 0, 1),
  firstUpper: text => texts.upper(texts.slice(text, 0, 1)),
  firstLower: text => texts.lower(texts.slice(text, 0, 1)),
  last: text => texts.slice(text, texts.fromEnd(text, 1), Number.MAX_SAFE_INTEGER),
  dedupe: text => texts.dedupe(text),
  reverse: text => texts.reverse(text)
}

function mapped(text: string, change: (code: number) => number): string {
  let result = ''
  for (const char of text) result += String.fromCodePoint(change(char.codePointAt(0)!))
  return result
}

function filtered(text: string, keeps: (code: number) => boolean): string {
  return Array.from(text)
    .filter(char => keeps(char.codePointAt(0)!))
    .join('')
}

function matchesOf(text: string, token: string): string[] {
  const reading = readingOf(text)
  const spans = spansOf(reading, token)
  const matches: string[] = []
  for (let i = 0; i < spans.length; i += 2) matches.push(textBetween(reading, spans[i], spans[i + 1]))
  return matches
}

function eachMatch(
  text: string,
  token: string,
  change: (match: string) => string,
  glue: string,
  from = 1
): string {
  return matchesOf(text, token)
    .slice(from - 1)
    .map(change)
    .join(glue)
}

function partsOf(text: string, token: string): string[] {
  const reading = readingOf(text)
  const spans = spansOf(reading, token)
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < spans.length; i += 2) {
    parts.push(textBetween(reading, from, spans[i]))
    from = spans[i + 1]
  }
  return [...parts, textBetween(reading, from, reading.codes.length)]
}

/** All places where `left` ends and `right` starts. */
export function boundaries(text: string, left: string, right: string): number[] {
  const reading = readingOf(text)
  const places: number[] = []
  if (left === '') {
    const spans = spansOf(reading, right)
    for (let i = 0; i < spans.length; i += 2) places.push(spans[i])
    return places
  }
  const spans = spansOf(reading, left)
  const starts = right === '' ? undefined : spansOf(reading, right)
  let at = 0
  for (let i = 1; i < spans.length; i += 2) {
    if (starts === undefined) places.push(spans[i])
    else {
      while (at < starts.length && starts[at] < spans[i]) at += 2
      if (starts[at] === spans[i]) places.push(spans[i])
    }
  }
  return places
}
