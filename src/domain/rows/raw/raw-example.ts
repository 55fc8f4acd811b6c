import { isUtf8 } from 'node:buffer'
import { isJson } from '../../json.js'
import { maxLineBytes } from '../../program/limits.js'
import { KnownTexts } from '../known-texts.js'
import type { UnparsedLines } from './raw-row.js'
import type { RawTexts } from './raw-texts.js'

/** Labeled rows as raw JSON texts. */
export interface RawExamples {
  inputs: RawTexts
  /** The JSON text of each output. */
  outputs: string[]
  /** The line number of each row. */
  lines: number[]
}

const inputKey = Buffer.from('"input"')
const outputKey = Buffer.from('"output"')
const newline = 0x0a
const tab = 0x09
const space = 0x20
const carriageReturn = 0x0d
const comma = 0x2c
const colon = 0x3a
const opening = 0x7b
const closing = 0x7d

/**
 * Cuts lines of the form `{"input": {…}, "output": …}`, in this order and with nothing else, into the two JSON
 * texts: much cheaper than parsing them, and numbers stay as they were written. The output is checked to be JSON.
 * The input ends with its only closing brace, so if it is JSON, it is the whole input of the row; whoever parses it
 * notices a row that is not.
 */
export class ExampleCutter {
  /** Labels occur often. */
  readonly #outputs = new KnownTexts(text => text !== 'null' && !/^"\s*"$/.test(text) && isJson(text))

  /** Undefined where a line has another form, is too long or is not UTF-8. Blank lines are skipped. */
  cut({ bytes, line }: UnparsedLines): RawExamples | undefined {
    if (bytes.length > maxLineBytes || !isUtf8(bytes)) return undefined
    const bounds: number[] = []
    const outputs: string[] = []
    const lines: number[] = []
    for (let start = 0; start < bytes.length; line++) {
      let at = skipSpace(bytes, start)
      if (at === bytes.length || bytes[at] === newline) {
        start = at + 1
        continue
      }
      if (bytes[at] !== opening) return undefined
      at = behindKey(bytes, at + 1, inputKey)
      if (at < 0 || bytes[at] !== opening) return undefined
      const inputStart = at
      while (at < bytes.length && bytes[at] !== closing && bytes[at] !== newline) at++
      if (bytes[at] !== closing) return undefined
      const inputEnd = ++at
      at = skipSpace(bytes, at)
      if (bytes[at] !== comma) return undefined
      const outputStart = behindKey(bytes, at + 1, outputKey)
      if (outputStart < 0) return undefined
      let end = outputStart
      while (end < bytes.length && bytes[end] !== newline) end++
      start = end + 1
      end = skipSpaceBack(bytes, end)
      if (bytes[end - 1] !== closing) return undefined
      const output = this.#outputs.read(bytes, outputStart, skipSpaceBack(bytes, end - 1))
      if (output === undefined) return undefined
      bounds.push(inputStart, inputEnd)
      outputs.push(output)
      lines.push(line)
    }
    return { inputs: { bytes, bounds: Int32Array.from(bounds), count: lines.length }, outputs, lines }
  }
}

/** Where the value after a key and its colon starts; −1 where something else stands. */
function behindKey(bytes: Buffer, from: number, key: Buffer): number {
  let at = skipSpace(bytes, from)
  for (let i = 0; i < key.length; i++) if (bytes[at + i] !== key[i]) return -1
  at = skipSpace(bytes, at + key.length)
  return bytes[at] === colon ? skipSpace(bytes, at + 1) : -1
}

function isSpace(byte: number): boolean {
  return byte === space || byte === tab || byte === carriageReturn
}

function skipSpace(bytes: Buffer, at: number): number {
  while (isSpace(bytes[at])) at++
  return at
}

/** The end of what precedes `end`, without trailing spaces. */
function skipSpaceBack(bytes: Buffer, end: number): number {
  while (isSpace(bytes[end - 1])) end--
  return end
}
