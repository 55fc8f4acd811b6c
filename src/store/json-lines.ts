import type { Emit } from '../domain/event.js'
import { isTooDeep, maxJsonDepth } from '../domain/json-depth.js'
import { maxLineBytes } from '../domain/program/limits.js'
import { LoopaiError } from '../errors.js'
import { isConflictMark } from './git-conflict.js'
import { requireHeapRoom } from './heap-room.js'
import { lineBlocks, linesOf, tooLong } from './line-batches.js'
import type { RootedFiles } from './rooted-files.js'

const newline = 0x0a

/** A record and its line in the file. */
interface JsonLine<T> {
  value: T
  line: number
}

/**
 * The records of a JSONL file, with the line of each; none where there is no file. An incomplete last line, left by
 * a writer that died, is reported and skipped; any other bad line throws `bad-file`.
 */
export function readJsonLines<T>(files: RootedFiles, path: string, emit: Emit): Promise<JsonLine<T>[]> {
  return parseJsonLines(files.stream(path), path, emit)
}

/** The same for a part of a file: whole lines, but for the last, behind so many others. */
export async function parseJsonLines<T>(
  chunks: AsyncIterable<Buffer>,
  path: string,
  emit: Emit,
  linesBefore = 0
): Promise<JsonLine<T>[]> {
  const records: JsonLine<T>[] = []
  let line = linesBefore
  const endless = () => badLine(path, line + 1, `the line is ${tooLong.problem}`)
  for await (const block of lineBlocks(withoutEndlessLine(chunks, endless))) {
    const torn = Buffer.isBuffer(block) && block[block.length - 1] !== newline
    const lines = linesOf(block)
    lines.forEach((read, index) => {
      line++
      if ('problem' in read) throw badLine(path, line, `the line is ${read.problem}`)
      if (read.text.trim() === '') return
      if (isTooDeep(read.text)) throw badLine(path, line, `nested more than ${maxJsonDepth} deep`)
      try {
        records.push({ value: JSON.parse(read.text), line })
      } catch (error) {
        if (isConflictMark(read.text)) throw conflictMark(path, line)
        if (!torn || index < lines.length - 1) throw badLine(path, line, 'not a JSON record', error)
        emit({ type: 'warning', message: `${path}:${line}: the last line is cut off; skipped.` })
      }
    })
    requireHeapRoom(path, records.length)
  }
  return records
}

/** A line is a record of its own, so that both sides can stay. */
function conflictMark(path: string, line: number): LoopaiError {
  return new LoopaiError('bad-file', `${path}:${line}: git left a conflict mark.`, {
    suggestions: [
      'remove the lines that begin with <<<<<<<, ======= or >>>>>>>, and keep the lines of both sides'
    ]
  })
}

/** Throws as soon as a line is too long, without reading to its end, which may be gigabytes away. */
async function* withoutEndlessLine(
  chunks: AsyncIterable<Buffer>,
  error: () => Error
): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(newline)
    bytes = end < 0 ? bytes + chunk.length : chunk.length - end - 1
    if (bytes > maxLineBytes) throw error()
    yield chunk
  }
}

function badLine(name: string, line: number, what: string, cause?: unknown): LoopaiError {
  return new LoopaiError('bad-file', `${name}:${line}: ${what}.`, {
    suggestions: ['mend or remove the line, or bring the file back from git'],
    cause
  })
}
