import { createReadStream } from 'node:fs'
import type { Emit } from '../domain/event.js'
import { LoopaiError, systemCode } from '../errors.js'
import { diskError } from './files.js'
import { requireHeapRoom } from './heap-room.js'
import { lineBlocks, linesOf } from './line-batches.js'

const newline = 0x0a
const chunkBytes = 256 * 1024

/**
 * The records of a JSONL file of ours, with the line of each; none where there is no file. A torn last line,
 * left by a writer that died, is reported and skipped; any other bad line throws `bad-file`.
 */
export async function readJsonLines<T>(
  path: string,
  name: string,
  emit: Emit
): Promise<{ value: T; line: number }[]> {
  const records: { value: T; line: number }[] = []
  let line = 0
  try {
    for await (const block of lineBlocks(createReadStream(path, { highWaterMark: chunkBytes }))) {
      const torn = Buffer.isBuffer(block) && block[block.length - 1] !== newline
      const lines = linesOf(block)
      lines.forEach((read, index) => {
        line++
        if ('problem' in read) throw badLine(name, line, `the line is ${read.problem}`)
        if (read.text.trim() === '') return
        try {
          records.push({ value: JSON.parse(read.text), line })
        } catch (error) {
          if (!torn || index < lines.length - 1) throw badLine(name, line, 'not a JSON record', error)
          emit({ type: 'warning', message: `${name}:${line}: the last line is cut off; skipped.` })
        }
      })
      requireHeapRoom(name, records.length)
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw diskError(error, path)
  }
  return records
}

function badLine(name: string, line: number, what: string, cause?: unknown): LoopaiError {
  return new LoopaiError('bad-file', `${name}:${line}: ${what}.`, {
    suggestions: ['git may have left conflict marks here: mend or remove the line'],
    cause
  })
}
