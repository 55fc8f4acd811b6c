import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Json, jsonEqual } from '../../../src/domain/json.js'
import { type Example, inputKey } from '../../../src/domain/rows/example.js'
import type { RawRow } from '../../../src/domain/rows/raw/raw-row.js'
import type { Task } from '../../../src/domain/task/task.js'
import { type AddRequest, planAdd } from '../../../src/loop/rows/plan-add.js'

const task: Task = {
  description: '',
  kind: 'classification',
  input: {
    type: 'object',
    properties: { body: { type: 'string' }, size: { type: 'number' } },
    required: ['body']
  },
  output: { enum: ['billing', 'refunds'] },
  metric: 'accuracy',
  compare: { ignoreCase: false, tolerance: 0 },
  margin: 0.01,
  split: { by: 'folded', seed: 1, shares: [0.6, 0.2, 0.2] },
  minSupport: 1
}
const raw = (values: Json[]): RawRow[] => values.map((value, index) => ({ line: index + 1, value }))
const add = (examples: Example[], values: Json[], more: Partial<AddRequest> = {}) =>
  planAdd({ task, examples, name: 'more.jsonl', rows: raw(values), onBadRow: 'stop', ...more })
const row = (body: string, output: string, rest: object = {}) =>
  ({ input: { body }, output, ...rest }) as Example
const json = (example: Example) => example as unknown as Json

test('new, repeated and corrected rows are told apart', () => {
  const known = [row('a', 'billing'), row('b', 'billing', { split: 'train', id: '7' }), row('c', 'refunds')]
  const plan = add(
    known,
    [row('a', 'billing'), row('b', 'refunds'), row('d', 'billing'), row('d', 'billing')].map(json)
  )
  expect(plan.counts).toEqual({ new: 1, repeated: 2, corrected: 1, conflicting: 0, skipped: 0 })
  expect(plan.append).toEqual([
    row('b', 'refunds', { id: '7', split: 'train' }),
    row('d', 'billing', { count: 2 })
  ])
  expect(plan.task).toBeUndefined()
})

test('the last known row for an input is the one that counts', () => {
  const known = [row('a', 'billing'), row('a', 'refunds')]
  expect(add(known, [json(row('a', 'refunds'))]).counts.repeated).toBe(1)
  expect(add(known, [json(row('a', 'billing'))]).counts.corrected).toBe(1)
})

test('new labels extend the task, and that is said', () => {
  const plan = add([], [json(row('a', 'technical'))])
  expect(plan.task?.output.enum).toEqual(['billing', 'refunds', 'technical'])
  expect(plan.findings).toContainEqual({ type: 'new-labels', labels: ['technical'] })
})

test('a new label that looks like one there is, is named with it', () => {
  const plan = add([], [json(row('a', 'Refunds '))])
  expect(plan.task?.output.enum).toHaveLength(3)
  expect(plan.findings).toContainEqual({ type: 'similar-labels', groups: [['Refunds ', 'refunds']] })
})

test('rows that contradict each other are not appended', () => {
  const plan = add([row('a', 'billing')], [row('a', 'refunds'), row('a', 'billing')].map(json))
  expect(plan.append).toEqual([])
  expect(plan.counts).toMatchObject({ conflicting: 2, repeated: 0 })
  expect(plan.conflicts.map(({ source }) => source)).toEqual(['more.jsonl:1', 'more.jsonl:2'])
})

test.each<[Json, string]>([
  [{ input: { size: 1 }, output: 'billing' }, 'more.jsonl:1: body: missing (expected a string)'],
  [{ input: { body: 5 }, output: 'billing' }, 'more.jsonl:1: body: expected a string, found a number'],
  [
    { input: { body: 'a', size: 'big' }, output: 'billing' },
    'more.jsonl:1: size: expected a number, found a string'
  ],
  [
    { input: { body: 'a' }, output: 5 },
    'more.jsonl:1: output: expected one of "billing", "refunds", found 5'
  ],
  [{ input: { body: 'a' } }, 'more.jsonl:1: no output: "output" is missing']
])('%j does not fit', (value, message) => {
  expect(() => add([], [value])).toThrow(
    expect.objectContaining({ code: 'bad-rows', message: expect.stringContaining(message) })
  )
})

test('a table takes the types and fields of the task', () => {
  const rows: RawRow[] = [
    { line: 2, value: { body: '123', size: '5', extra: 'x', team: 'billing' }, cells: true }
  ]
  const plan = add([], [], { rows, outputField: 'team' })
  expect(plan.append).toEqual([{ input: { body: '123', size: 5 }, output: 'billing' }])
  expect(plan.findings).toEqual([{ type: 'ignored-fields', fields: ['extra'], file: 'more.jsonl' }])
})

test('a bare text is the one text field of the task', () => {
  const one: Task = { ...task, input: { type: 'object', properties: { body: { type: 'string' } } } }
  expect(add([], [{ input: 'hello', output: 'billing' }], { task: one }).append[0].input).toEqual({
    body: 'hello'
  })
})

test('fields that the task does not list are kept and told', () => {
  const plan = add([], [{ input: { body: 'a', mood: 'b' }, output: 'billing' }])
  expect(plan.findings).toEqual([{ type: 'new-fields', fields: ['mood'] }])
})

test('a near-duplicate of a row that train holds by name goes there too', () => {
  const known = [row('call 1', 'billing', { split: 'train' })]
  expect(add(known, [json(row('Call  2', 'billing'))]).append[0].split).toBe('train')
  expect(add(known, [json(row('other', 'billing'))]).append[0].split).toBeUndefined()
})

test('a row may move to a split by name, and that is said', () => {
  const plan = add([row('a', 'billing', { split: 'test' })], [json(row('a', 'billing', { split: 'train' }))])
  expect(plan.counts.corrected).toBe(1)
  expect(plan.findings.map(({ type }) => type)).toEqual(['moved-rows'])
})

test('once appended, the same rows are all repeated; every row is counted once', () => {
  const rows = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('billing', 'refunds')),
    { minLength: 1 }
  )
  fc.assert(
    fc.property(rows, rows, (before, more) => {
      const known = before.map(([body, output]) => row(body, output))
      const values = more.map(([body, output]) => json(row(body, output)))
      const plan = add(known, values)
      const { repeated, corrected, conflicting, new: fresh } = plan.counts
      expect(repeated + corrected + conflicting + fresh).toBe(more.length)
      const all = [...known, ...plan.append]
      expect(add(all, values)).toMatchObject({ append: [], counts: { new: 0, corrected: 0 } })
      const last = new Map(all.map(example => [inputKey(example.input), example.output]))
      for (const example of plan.append)
        expect(jsonEqual(last.get(inputKey(example.input)) ?? null, example.output)).toBe(true)
    })
  )
})

test('what the task leaves out is left out of rows that come later, however they are written', () => {
  const leaving = { ...task, exclude: ['id_no', 'meta.path'] }
  const meta = { path: '/spam/1.txt', lang: 'en' }
  const labeled = add([], [{ input: { body: 'a', id_no: 7, meta }, output: 'billing' }], { task: leaving })
  expect(labeled.append).toMatchObject([{ input: { body: 'a', meta: { lang: 'en' } }, output: 'billing' }])
  const flat = add([], [{ id_no: 7, body: 'b', size: 2, team: 'refunds' }], {
    task: leaving,
    outputField: 'team'
  })
  expect(flat.append).toMatchObject([{ input: { body: 'b', size: 2 }, output: 'refunds' }])
  expect(flat.findings).toEqual([])
  const known = add([row('a', 'billing')], [{ input: { body: 'a', id_no: 9 }, output: 'billing' }], {
    task: leaving
  })
  expect(known.counts).toMatchObject({ new: 0, repeated: 1 })
})

test.each(['uncertain', 'correction', 'model', 'import'] as const)(
  'new rows that came as %s stay in train; those of an audit are dealt',
  via => {
    const alike: Task = { ...task, split: { ...task.split, by: 'alike' } }
    const texts = Array.from(
      { length: 80 },
      (_, at) => `the ${'qwertyuiop'[at % 10].repeat(3 + at)} of ${at} things`
    )
    const splitsOf = (via: string) => {
      const rows = texts.map(text => json(row(text, 'billing', { via })))
      return new Set(add([], rows, { task: alike }).append.map(({ split }) => split))
    }
    expect(splitsOf(via)).toEqual(new Set(['train']))
    expect(splitsOf('audit')).toEqual(new Set(['train', 'validation', 'test']))
  }
)

test('a correction of a row that there is leaves it in its split, and as it came', () => {
  const known = [
    row('a', 'billing', { split: 'test' }),
    row('b', 'billing', { split: 'validation', via: 'audit' })
  ]
  const plan = add(known, [
    json(row('a', 'refunds', { via: 'correction' })),
    json(row('b', 'refunds', { via: 'uncertain' }))
  ])
  expect(plan.append).toEqual([
    row('a', 'refunds', { split: 'test' }),
    row('b', 'refunds', { split: 'validation', via: 'audit' })
  ])
  expect(plan.findings).toEqual([])
})

test('rows of a task whose inputs are texts themselves are taken as they are', () => {
  const texts: Task = { ...task, input: { type: 'string' } }
  const plan = add([], [{ input: 'pay me', output: 'billing' }], { task: texts })
  expect(plan.append).toMatchObject([{ input: 'pay me', output: 'billing' }])
  expect(() => add([], [{ input: { body: 'a' }, output: 'billing' }], { task: texts })).toThrow(
    'expected a string'
  )
})

test('spellings of a label of the task become that label where asked, and that is said', () => {
  const rows = [row('a', 'Refunds '), row('b', 'REFUNDS.'), row('c', 'billing')]
  const { append, task: grown, findings } = add([], rows.map(json), { normalizeLabels: true })
  expect(append.map(({ output }) => output)).toEqual(['refunds', 'refunds', 'billing'])
  expect(grown).toBeUndefined()
  expect(findings).toEqual([
    { type: 'merged-labels', labels: [{ label: 'refunds', from: ['REFUNDS.', 'Refunds '], rows: 2 }] }
  ])
})

test('where the task has them made one, they stay so without being asked again', () => {
  const rows = [row('a', 'Refunds '), row('b', 'REFUNDS.')]
  const { append } = add([], rows.map(json), { task: { ...task, normalizeLabels: true } })
  expect(append.map(({ output }) => output)).toEqual(['refunds', 'refunds'])
})
