import type { CaseTable } from './case.js'
import { classOf, SPACE, WORD } from './characters.js'

/** How many code points of a text are read: a huge row costs a bounded time. */
export const readLimit = 100_000

/**
 * A text as learners see it: lower-cased code points with one space (32) before, after and in place of each
 * run of spaces. An unpaired surrogate is U+FFFD. Tokens are runs of word characters and single other
 * characters; `starts[i]` to `ends[i]` (exclusive) delimits one in `codes`.
 */
export interface Reading {
  codes: Int32Array
  length: number
  starts: Int32Array
  ends: Int32Array
  tokens: number
}

export function newReading(): Reading {
  const size = readLimit + 2
  return {
    codes: new Int32Array(size),
    length: 0,
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    tokens: 0
  }
}

/** Reads a text into `into`, which is overwritten. */
export function read(text: string, cased: CaseTable, into: Reading): Reading {
  const { codes, starts, ends } = into
  let length = 0
  let tokens = 0
  let inWord = false
  codes[length++] = 32
  for (let i = 0, n = 0; i < text.length && n < readLimit; i++, n++) {
    let code = text.codePointAt(i)!
    if (code > 0xffff) i++
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd
    const kind = classOf(code)
    if (kind === SPACE) {
      if (codes[length - 1] !== 32) codes[length++] = 32
      inWord = false
      continue
    }
    if (code >= 65 && code <= 90) code += 32
    else if (code > 127) code = cased.get(code) ?? code
    if (kind !== WORD || !inWord) starts[tokens++] = length
    codes[length++] = code
    ends[tokens - 1] = length
    inWord = kind === WORD
  }
  if (codes[length - 1] !== 32) codes[length++] = 32
  into.length = length
  into.tokens = tokens
  return into
}

/** The code points from `start` to `end` (exclusive) as text. */
export function textOf(codes: Int32Array | number[], start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i++) text += String.fromCodePoint(codes[i])
  return text
}
