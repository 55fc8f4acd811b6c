import { renderToString } from 'ink'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { taskSchema } from '../../../src/domain/task/task-schema.js'
import type { Item } from '../../../src/loop/review/review-queue.js'
import { displayWidth } from '../../../src/terminal/cells.js'
import { proposalsOf } from '../../../src/ui/review/proposals.js'
import { reviewForm } from '../../../src/ui/review/review-form.js'
import type { ReviewState } from '../../../src/ui/review/review-keys.js'
import { screenLayout } from '../../../src/ui/review/review-layout.js'
import { ReviewView } from '../../../src/ui/review/review-view.js'

const split = { by: 'alike', seed: 1, shares: [0.6, 0.2, 0.2] }
const many = Array.from({ length: 25 }, (_, at) => {
  const names = ['card_payment_fee_charged', '退款申请', 'pending_transfer_to_a_beneficiary_abroad']
  return `${names[at % names.length]}_${at}`
})
const address = { type: 'object', properties: { street: { type: 'string' } } }
const properties = { name: { type: 'string' }, sum: { type: 'number' }, delivery_address: address }
const longText = 'a refund of 12 USD, to be paid within fourteen days to the account that was charged, 返金'

/** A task of each kind and an answer to it. */
const kinds: Record<string, [kind: string, output: object, answer: Json]> = {
  'few labels': ['classification', { enum: ['billing', 'refunds', 'sales'] }, 'refunds'],
  'many labels': ['classification', { enum: many }, many[20]],
  boolean: ['boolean', { type: 'boolean' }, true],
  number: ['number', { type: 'number' }, 12.5],
  text: ['transform', { type: 'string' }, longText],
  structure: [
    'structured',
    { type: 'object', properties },
    {
      name: 'Ann 山田',
      sum: 12,
      delivery_address: { street: 'Long Street', note: 'behind the old mill, at the back' }
    }
  ],
  list: ['structured', { type: 'array', items: { type: 'string' } }, ['alpha', 'beta']]
}
const mail =
  'I was charged twice for the same transfer, and the second one is still pending since last Tuesday.\nRegards,\nAnn'

function screenOf(
  kind: string,
  [width, height]: readonly [number, number],
  more: { item?: Partial<Item>; state?: Partial<ReviewState>; input?: Json } = {}
): string {
  const [name, output, answer] = kinds[kind]
  const task = taskSchema.parse({ kind: name, input: {}, output, split })
  const item: Item = {
    ...{ id: 'a', via: 'uncertain', input: more.input ?? { text: mail }, version: 'v1', output: answer },
    ...{ hidden: false, ...more.item }
  }
  const { proposal, offers } = proposalsOf(item)
  const state = { form: reviewForm(task, proposal), help: false, offers, ...more.state }
  const shown = {
    ...{ item, state, precision: { half: 0.031, more: 12, after: 0.028 } },
    reasons: ['"charged" and "twice" speak for it, as in 112 rows of this label', 'v3 and v4 say billing']
  }
  const layout = screenLayout(shown, width, height)
  const view = <ReviewView {...shown} {...{ task: 'support', by: 'ann', waiting: 41, layout, width }} />
  return renderToString(view, { columns: width })
}

const sizes = [
  [60, 20],
  [120, 40]
] as const

/** Fits in width and height, with the line at the bottom free. */
function fits(screen: string, [width, height]: readonly [number, number]): boolean {
  const lines = screen.split('\n')
  return lines.length < height && lines.every(line => displayWidth(line) <= width)
}

describe.each(sizes)('at %d × %d', (...size) => {
  it.each(Object.keys(kinds))('%s', kind => {
    const screen = screenOf(kind, size)
    expect(fits(screen, size)).toBe(true)
    expect(screen).toMatchSnapshot()
  })
})

it('labels that are filtered, a note, a hidden answer, a duel, and what is wrong', () => {
  const task = taskSchema.parse({ kind: 'classification', input: {}, output: { enum: many }, split })
  const form = reviewForm(task, undefined) as { kind: 'labels'; labels: Json[]; marked: undefined }
  const filtered = { form: { ...form, filter: 'card' }, note: 'odd 返金' }
  const rival = { version: 'v2', output: many[7] }
  const screens = [
    screenOf('many labels', [60, 20], { state: filtered }),
    screenOf('many labels', [60, 20], { item: { hidden: true, via: 'audit' } }),
    screenOf('many labels', [60, 20], { item: { rival } }),
    screenOf('number', [60, 20], { state: { problem: 'expected a number or JSON' } })
  ]
  for (const screen of screens) expect(fits(screen, [60, 20])).toBe(true)
  expect(screens.join('\n\n')).toMatchSnapshot()
})

it('fits into every terminal, whatever the input is', () => {
  const inputs: Json[] = [
    '注文した商品がまだ届きません。返金してください。'.repeat(40),
    `👩‍👩‍👧‍👦 and ${'🎉'.repeat(300)}`,
    'שלום עולם, אני רוצה החזר כספי عاجل '.repeat(30),
    'x'.repeat(5000),
    '',
    'a\u001B[31m\tb\r\nc\u202Ed',
    { subject: 'Refund', body: mail.repeat(9), 'a field with a long name that no terminal has room for': 'y' }
  ]
  const small = [
    [24, 10],
    [40, 10],
    [60, 14],
    [80, 24],
    [200, 60]
  ] as const
  const items: Partial<Item>[] = [{}, { hidden: true }, { rival: { version: 'v2' } }]
  const names = Object.keys(kinds)
  const unfit = small.flatMap((size, row) => {
    // Each size meets each kind and each input, not each of both together.
    const pairs = inputs.map((input, at) => [names[(at + row) % names.length], input] as const)
    return pairs.flatMap(([kind, input], at) => {
      const screen = screenOf(kind, size, { input, item: items[(at + row) % items.length] })
      return fits(screen, size) ? [] : [`${kind} ${size}\n${screen}`]
    })
  })
  expect(unfit).toEqual([])
})

it('a page further shows what comes next, and the last page is full', () => {
  const input = Array.from({ length: 40 }, (_, at) => `line ${at}`).join('\n')
  const at = (from: number) => screenOf('number', [60, 20], { input, state: { from } })
  expect(at(0)).toMatch(/line 0\n[\s\S]*… \d+ more lines/)
  expect(at(0)).toContain('PgDn reads on')
  expect(at(5)).toMatch(/^ {2}line 5$/m)
  expect(at(34)).toContain('line 39')
  expect(at(34)).not.toContain('more lines')
})
