import type { Limits } from '../../domain/program/limits.js'
import type { Runnable } from '../../domain/program/program.js'

/*
 * Between host and worker, line by line:
 *
 *   host → worker   {"nonce","entry","source","outputBytes"}     first line: the program
 *                   id TAB raw JSON                               a row
 *                   (empty line)                                  end of a frame: flush what is answered
 *                   id TAB                                        a question: whether the worker still reads
 *   worker → host   nonce TAB load TAB 0 TAB outcome TAB payload  once
 *                   nonce TAB id TAB µs TAB outcome TAB payload   a reply, in the order of the rows
 *                   anything else                                 what the program printed
 *
 * The payload is the output as raw JSON where the outcome is `answered`, else a RowError.
 */

const tab = 0x09
const newline = 0x0a

/** The first line to a worker. */
export function encodeProgram(nonce: string, program: Runnable, limits: Limits): string {
  const source = program.files[program.entry] ?? ''
  const setup = { nonce, entry: program.entry, source, outputBytes: limits.outputKb * 1024 }
  return `${JSON.stringify(setup)}\n`
}

/** Ids as they are written in front of rows need at most so many bytes, the tab and the line end included. */
export const rowOverhead = 18

/** Writes `id TAB row LF` at `at`, and says where it ended. The row is `from` to `to` of `bytes`, without a line end. */
export function writeRow(
  target: Buffer,
  at: number,
  id: number,
  bytes: Buffer,
  from: number,
  to: number
): number {
  let end = writeId(target, at, id)
  // A call costs more than the bytes of a short row.
  if (to - from > 256) end += bytes.copy(target, end, from, to)
  else for (let i = from; i < to; i++) target[end++] = bytes[i]
  target[end++] = newline
  return end
}

/** The same for a row that is a text. */
export function writeTextRow(target: Buffer, at: number, id: number, row: string): number {
  let end = writeId(target, at, id)
  end += target.write(row, end)
  target[end++] = newline
  return end
}

function writeId(target: Buffer, at: number, id: number): number {
  let digits = 1
  for (let rest = id; rest >= 10; rest = Math.floor(rest / 10)) digits++
  let rest = id
  for (let i = at + digits - 1; i >= at; i--) {
    target[i] = 48 + (rest % 10)
    rest = Math.floor(rest / 10)
  }
  target[at + digits] = tab
  return at + digits + 1
}

/** Ends a frame. */
export const frameEnd = '\n'

/** A row that is none, in a frame of its own: a worker that can still read says that it is no JSON. */
export function encodeQuestion(id: number): Buffer {
  return Buffer.from(`${id}\t\n${frameEnd}`)
}
