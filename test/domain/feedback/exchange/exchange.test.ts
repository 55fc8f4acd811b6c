import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExchangeError, type Outgoing } from '../../../../src/domain/feedback/exchange/exchange.js'
import {
  exchangeFormat,
  exchangeNames,
  recognizeExchange
} from '../../../../src/domain/feedback/exchange/formats.js'
import type { Json } from '../../../../src/domain/json.js'
import { taskSchema } from '../../../../src/domain/task/task-schema.js'

const split = { by: 'alike', seed: 1, shares: [0.6, 0.2, 0.2] } as const
const routing = taskSchema.parse({
  kind: 'classification',
  input: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
  output: { enum: ['billing', 'refunds', 3] },
  split
})
const amounts = taskSchema.parse({
  kind: 'structured',
  input: { type: 'object', properties: { note: { type: 'string' }, amount: { type: 'number' } } },
  output: { type: 'object' },
  split
})

/** What comes back where somebody accepts every proposal. */
const accepted: Record<(typeof exchangeNames)[number], (file: string) => string> = {
  jsonl: file => each(file, item => ({ ...item, answer: item.output })),
  csv: file => {
    const [head, ...lines] = file.trimEnd().split('\r\n')
    return [head, ...lines.map(line => line.replace(/,([^,]*),,,$/, ',$1,$1,,'))].join('\r\n')
  },
  'label-studio': file =>
    list(file, item => ({
      ...item,
      annotations: [{ result: (item.predictions as Item[])[0].result, completed_by: 7 }]
    })),
  argilla: file =>
    list(file, item => {
      const { value } = (item.suggestions as Record<string, Item>).answer
      return { ...item, responses: { answer: [{ value, user_id: 'ann', status: 'submitted' }] } }
    }),
  prodigy: file => each(file, item => ({ ...item, answer: 'accept', _annotator_id: 'ann' }))
}

type Item = Record<string, unknown>

function each(file: string, change: (item: Item) => Item): string {
  return file
    .trimEnd()
    .split('\n')
    .map(line => `${JSON.stringify(change(JSON.parse(line)))}\n`)
    .join('')
}

function list(file: string, change: (item: Item) => Item): string {
  return JSON.stringify((JSON.parse(file) as Item[]).map(change))
}

describe.each(exchangeNames)('%s', name => {
  it('what is written is read again: ids, inputs and accepted proposals', async () => {
    const format = await exchangeFormat(name)
    // In a CSV line of the test no cell may need quotes, since it is edited as a text.
    const text = name === 'csv' ? fc.stringMatching(/^[a-z0-9 äß=+-]{1,20}$/) : fc.string({ minLength: 1 })
    const item = fc.record({
      id: fc.uuid(),
      input: fc.record({ text }),
      output: fc.constantFrom<Json>('billing', 'refunds', 3),
      version: fc.constant('v1-abcdef')
    })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), items => {
        const back = format.read(accepted[name](format.write(items, routing)), routing)
        expect(back.map(({ id, input, answer }) => ({ id, input, answer }))).toEqual(
          items.map(({ id, input, output }) => ({ id, input, answer: output }))
        )
      })
    )
  })

  it('nothing is decided in a file that nobody touched, and a hidden answer is not in it', async () => {
    const format = await exchangeFormat(name)
    const items: Outgoing[] = [{ id: 'a', input: { text: 'pay me' } }]
    const file = format.write(items, { ...routing, output: { type: 'string' } })
    expect(format.read(file, routing)).toEqual([])
    expect(file).not.toContain('billing')
  })

  it('fields of other types come back as they left', async () => {
    const format = await exchangeFormat(name)
    const items: Outgoing[] = [{ id: 'a', input: { note: 'x', amount: 12.5 }, output: { total: 3 } }]
    const file = format.write(items, amounts)
    const back = name === 'csv' ? file.replace(/,,,\r\n$/, ',"{""total"":3}",,\r\n') : accepted[name](file)
    expect(format.read(back, amounts)).toMatchObject([
      { id: 'a', input: { note: 'x', amount: 12.5 }, answer: { total: 3 } }
    ])
  })
})

// Files in the form in which the tools write them, with members that are not ours.
it.each<{ tool: string; name: (typeof exchangeNames)[number]; file: unknown; found: object[] }>([
  {
    tool: 'Label Studio JSON',
    name: 'label-studio',
    file: [
      {
        id: 12,
        annotations: [
          {
            id: 3,
            completed_by: { id: 1, email: 'ann@lab.example' },
            result: [
              {
                value: { choices: ['refunds'] },
                id: 'x',
                from_name: 'team',
                to_name: 'text',
                type: 'choices',
                origin: 'manual'
              }
            ],
            was_cancelled: false,
            ground_truth: false,
            created_at: '2026-03-09T22:16:08.728353Z',
            lead_time: 4.288,
            task: 12
          },
          { id: 4, completed_by: 2, result: [], was_cancelled: true }
        ],
        file_upload: 'a.json',
        drafts: [],
        predictions: [],
        data: { text: 'money back' },
        meta: {},
        inner_id: 1
      }
    ],
    found: [{ input: { text: 'money back' }, answer: 'refunds', by: 'ann@lab.example' }]
  },
  {
    tool: 'Label Studio JSON-MIN',
    name: 'label-studio',
    file: [{ id: 12, text: 'money back', answer: 'refunds', annotator: 1, annotation_id: 3, lead_time: 2 }],
    found: [{ input: { text: 'money back' }, answer: 'refunds', by: '1' }]
  },
  {
    tool: 'Label Studio, not valid',
    name: 'label-studio',
    file: [
      {
        data: { text: '?', loopai_id: 'e1' },
        annotations: [{ completed_by: 5, result: [{ value: { choices: ['invalid'] } }] }]
      }
    ],
    found: [{ id: 'e1', input: { text: '?' }, invalid: true, by: '5' }]
  },
  {
    tool: 'Argilla 2',
    name: 'argilla',
    file: [
      {
        id: 'rec-1',
        fields: { text: 'money back' },
        metadata: {},
        suggestions: { answer: { value: 'billing', score: null, agent: null } },
        responses: {
          answer: [
            { value: 'refunds', user_id: 'u-1', status: 'submitted' },
            { value: 'billing', user_id: 'u-2', status: 'draft' },
            { value: null, user_id: 'u-3', status: 'discarded' }
          ]
        },
        vectors: {},
        status: 'completed',
        inserted_at: '2026-10-01T10:00:00'
      }
    ],
    found: [
      { id: 'rec-1', input: { text: 'money back' }, answer: 'refunds', by: 'u-1' },
      { id: 'rec-1', input: { text: 'money back' }, invalid: true, by: 'u-3' }
    ]
  },
  {
    tool: 'Prodigy',
    name: 'prodigy',
    file: [
      {
        text: 'money back',
        options: [{ id: 'refunds', text: 'refunds' }],
        accept: ['refunds'],
        answer: 'accept',
        _input_hash: -1,
        _task_hash: 2,
        _view_id: 'choice',
        _annotator_id: 'db-ann',
        _timestamp: 1
      },
      { text: 'hi', label: 'billing', spans: [], answer: 'accept', _input_hash: 5, score: 0.02 },
      { text: '??', accept: [], answer: 'reject', _input_hash: 6 },
      { text: 'later', accept: ['billing'], answer: 'ignore', _input_hash: 7 }
    ],
    found: [
      { input: { text: 'money back' }, answer: 'refunds', by: 'db-ann' },
      { input: { text: 'hi' }, answer: 'billing' },
      { input: { text: '??' }, invalid: true }
    ]
  }
])('reads a file of $tool', async ({ name, file, found }) => {
  const format = await exchangeFormat(name)
  const items = file as Item[]
  const text =
    name === 'prodigy' ? items.map(item => `${JSON.stringify(item)}\n`).join('') : JSON.stringify(file)
  const read = format.read(text, routing)
  expect(read).toHaveLength(found.length)
  for (const [at, item] of found.entries()) expect(read[at]).toMatchObject(item)
  expect(recognizeExchange('labels.json', text)).toBe(name)
})

it('a spreadsheet runs no cell as a formula, and the cell comes back as it was', async () => {
  const format = await exchangeFormat('csv')
  const file = format.write([{ id: 'a', input: { text: '=HYPERLINK("x")' } }], routing)
  expect(file).toContain(`"'=HYPERLINK(""x"")"`)
  const [back] = format.read(file.replace(/,,,,\r\n$/, ',,billing,,\r\n'), routing)
  expect(back).toMatchObject({ input: { text: '=HYPERLINK("x")' }, answer: 'billing' })
})

it.each<[(typeof exchangeNames)[number], string, string]>([
  ['jsonl', '{"answer":"x"}\n', 'line 1: neither id nor input'],
  ['jsonl', '{"id":"a"}\nnope\n', 'line 2: not JSON'],
  ['csv', 'text,label\na,b\n', 'no column "answer"'],
  ['argilla', '[{"id":1}]', 'item 1: no fields'],
  ['label-studio', '{"a":1}', 'expected a list'],
  ['label-studio', '[1]', 'item 1: expected an object']
])('%s: says what is wrong with %j', async (name, text, message) => {
  const format = await exchangeFormat(name)
  expect(() => format.read(text, routing)).toThrow(ExchangeError)
  expect(() => format.read(text, routing)).toThrow(message)
})

it('a file is recognized by its name and by what is in it', () => {
  expect(recognizeExchange('a.CSV', 'x')).toBe('csv')
  expect(recognizeExchange('a.jsonl', '{"id":"a","answer":"accepted"}')).toBe('jsonl')
})
