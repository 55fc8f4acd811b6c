import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ExecutionRecord } from '../../src/domain/feedback/execution.js'
import { ExecutionFiles } from '../../src/store/executions.js'
import { RootedFiles } from '../../src/store/rooted-files.js'
import { scratch } from '../helpers/cli.js'

const execution = (id: string, at: number, more: object = {}): ExecutionRecord => ({
  id,
  at,
  version: 'v1',
  input: { text: id },
  output: 'x',
  outcome: 'answered',
  picked: 'audit',
  micros: 3,
  ...more
})
const silent = () => {}

async function filesWith(records: Record<string, ExecutionRecord[]>) {
  const root = await scratch()
  const files = new ExecutionFiles(new RootedFiles(root), 't')
  for (const [name, list] of Object.entries(records)) {
    const [day, writer] = name.split('.')
    await files.append(day, writer, list)
  }
  return { files, root, ids: async () => (await files.read(silent)).map(({ id, count }) => `${id} ${count}`) }
}

it('reads the executions of all writers in their order, with how often each came', async () => {
  const { ids } = await filesWith({
    '2026-01-02.a': [execution('c', 30), { again: 'c', count: 4 }],
    '2026-01-01.b': [execution('a', 10), execution('b', 40), { again: 'a', count: 1 }],
    // It came again after midnight.
    '2026-01-02.b': [{ again: 'a', count: 3 }]
  })
  expect(await ids()).toEqual(['a 5', 'c 5', 'b 1'])
})

it('a line that a killed writer left unfinished is skipped, and said', async () => {
  const { files, root } = await filesWith({ '2026-01-01.a': [execution('a', 1)] })
  await appendFile(join(root, 'executions/t/2026-01-01.a.jsonl'), '{"id":"b","at":2,"inp')
  const said: string[] = []
  const read = await files.read(event => said.push(event.type === 'warning' ? event.message : ''))
  expect(read.map(({ id }) => id)).toEqual(['a'])
  expect(said[0]).toContain('cut off')
})

it.each([
  { what: 'days', from: '2026-01-02', bytes: 1e6, left: ['b 1', 'c 1'] },
  { what: 'bytes', from: '2026-01-01', bytes: 200, left: ['c 1'] },
  { what: 'nothing', from: '2026-01-01', bytes: 1e6, left: ['a 1', 'b 1', 'c 1'] }
])('removes the oldest above $what', async ({ from, bytes, left }) => {
  const { files, ids } = await filesWith({
    '2026-01-01.x': [execution('a', 1)],
    '2026-01-02.x': [execution('b', 2)],
    '2026-01-03.x': [execution('c', 3)]
  })
  await files.keep(from, bytes)
  expect(await ids()).toEqual(left)
})

it('forgets what is meant, keeps the rest as it was, and counts both streams apart', async () => {
  const { files, ids } = await filesWith({
    '2026-01-01.x': [execution('a', 1)],
    '2026-01-01.x-uncertain': [execution('b', 2, { picked: 'uncertain' }), { again: 'b', count: 2 }],
    '2026-01-02.x': [execution('c', 3), { again: 'a', count: 1 }, { again: 'b', count: 1 }]
  })
  expect(await files.uncertainOn('2026-01-01', silent)).toBe(1)
  expect(await files.forget(({ id }) => id === 'a' || id === 'c', silent)).toBe(2)
  expect(await ids()).toEqual(['b 4'])
  expect(await files.forget(() => false, silent)).toBe(0)
})

it('what is more than one file may hold is in several, and all of it is read', async () => {
  const { files, root, ids } = await filesWith({})
  const long = { text: 'x'.repeat(4 * 2 ** 20) }
  await files.append(
    '2026-01-01',
    'x',
    Array.from({ length: 10 }, (_, at) => execution(`${at}`, at, { input: long }))
  )
  await files.append('2026-01-01', 'x', [{ again: '0', count: 1 }])
  expect(await readdir(join(root, 'executions/t'))).toEqual([
    '2026-01-01.x.1.jsonl',
    '2026-01-01.x.2.jsonl',
    '2026-01-01.x.jsonl'
  ])
  expect(await ids()).toEqual(['0 2', ...Array.from({ length: 9 }, (_, at) => `${at + 1} 1`)])
})
