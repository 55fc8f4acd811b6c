import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { type CreateOptions, initTask } from '../../../src/loop/init/init-task.js'
import { requireProject } from '../../../src/project.js'
import { readManifest } from '../../../src/store/manifest-file.js'
import { emptyFolder } from '../../helpers/in-process.js'
import { ownWords, weatherRows } from '../../helpers/project.js'

const { signal } = new AbortController()

async function creating(rows: Json[], more: Partial<CreateOptions> = {}, outputField?: string) {
  const root = await emptyFolder()
  const create = async () =>
    initTask(
      {
        root,
        manifest: await readManifest(root, '0'),
        version: '0',
        open: () => requireProject({ cwd: root, version: '0', emit: () => {}, signal, jobs: 1 })
      },
      {
        name: 'rows.jsonl',
        rows: rows.map((value, at) => ({ line: at + 1, value })),
        onBadRow: 'stop',
        outputField
      },
      { taskName: 'w', dryRun: false, again: 'again', signal, ...more }
    )
  return { root, create }
}

it('writes a task with its rows, and says what makes programs for it', async () => {
  const { root, create } = await creating(weatherRows())
  const result = await create()
  expect(result).toMatchObject({ task: 'w', kind: 'classification', dryRun: false, sealed: true })
  expect(result.wrote).toEqual(['loopai.json', 'tasks/w/task.json', 'tasks/w/examples.jsonl'])
  expect(result.next).toBe('loopai synth w')
  const { train, validation, test } = result.splits
  expect(train + validation + test).toBe(240)
  const text = await readFile(join(root, 'tasks/w/examples.jsonl'), 'utf8')
  expect(text.trimEnd().split('\n')).toHaveLength(240)
  await expect(create()).rejects.toMatchObject({ code: 'task-exists' })
})

it('a dry run writes nothing and names the command that does', async () => {
  const { root, create } = await creating(weatherRows(), { dryRun: true })
  expect(await create()).toMatchObject({ dryRun: true, wrote: [], next: 'again' })
  expect(await readdir(root)).toEqual([])
})

it.each([
  ['My Task', 'my-task'],
  ['-', 'support'],
  ['été', 't']
])('refuses "%s" as a name, and offers %s', async (taskName, near) => {
  const { create } = await creating(weatherRows(), { taskName })
  await expect(create()).rejects.toMatchObject({ code: 'usage', suggestions: [near] })
})

it('asks about fields that tell the output alone, and leaves out those that are no input', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => {
    const team = at % 3 === 0 ? 'spam' : 'billing'
    return { body: `${ownWords(at)} ${team}`, team, priority: team === 'spam' ? 'P1' : at % 2 ? 'P2' : 'P3' }
  })
  const asked: string[][] = []
  const decide: CreateOptions['decide'] = async fields => {
    asked.push(fields.map(({ field }) => field))
    return fields.map(({ field }) => field)
  }
  const { create } = await creating(rows, { decide }, 'team')
  const { inputs } = await create()
  expect(asked).toEqual([['priority']])
  expect(inputs.map(({ field }) => field)).not.toContain('priority')
  const { create: unasked } = await creating(rows, {}, 'team')
  const kept = await unasked()
  expect(kept.inputs.map(({ field }) => field)).toContain('priority')
  expect(kept.findings.map(({ type }) => type)).toContain('telling-field')
})

it('asks whether spellings of one label are one, and makes them so', async () => {
  const rows = weatherRows().map((row, at) => {
    const { output, ...rest } = row as { output: string }
    return { ...rest, output: at % 5 === 0 ? `${output.toUpperCase()} ` : output }
  })
  const asked: (readonly string[][])[] = []
  const decideLabels: CreateOptions['decideLabels'] = async groups => {
    asked.push(groups)
    return true
  }
  const { create } = await creating(rows, { decideLabels })
  const { table, findings } = await create()
  expect(asked).toHaveLength(1)
  expect(table.map(({ label }) => label)).toEqual(table.map(({ label }) => label.toLowerCase().trim()))
  expect(findings.map(({ type }) => type)).toContain('merged-labels')
})
