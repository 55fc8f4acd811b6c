import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { root } from '../helpers/cli.js'
import { projectWith, weatherRows } from '../helpers/project.js'

/** Writes down contradictions, each too long for the system to write it in one piece. */
const contradictions = (who: number, times: number) => `
  import { TaskFolder } from ${JSON.stringify(join(root, 'dist/store/task-folder.js'))}
  const folder = new TaskFolder('.', 'w', 'tasks/w', '0')
  for (let n = 0; n < ${times}; n++) {
    await folder.appendJournal('conflicts.jsonl', { input: [${who}, n], output: 'x'.repeat(300_000) })
    await folder.appendNew('conflicts.jsonl', [{ input: ['all', n], output: 'x' }], () => {})
  }`

it('processes that write to a journal at once lose no record, and add none twice', async () => {
  const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  const times = 10
  const started = [0, 1, 2].map(who =>
    spawn(process.execPath, ['--input-type=module', '--eval', contradictions(who, times)], {
      ...{ cwd, stdio: ['ignore', 'ignore', 'pipe'] }
    })
  )
  const told = await Promise.all(started.map(child => text(child.stderr!)))
  for (const child of started) if (child.exitCode === null) await once(child, 'close')
  expect(told).toEqual(['', '', ''])
  const lines = (await readFile(join(cwd, 'tasks/w/conflicts.jsonl'), 'utf8')).trimEnd().split('\n')
  const names = lines.map(line => JSON.parse(line).input.join(' '))
  const wanted = [0, 1, 2, 'all'].flatMap(who => Array.from({ length: times }, (_, n) => `${who} ${n}`))
  expect(names.sort()).toEqual(wanted.sort())
})
