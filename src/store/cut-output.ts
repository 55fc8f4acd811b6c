// biome-ignore lint/style/noRestrictedImports: a file that a person named
import { readSync } from 'node:fs'

const newline = 0x0a
const quote = 0x22
const readBytes = 1024 * 1024

/** The text around an answer, and the character between cells where answers are cells. */
export interface Expected {
  before: string
  after: string
  delimiter?: string
}

/**
 * An output that may have been cut at any byte. What it should hold is compared row by row, except for the answers.
 * Holds one row and a piece of 1 MB.
 */
export class CutOutput {
  /** The number of bytes that are as they should be. */
  whole = 0
  /** Read, from byte `whole` on. */
  private window: Buffer = Buffer.alloc(0)
  private readTo = 0

  constructor(private readonly file: number) {}

  /** Takes a text that it should begin with: whether it is there, cut short, or another one. */
  takeText(text: string): 'whole' | 'cut' | 'other' {
    return this.take(bytes => matched(bytes, 0, Buffer.from(text)))
  }

  /** Takes a row with any answer. */
  takeRow({ before, after, delimiter }: Expected): 'whole' | 'cut' | 'other' {
    const [head, tail] = [Buffer.from(before), Buffer.from(`${after}\n`)]
    return this.take(bytes => {
      const start = matched(bytes, 0, head)
      if (typeof start !== 'number') return start
      const end =
        delimiter === undefined ? lineEnd(bytes, start, tail.length) : cellEnd(bytes, start, delimiter)
      return end === undefined ? 'cut' : matched(bytes, end, tail)
    })
  }

  /** Whether nothing is left. */
  ended(): boolean {
    return this.window.length === 0 && !this.readMore()
  }

  private take(match: (bytes: Buffer) => number | 'cut' | 'other'): 'whole' | 'cut' | 'other' {
    for (;;) {
      const found = match(this.window)
      if (typeof found === 'number') {
        this.window = this.window.subarray(found)
        this.whole += found
        return 'whole'
      }
      if (found === 'other' || !this.readMore()) return found
    }
  }

  private readMore(): boolean {
    const piece = Buffer.allocUnsafe(readBytes)
    const bytes = readSync(this.file, piece, 0, readBytes, this.readTo)
    this.readTo += bytes
    this.window = Buffer.concat([this.window, piece.subarray(0, bytes)])
    return bytes > 0
  }
}

/** The offset behind a text that should stand at `at`; `cut` where the bytes end within it. */
function matched(bytes: Buffer, at: number, text: Buffer): number | 'cut' | 'other' {
  const there = Math.min(text.length, bytes.length - at)
  if (bytes.compare(text, 0, there, at, at + there) !== 0) return 'other'
  return there < text.length ? 'cut' : at + text.length
}

/** Where a JSON value ends that is followed by so many bytes, the last of them a line end. */
function lineEnd(bytes: Buffer, start: number, after: number): number | undefined {
  const end = bytes.indexOf(newline, start)
  return end < 0 ? undefined : Math.max(start, end + 1 - after)
}

function cellEnd(bytes: Buffer, start: number, delimiter: string): number | undefined {
  if (bytes[start] !== quote) {
    const mark = delimiter.charCodeAt(0)
    for (let at = start; at < bytes.length; at++) if (bytes[at] === newline || bytes[at] === mark) return at
    return undefined
  }
  let at = start + 1
  for (;;) {
    at = bytes.indexOf(quote, at)
    if (at < 0 || at + 1 === bytes.length) return undefined
    if (bytes[at + 1] !== quote) return at + 1
    at += 2
  }
}
