import {
  DIGIT_BIT,
  kindOf,
  LOWER_BIT,
  PUNCTUATION_BIT,
  SPACE_BIT,
  UNCASED_BIT,
  UPPER_BIT
} from './characters.js'

/**
 * Names of classes of characters in programs; a token of this name is a run of such characters. Any other token
 * stands for itself.
 */
export const tokenClasses: Readonly<Record<string, number>> = {
  '<digits>': DIGIT_BIT,
  '<lower>': LOWER_BIT,
  '<upper>': UPPER_BIT,
  '<letters>': LOWER_BIT | UPPER_BIT | UNCASED_BIT,
  '<alphanumeric>': DIGIT_BIT | LOWER_BIT | UPPER_BIT | UNCASED_BIT,
  '<spaces>': SPACE_BIT,
  '<nonspace>': DIGIT_BIT | LOWER_BIT | UPPER_BIT | UNCASED_BIT | PUNCTUATION_BIT,
  '<punctuation>': PUNCTUATION_BIT
}

/** Tokens of more than one class of characters. */
export const composedTokens = ['<number>', '<capitalized>'] as const

/** A text as code points, with a cache of its tokens. */
export interface Reading {
  text: string
  codes: number[]
  /** Whether indexes of `text` are indexes of `codes`. */
  plain: boolean
  spans: Map<string, readonly number[]>
}

const mostKept = 20_000
const kept = new Map<string, Reading>()

/** The reading of a text; the latest are cached, since learners ask for the same ones repeatedly. */
export function readingOf(text: string): Reading {
  const known = kept.get(text)
  if (known) return known
  const codes = Array.from(text, char => char.codePointAt(0)!)
  const reading: Reading = { text, codes, plain: codes.length === text.length, spans: new Map() }
  if (kept.size >= mostKept) kept.clear()
  kept.set(text, reading)
  return reading
}

/** The most arguments of a call, which are limited by the stack. */
const mostArguments = 10_000

/** Code points from `from` to `to` (exclusive) as text; empty where there are none. */
export function textBetween(reading: Reading, from: number, to: number): string {
  if (from < 0 || to <= from) return ''
  if (reading.plain) return reading.text.slice(from, to)
  let text = ''
  for (let at = from; at < to; at += mostArguments) {
    text += String.fromCodePoint(...reading.codes.slice(at, Math.min(to, at + mostArguments)))
  }
  return text
}

/** Start and end (exclusive) of each match of a token, as indexes of code points. */
export function spansOf(reading: Reading, token: string): readonly number[] {
  const known = reading.spans.get(token)
  if (known) return known
  const spans = findSpans(reading.codes, token)
  reading.spans.set(token, spans)
  return spans
}

function findSpans(codes: readonly number[], token: string): number[] {
  if (Object.hasOwn(tokenClasses, token)) return runs(codes, code => isOf(code, token))
  if (token === '<number>') return numbers(codes)
  if (token === '<capitalized>') return capitalized(codes)
  return occurrences(
    codes,
    Array.from(token, char => char.codePointAt(0)!)
  )
}

/** Whether a character is of a token's class. */
export function isOf(code: number, token: string): boolean {
  return (kindOf(code) & tokenClasses[token]) !== 0
}

function runs(codes: readonly number[], belongs: (code: number) => boolean): number[] {
  const spans: number[] = []
  let start = -1
  for (let i = 0; i <= codes.length; i++) {
    const inside = i < codes.length && belongs(codes[i])
    if (inside && start < 0) start = i
    if (!inside && start >= 0) {
      spans.push(start, i)
      start = -1
    }
  }
  return spans
}

const isDigit = (code: number | undefined) => code !== undefined && code >= 48 && code <= 57

/** Digits, with single commas and points between digits. */
function numbers(codes: readonly number[]): number[] {
  const spans: number[] = []
  for (let i = 0; i < codes.length; i++) {
    if (!isDigit(codes[i])) continue
    const start = i
    while (isDigit(codes[i]) || ((codes[i] === 44 || codes[i] === 46) && isDigit(codes[i + 1]))) i++
    spans.push(start, i)
  }
  return spans
}

/** An upper-case letter and the lower-case letters after it, at least one. */
function capitalized(codes: readonly number[]): number[] {
  const spans: number[] = []
  for (let i = 0; i < codes.length; i++) {
    if (kindOf(codes[i]) !== UPPER_BIT) continue
    let end = i + 1
    while (end < codes.length && kindOf(codes[end]) === LOWER_BIT) end++
    if (end > i + 1) spans.push(i, end)
    i = end - 1
  }
  return spans
}

function occurrences(codes: readonly number[], token: readonly number[]): number[] {
  const spans: number[] = []
  if (token.length === 0) return spans
  for (let i = 0; i + token.length <= codes.length; i++) {
    if (token.every((code, k) => codes[i + k] === code)) {
      spans.push(i, i + token.length)
      i += token.length - 1
    }
  }
  return spans
}
