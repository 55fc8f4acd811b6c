import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalRecord } from '../../src/generators/anthropic/journal.js'
import { readIfThere } from '../../src/store/files.js'

/** The journal of the latest run, whole lines only. */
export async function journal(cwd: string): Promise<JournalRecord[]> {
  const runs = await readdir(join(cwd, '.loopai/synth')).catch(() => [])
  const text = (await readIfThere(join(cwd, '.loopai/synth', `w-${runs.length}`, 'journal.jsonl'))) ?? ''
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))
}
