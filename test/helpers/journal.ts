import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalRecord } from '../../src/generators/written/calls/journal.js'
import { stateFolder } from '../../src/store/user-folders.js'

/** The journal of the latest run, whole lines only. */
export async function journal(cwd: string): Promise<JournalRecord[]> {
  const runs = await readdir(join(stateFolder(cwd), 'synth')).catch(() => [])
  const text = await readFile(
    join(stateFolder(cwd), 'synth', `w-${runs.length}`, 'journal.jsonl'),
    'utf8'
  ).catch(() => '')
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))
}
