import { expect, test } from 'vitest'
import type { Task } from '../../../src/domain/task/task.js'
import { labeledRows } from '../../../src/loop/rows/labeled-rows.js'
import { readUnparsed } from '../../../src/store/rows/read-rows.js'

const task: Task = {
  description: '',
  kind: 'classification',
  input: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
  output: { enum: ['a', 'b'] },
  metric: 'accuracy',
  compare: { ignoreCase: false, tolerance: 0 },
  margin: 0.01,
  split: { by: 'exact', seed: 1, shares: [0.6, 0.2, 0.2] },
  minSupport: 1
}

async function measured(rows: object[], of: Task, outputField?: string) {
  async function* chunks() {
    yield Buffer.from(rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  }
  const found: unknown[] = []
  const batches = readUnparsed({ name: 'rows.jsonl', chunks: chunks() })
  for await (const batch of labeledRows('rows.jsonl', batches, of, { outputField })) {
    const all = Array.isArray(batch)
      ? batch
      : Array.from({ length: batch.inputs.count }, (_, i) => batch.row(i))
    for (const { input, expected, line } of all) found.push([line, JSON.parse(input), JSON.parse(expected)])
  }
  return found
}

test('chats are measured by their last turn', async () => {
  const chat = (text: string, label: string) => ({
    messages: [
      { role: 'user', content: text },
      { role: 'assistant', content: label }
    ]
  })
  expect(await measured([chat('x', 'a'), chat('y', 'b')], task)).toEqual([
    [1, { text: 'x' }, 'a'],
    [2, { text: 'y' }, 'b']
  ])
  await expect(measured([chat('x', 'a'), { text: 'y' }], task)).rejects.toMatchObject({
    code: 'bad-rows',
    message: 'rows.jsonl:2: no input: "messages" is no list of messages'
  })
})

test('the output may be inside another field, as the task remembers it', async () => {
  const nested: Task = {
    ...task,
    input: { type: 'object', properties: { message: { type: 'object' } }, required: ['message'] },
    exclude: ['message.id', 'meta.label']
  }
  const rows = [{ message: { text: 'x', id: 1 }, meta: { label: 'a' } }]
  const expected = [[1, { message: { text: 'x' } }, 'a']]
  expect(await measured(rows, { ...nested, outputField: 'meta.label' })).toEqual(expected)
  expect(await measured(rows, nested, 'meta.label')).toEqual(expected)
})
