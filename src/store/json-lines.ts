import type { Emit } from '../domain/event.js'
import { LoopaiError } from '../errors.js'
import { readIfThere } from './files.js'

/**
 * The records of a JSONL file of ours, with the line of each. A torn last line, left by a writer that
 * died, is reported and skipped; any other bad line throws `bad-file`.
 */
export async function readJsonLines<T>(
  path: string,
  name: string,
  emit: Emit
): Promise<{ value: T; line: number }[]> {
  const text = (await readIfThere(path)) ?? ''
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  const records: { value: T; line: number }[] = []
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    try {
      records.push({ value: JSON.parse(line), line: index + 1 })
    } catch (error) {
      if (index < lines.length - 1) {
        throw new LoopaiError('bad-file', `${name}:${index + 1}: not a JSON record.`, {
          suggestions: ['git may have left conflict marks here: mend or remove the line'],
          cause: error
        })
      }
      emit({ type: 'warning', message: `${name}:${index + 1}: the last line is cut off; skipped.` })
    }
  })
  return records
}
