import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { type CreateOptions, initTask } from '../../../src/loop/init/init-task.js'
import { requireProject } from '../../../src/project.js'
import { readManifest } from '../../../src/store/manifest-file.js'
import { emptyFolder } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

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

it('asks, and tells the command that does the same', async () => {
  const rows = weatherRows().map((row, at) => {
    const { output, ...rest } = row as { output: string }
    return { ...rest, output: at % 5 === 0 ? `${output.toUpperCase()} ` : output }
  })
  const { create } = await creating(rows, { ask: async () => ({ type: 'similar-labels', merge: true }) })
  const { table, findings, unasked } = await create()
  expect(table.map(({ label }) => label)).toEqual(table.map(({ label }) => label.toLowerCase().trim()))
  expect(findings.map(({ type }) => type)).toContain('merged-labels')
  expect(unasked).toBe('again --normalize-labels')
  const { create: unaskedFor } = await creating(weatherRows(), { ask: () => expect.unreachable() })
  expect((await unaskedFor()).unasked).toBeUndefined()
  const { create: named } = await creating(weatherRows(), { asked: true })
  expect((await named()).unasked).toBe('again')
})

it.each([
  ['English', 'please send my %s back to the shop', true],
  ['German', 'bitte schicken Sie mir mein %s ganz schnell wieder zurück', false]
])('says whether texts are English, of which more is known than rows tell: %s', async (_, text, english) => {
  const rows = Array.from({ length: 60 }, (_, i): Json => {
    return { input: text.replace('%s', `${'abcdefgh'[i % 8]}${i}`), output: i % 2 === 0 ? 'a' : 'b' }
  })
  const { create } = await creating(rows, { dryRun: true })
  expect(await create()).toMatchObject({ english })
})

it('says nothing of words where no text tells the labels', async () => {
  const rows = Array.from({ length: 60 }, (_, i): Json => ({ amount: i, label: i < 30 ? 'few' : 'many' }))
  const { create } = await creating(rows, { dryRun: true }, 'label')
  expect(await create()).not.toHaveProperty('english')
})
