import { classOf, SPACE, WORD } from './characters.js'
import type { Letters } from './letters.js'
import { normalForm, readLimit } from './normal-form.js'

/** The most code points that are read for runs of characters and shapes, which take ten times as long as words. */
export const closeLimit = 20_000
/** Initial size of buffers, which grow with the longest text. */
const usualLength = 20_000

/** The tokens of a text: token i is `codes` from `starts[i]` to `ends[i]` (exclusive). */
export interface Tokens {
  codes: Int32Array
  starts: Int32Array
  ends: Int32Array
}

/**
 * A text as learners read it: lower-case code points with one space (32) at the start, at the end and in place of
 * each run of spaces. Unpaired surrogates are U+FFFD. Tokens are runs of word characters and single other
 * characters. The shape of a token is its characters as given by `shapeOf`, with each run of equal ones as one:
 * "Über1999" has "Aa9".
 */
export interface TextReading extends Tokens {
  length: number
  tokens: number
  shapes: Tokens
}

export function newReading(): TextReading {
  return { length: 0, tokens: 0, ...buffersFor(usualLength) }
}

function buffersFor(length: number): Tokens & { shapes: Tokens } {
  const tokens = (): Tokens => ({
    codes: new Int32Array(length + 2),
    starts: new Int32Array(length + 2),
    ends: new Int32Array(length + 2)
  })
  return { ...tokens(), shapes: tokens() }
}

/**
 * `A` for upper case, `a` for lower case, `9` for a digit, `u` for other letters; other characters stand for
 * themselves.
 */
function shapeOf(code: number, kind: number, letters: Letters): number {
  if (code >= 97 && code <= 122) return 97
  if (kind !== WORD || code === 95) return code
  if (code >= 65 && code <= 90) return 65
  if (code >= 48 && code <= 57) return 57
  return letters.lower.has(code) ? 65 : 117
}

/** Reads at most `limit` code points of the normal form of a text into `into`, which is overwritten. */
export function read(value: string, letters: Letters, into: TextReading, limit = readLimit): TextReading {
  const text = normalForm(value, letters)
  const most = Math.min(text.length, limit)
  if (most + 2 > into.codes.length) Object.assign(into, buffersFor(2 * most))
  const { codes, starts, ends, shapes } = into
  let length = 0
  let tokens = 0
  let inWord = false
  let shape = 0
  let shaped = 0
  codes[length++] = 32
  for (let i = 0, n = 0; i < text.length && n < limit; i++, n++) {
    let code = text.codePointAt(i)!
    if (code > 0xffff) i++
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd
    const kind = classOf(code)
    if (kind === SPACE) {
      if (codes[length - 1] !== 32) codes[length++] = 32
      inWord = false
      continue
    }
    const before = inWord && kind === WORD ? shape : -1
    shape = shapeOf(code, kind, letters)
    if (code >= 65 && code <= 90) code += 32
    else if (code > 127) code = letters.lower.get(code) ?? code
    if (kind !== WORD || !inWord) {
      shapes.starts[tokens] = shaped
      starts[tokens++] = length
    }
    codes[length++] = code
    ends[tokens - 1] = length
    if (shape !== before) shapes.codes[shaped++] = shape
    shapes.ends[tokens - 1] = shaped
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

const reading = newReading()

/** The tokens of a text with one space around each; '  ' where there are none. */
export function tokenText(text: string, letters: Letters): string {
  const { codes, starts, ends, tokens } = read(text, letters, reading)
  const words: string[] = []
  for (let i = 0; i < tokens; i++) words.push(textOf(codes, starts[i], ends[i]))
  return ` ${words.join(' ')} `
}
