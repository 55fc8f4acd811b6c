import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { splitOfExample } from '../../../src/domain/task/task.js'
import { taskSchema } from '../../../src/domain/task/task-schema.js'
import type { InitRequest, planInit } from '../../../src/loop/init/plan-init.js'
import { cells, init, mails, types } from './plan-init-scene.js'

test('a classification: kind, schemas, split and table', () => {
  const plan = init(mails(90))
  expect(plan.task).toMatchObject({
    kind: 'classification',
    input: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
    output: { enum: ['ham', 'spam'] },
    metric: 'accuracy',
    minSupport: 1,
    split: { by: 'alike', shares: [0.6, 0.2, 0.2] }
  })
  expect(taskSchema.parse(plan.task)).toEqual(plan.task)
  expect(plan.table.map(({ label, rows }) => [label, rows])).toEqual([
    ['ham', 60],
    ['spam', 30]
  ])
  for (const { rows, train, validation, test } of plan.table) expect(train + validation + test).toBe(rows)
  expect(plan).toMatchObject({ textFields: ['text'], sealed: true, ceiling: 1, findings: [], conflicts: [] })
  expect(plan.splits.test).toBeGreaterThanOrEqual(10)
})

describe('whole numbers as outputs', () => {
  const numbered = (n: number, output: (index: number) => number): Json[] =>
    mails(n).map((row, index) => ({ ...(row as { input: Json }), output: output(index) }))
  const numbersFound = (plan: ReturnType<typeof planInit>) =>
    plan.findings.filter(({ type }) => type === 'whole-numbers')

  test.each<[string, number, (index: number) => number, object[]]>([
    ['1 to 5, often', 60, at => 1 + (at % 5), [{ type: 'whole-numbers', distinct: 5, as: 'classification' }]],
    ['1 to 5, seldom', 20, at => 1 + (at % 5), [{ type: 'whole-numbers', distinct: 5, as: 'number' }]],
    ['many codes', 300, at => 400 + (at % 40), [{ type: 'whole-numbers', distinct: 40, as: 'number' }]],
    ['amounts that seldom come again', 60, at => (at * 7) % 41, []],
    ['amounts', 60, at => at / 4, []],
    ['0 and 1', 60, at => at % 2, []]
  ])('%s', (_, n, output, expected) => {
    expect(numbersFound(init(numbered(n, output)))).toEqual(expected)
  })
  test('no word of it where somebody said the kind', () => {
    const rows = numbered(60, at => 1 + (at % 5))
    expect(numbersFound(init(rows, { kind: 'number' }))).toEqual([])
  })
})

test('many rows raise the support that printed values need', () => {
  expect(init(mails(500)).task.minSupport).toBe(2)
})

describe('flat records', () => {
  const records: Json[] = mails(60).map((row, index) => {
    const { input, output } = row as { input: { text: string }; output: string }
    return { id: `t${index}`, body: input.text, size: (index * 7) % 13, team: output }
  })
  test('the other columns are the input, an id stays an id', () => {
    const plan = init(records, { outputField: 'team' })
    expect(Object.keys(plan.task.input.properties ?? {})).toEqual(['body', 'size'])
    expect(plan.examples[0].id).toBe('t0')
    expect(plan.outputField).toBe('team')
    expect(plan.textFields).toEqual(['body'])
  })
  test('--input-field names the columns', () => {
    const plan = init(records, { outputField: 'team', inputFields: ['body'] })
    expect(plan.task.input.required).toEqual(['body'])
    expect(plan.findings).toEqual([])
  })
  test('columns of a table get their types', () => {
    const plan = init([], {
      rows: cells(
        Array.from({ length: 60 }, (_, i) => ({
          n: `${(i * 37) % 60}.5`,
          zip: `0${1000 + ((i * i * 37) % 8999)}`,
          y: i % 2 ? '1' : '0'
        }))
      ),
      outputField: 'y'
    })
    expect(plan.examples[1]).toMatchObject({ input: { n: 37.5, zip: '01037' }, output: 1 })
    expect(plan.task).toMatchObject({ kind: 'classification', output: { enum: [0, 1] } })
  })
  test('names of rows and copies of the output are no input, for rows that come later too', () => {
    const leaky = records.map((record, index) => {
      const { id: _, ...rest } = record as { id: string; team: string }
      return { nr: index + 1, ...rest, team_code: rest.team === 'spam' ? 1 : 0 }
    })
    const plan = init(leaky, { outputField: 'team' })
    expect(plan.inputs).toEqual([
      { field: 'body', what: 'text' },
      { field: 'size', what: 'number' }
    ])
    expect(plan.findings).toMatchObject([
      { type: 'left-out-field', field: 'nr', reason: 'counts' },
      { type: 'left-out-field', field: 'team_code', reason: 'copy' }
    ])
    expect(plan.task.exclude).toEqual(['nr', 'team_code'])
    const inputFields = ['nr', 'body']
    const named = init(leaky, { outputField: 'team', inputFields })
    expect([named.inputs.map(({ field }) => field), named.findings]).toEqual([inputFields, []])
    const without = init(leaky, { outputField: 'team', excludeFields: ['size'] })
    expect(without.inputs.map(({ field }) => field)).toEqual(['body'])
    expect(without.task.exclude).toEqual(['size', 'nr', 'team_code'])
    const misspelt = () => init(leaky, { outputField: 'team', excludeFields: ['tem_code'] })
    expect(misspelt).toThrow(expect.objectContaining({ suggestions: ['did you mean "team_code"?'] }))
  })
  test('the output is no input, whoever says so', () => {
    const both = () => init(records, { outputField: 'team', inputFields: ['body', 'team'] })
    expect(both).toThrow(expect.objectContaining({ code: 'usage' }))
  })
  test('a row number is kept where rows would contradict each other without it', () => {
    const few = Array.from({ length: 120 }, (_, i) => ({
      passenger: i + 1,
      sex: i % 2 ? 'm' : 'f',
      class: i % 3,
      survived: i % 2 === 0 || i % 5 === 1
    }))
    const plan = init(few, { outputField: 'survived' })
    expect(plan.conflicts).toEqual([])
    expect(plan.inputs.map(({ field }) => field)).toEqual(['passenger', 'sex', 'class'])
    expect(plan.task.input.required).toEqual(['class', 'sex'])
    expect(plan.findings).toMatchObject([{ type: 'kept-apart', field: 'passenger', rows: 60 }])
  })
  test('fields inside the inputs of labeled rows too', () => {
    const rows = mails(60).map((row, index) => {
      const { input, output } = row as { input: { text: string }; output: string }
      return { input: { ...input, meta: { row: index, file: `in/${output}/${index}.txt` } }, output }
    })
    const plan = init(rows)
    expect(plan.task.exclude).toEqual(['meta.row', 'meta.file'])
    expect(plan.examples[0].input).toEqual({ text: 'mail a' })
    const named = init(rows, { inputFields: ['text'] })
    expect(named.task.input.properties).toEqual({ text: { type: 'string' } })
    const without = init(rows, { excludeFields: ['meta'] })
    expect(without.task.exclude).toEqual(['meta'])
    expect(without.examples[0].input).toEqual({ text: 'mail a' })
  })
  test('a field that tells the output alone stays, with a warning', () => {
    const rows = records.map((record, index) => {
      const { team, body } = record as { team: string; body: string }
      return { body, team, priority: team === 'spam' ? 'P1' : index % 2 ? 'P2' : 'P3' }
    })
    const plan = init(rows, { outputField: 'team' })
    expect(plan.findings).toMatchObject([{ type: 'telling-field', field: 'priority', share: 1, of: 'rows' }])
    expect(plan.task.input.required).toEqual(['body', 'priority'])
  })
  test('a split column is obeyed; train beside test leaves validation to the hash', () => {
    const rows = records.map((record, index) => ({
      ...(record as object),
      split: index < 8 ? 'test' : 'train'
    }))
    const plan = init(rows, { outputField: 'team' })
    expect(plan.task.split.shares).toEqual([0.8, 0.2, 0])
    expect(plan.splits.test).toBe(8)
    expect(plan.splits.validation).toBeGreaterThan(0)
    expect(types(plan)).toContain('validation-from-train')
  })
  test.each<[Json, Partial<InitRequest>, RegExp, string[]]>([
    [
      { body: 'a', label: 'x' },
      {},
      /has the fields body, label: which one is the output\?/,
      ['did you mean --output-field label?']
    ],
    [{ body: 'a', team: 'x' }, {}, /which one/, ['--output-field F']],
    [
      { body: 'a', team: 'x' },
      { outputField: 'tema' },
      /no row has a field "tema"/,
      ['did you mean "team"?']
    ],
    [
      Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`f${at}`, 'a'])),
      { outputField: 'team' },
      /^.{0,60}no row has a field "team"\. Fields: f0, f1,.* f19 and 49980 more\.$/,
      []
    ],
    [
      { body: 'a', team: 'x' },
      { outputField: 'team', inputFields: ['bdy'] },
      /"bdy"/,
      ['did you mean "body"?']
    ]
  ])('case %# is refused', (row, flags, message, suggestions) => {
    expect(() => init([row], flags)).toThrow(
      expect.objectContaining({
        code: 'missing-output-field',
        exitCode: 2,
        message: expect.stringMatching(message),
        suggestions
      })
    )
  })
})

test('below fifty rows nothing is held back, and that is said', () => {
  const plan = init(mails(49))
  expect(plan.splits).toEqual({ train: 49, validation: 0, test: 0 })
  expect(plan.sealed).toBe(false)
  expect(plan.task.split.shares).toEqual([0.6, 0.2, 0.2])
  expect(plan.findings).toContainEqual({ type: 'unsealed', rows: 49, needed: 50 })
})

test('a label never lacks a training row', () => {
  const labels = fc.array(fc.nat(11), { minLength: 50, maxLength: 90 })
  fc.assert(
    fc.property(labels, outputs => {
      fc.pre(new Set(outputs).size > 1)
      const plan = init(
        outputs.map((output, index) => ({ input: `w${'ab'.repeat(index)}`, output: `l${output}` })),
        { settled: { kind: 'classification' } }
      )
      for (const { train } of plan.table) expect(train).toBeGreaterThan(0)
    }),
    { numRuns: 15 }
  )
})

test('where labels keep coming, held-out rows have some that no training row has', () => {
  const plan = init(
    Array.from({ length: 300 }, (_, at) => ({
      input: `w${'ab'.repeat(at)}`,
      output: `l${at < 120 ? at : at % 60}`
    })),
    { kind: 'classification' }
  )
  expect(types(plan)).toContain('open-labels')
  expect(types(plan)).not.toContain('kept-in-train')
  expect(plan.table.some(({ train }) => train === 0)).toBe(true)
})

test('rows that contradict each other are set aside with their place', () => {
  const plan = init([...mails(60), { input: { text: 'mail a' }, output: 'ham' }])
  expect(plan.conflicts).toEqual([
    { source: 'rows.jsonl:1', input: { text: 'mail a' }, output: 'spam' },
    { source: 'rows.jsonl:61', input: { text: 'mail a' }, output: 'ham' }
  ])
  expect(plan.ceiling).toBeCloseTo(60 / 61)
})

test('fields that nothing takes are told', () => {
  const plan = init(mails(60).map(row => ({ ...(row as object), lang: 'en' })))
  expect(plan.findings).toEqual([{ type: 'ignored-fields', fields: ['lang'], file: 'rows.jsonl' }])
})

test('what is settled is kept, its labels grow', () => {
  const settled = {
    kind: 'classification' as const,
    description: 'kept',
    input: { type: 'object' as const, properties: { text: { type: 'string' as const } } },
    output: { enum: ['ham', 'other'] },
    split: { by: 'exact' as const, seed: 7, shares: [0.6, 0.2, 0.2] as [number, number, number] }
  }
  const plan = init(mails(60), { settled })
  expect(plan.task).toMatchObject({ ...settled, output: { enum: ['ham', 'other', 'spam'] } })
  expect(() => init([{ input: { text: 5 }, output: 'ham' }], { settled })).toThrow(
    /^rows\.jsonl:1: text: expected a string, found a number$/
  )
})

test.each<[Json[], string]>([
  [Array.from({ length: 60 }, (_, index) => ({ input: `r${index}`, output: 'spam' })), 'one-label'],
  [Array.from({ length: 60 }, (_, index) => ({ input: `r${index}`, output: true })), 'one-label'],
  [
    [
      { input: 'a', output: 'x' },
      { input: 'a', output: 'y' }
    ],
    'no-rows'
  ],
  [[], 'no-rows']
])('rows that nothing can be learned from: %#', (values, code) => {
  expect(() => init(values)).toThrow(expect.objectContaining({ code, exitCode: 2 }))
})

test('appended rows change no split of those that are there', () => {
  const before = init(mails(80))
  const after = [...before.examples, ...init(mails(200)).examples.slice(80)]
  const splits = before.examples.map(example => splitOfExample(example, before.task))
  expect(after.slice(0, 80).map(example => splitOfExample(example, before.task))).toEqual(splits)
})
