import { basename, dirname, resolve } from 'node:path'
import type { Emit } from '../domain/event.js'
import { LoopaiError } from '../errors.js'
import { readJsonLines } from './json-lines.js'
import { RootedFiles } from './rooted-files.js'

/**
 * The records of a journal that a person named, such as a committed one, and the name of its run: that of the folder
 * of a `journal.jsonl`, else of the file without its extension. Links are not followed. `check` returns what is
 * wrong with a record, if anything; throws `bad-file` where it does.
 */
export async function readJournalFile<Record>(
  path: string,
  check: (value: unknown) => string | undefined,
  emit: Emit
): Promise<{ run: string; records: Record[] }> {
  const whole = resolve(path)
  const name = basename(whole)
  const files = folderOf(whole, path)
  if (!files.has(name)) {
    throw new LoopaiError('bad-file', `${path}: there is no such file.`, { suggestions: ['check the path'] })
  }
  const stem = name === 'journal.jsonl' ? basename(dirname(whole)) : name.replace(/\.[^.]*$/, '')
  return { run: stem, records: await readRecords(files, name, check, emit) }
}

/** The records of a journal that may come from anybody. Throws as `readJournalFile` does. */
export async function readRecords<Record>(
  files: RootedFiles,
  path: string,
  check: (value: unknown) => string | undefined,
  emit: Emit
): Promise<Record[]> {
  const read = await readJsonLines<Record>(files, path, emit)
  for (const { value, line } of read) {
    const problem = check(value)
    if (problem === undefined) continue
    throw new LoopaiError(
      'bad-file',
      `${files.shown(path)}:${line}: not a record of a journal: ${problem}.`,
      {
        suggestions: ['name the journal.jsonl of a run']
      }
    )
  }
  return read.map(({ value }) => value)
}

function folderOf(whole: string, path: string): RootedFiles {
  const files = new RootedFiles(dirname(whole), `${dirname(path)}/`)
  try {
    files.root
  } catch (cause) {
    throw new LoopaiError('bad-file', `${path}: there is no such folder.`, {
      suggestions: ['check the path'],
      cause
    })
  }
  return files
}
