import { afterEach, expect, it, vi } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { taskSchema } from '../../../src/domain/task/task-schema.js'
import type { Item } from '../../../src/loop/review/review-queue.js'
import type { ReviewSession } from '../../../src/loop/review/review-session.js'
import { askReview } from '../../../src/ui/review/ask-review.js'
import { atTerminal } from '../at-terminal.js'

afterEach(() => vi.restoreAllMocks())

const split = { by: 'alike', seed: 1, shares: [0.6, 0.2, 0.2] }
const labels = { kind: 'classification', input: {}, output: { enum: ['billing', 'refunds', 'sales'] }, split }

/** A session that holds items in memory. */
function reviewing(task: object, items: Item[], more: { limit?: number; reasons?: string[] } = {}) {
  const decided: object[] = []
  const left = [...items]
  const session = {
    by: 'ann',
    task: taskSchema.parse(task),
    waiting: async () => left,
    next: async () => left[0],
    precision: async () => ({ half: 0.031, more: 12, after: 0.028 }),
    decide: async (item: Item, answer: object) => {
      decided.push({ id: item.id, ...answer })
      left.splice(left.indexOf(item), 1)
    },
    skip: (item: Item) => left.splice(left.indexOf(item), 1),
    undo: async () => {
      decided.pop()
      left.unshift(items[0])
      return items[0]
    }
  } as unknown as ReviewSession
  const explain = async () => more.reasons ?? []
  const at = atTerminal((signal, streams) =>
    askReview(session, { task: 'support', limit: more.limit, explain }, signal, streams)
  )
  return { ...at, decided }
}

const item = (id: string, input: Json, more: Partial<Item> = {}): Item => ({
  id,
  via: 'audit',
  input,
  version: 'v1',
  output: 'refunds',
  hidden: true,
  ...more
})

it('hides the answer of an audit, takes a label, and ends where nothing waits', async () => {
  const { terminal, answer, at, decided } = reviewing(labels, [item('a', { text: 'money back, please' })])
  await at('money back, please', '')
  expect(terminal.screen).toContain('sample · 1 waiting · ann')
  expect(terminal.screen).toContain('12 more of the sample: ± 3.1 → ± 2.8 points')
  expect(terminal.screen).not.toContain('the program says')
  await at('2 refunds', '\r')
  await at('choose a label', '2')
  await expect(answer).resolves.toBe(1)
  expect(decided).toEqual([{ id: 'a', answer: 'refunds' }])
  expect(terminal.screen).toBe('')
})

it('shows the answer of an unsure one with its reasons, and Enter accepts it', async () => {
  const hard = item('a', { text: 'hm' }, { via: 'uncertain', hidden: false })
  const { terminal, answer, at, decided } = reviewing(labels, [hard], {
    reasons: ['"back" speaks for it', 'second']
  })
  await at('speaks for it', '')
  expect(terminal.screen).toContain('the program says refunds')
  expect(terminal.screen).toContain('› 2 refunds')
  await at('Enter accepts', '\r')
  await answer
  expect(decided).toEqual([{ id: 'a', answer: 'refunds' }])
})

it('goes on after a skip, takes a decision back, notes, and ends with Esc', async () => {
  const items = [
    item('a', { text: 'first one' }),
    item('b', { text: 'second one' }),
    item('c', { text: 'third one' })
  ]
  const { answer, at, decided } = reviewing(labels, items)
  await at('first one', '1')
  await at('second one', 'u')
  await at('first one', 'n')
  await at('Enter keeps the note', 'odd\r')
  await at('note: odd', 'x')
  await at('second one', 's')
  await at('third one', '\u001B')
  await expect(answer).resolves.toBe(1)
  expect(decided).toEqual([{ id: 'a', invalid: true, note: 'odd' }])
})

it('ends at the limit', async () => {
  const { answer, at, decided } = reviewing(labels, [item('a', 'one'), item('b', 'two')], { limit: 1 })
  // What is typed with it decides nothing more.
  await at('one', '12')
  await expect(answer).resolves.toBe(1)
  expect(decided).toEqual([{ id: 'a', answer: 'billing' }])
})

it('of a row that looks wrong, its label and why; of a validation row neither', async () => {
  const wrong: Partial<Item> = {
    via: 'correction',
    version: undefined,
    output: undefined,
    hidden: false,
    row: { output: 'sales' },
    reason: 'a program learned without it says billing, not sales'
  }
  const items = [item('a', { text: 'pay' }, wrong), item('b', { text: 'owe' }, { ...wrong, hidden: true })]
  const { terminal, at, answer, decided } = reviewing(labels, items)
  await at('says billing', '')
  expect(terminal.screen).toContain('looks wrong · 2 waiting')
  expect(terminal.screen).toContain('the row says sales')
  expect(terminal.screen).toContain('› 3 sales')
  await at('pay', '1')
  await at('owe', '')
  expect(terminal.screen).not.toMatch(/says|› 3/)
  await at('owe', '3')
  await answer
  expect(decided).toEqual([
    { id: 'a', answer: 'billing' },
    { id: 'b', answer: 'sales' }
  ])
})

it('of a duel both answers and no version; Ctrl-T takes one and then the other', async () => {
  const duel = { via: 'uncertain', hidden: false, rival: { version: 'v2', output: 'sales' } } as const
  const items = [item('a', { text: 'one' }, duel), item('b', { text: 'two' }, duel)]
  const { terminal, at, answer, decided } = reviewing(labels, items)
  await at('one', '')
  expect(terminal.screen).toMatch(/one version says sales\s+another says refunds/)
  expect(terminal.screen).not.toMatch(/v1|v2|› /)
  await at('one', '\u0014')
  await at('› 3 sales', '\u0014')
  await at('› 2 refunds', '\r')
  // Whose answer comes first changes from input to input.
  await at('one version says refunds', '\u0014')
  await at('› 2 refunds', '\r')
  await answer
  expect(decided).toEqual([
    { id: 'a', answer: 'refunds' },
    { id: 'b', answer: 'refunds' }
  ])
})

it('edits a text, and asks for a structure field by field', async () => {
  const text = reviewing({ kind: 'transform', input: {}, output: { type: 'string' }, split }, [
    item('a', { text: 'x' }, { output: '12 USD', hidden: false })
  ])
  await text.at('answer  12 USD', '\u007F')
  await text.at('answer  12 US', '\u007F')
  await text.at('answer  12 U', '\u007F')
  await text.at('answer  12 ', 'EUR\r')
  await text.answer
  expect(text.decided).toEqual([{ id: 'a', answer: '12 EUR' }])

  const output = { type: 'object', properties: { name: { type: 'string' }, sum: { type: 'number' } } }
  const form = reviewing({ kind: 'structured', input: {}, output, split }, [
    item('a', { text: 'x' }, { output: { name: 'Ann', sum: 1 }, hidden: false })
  ])
  await form.at('name  Ann', 'a\r')
  await form.at('sum  1', '0\r')
  await form.answer
  expect(form.decided).toEqual([{ id: 'a', answer: { name: 'Anna', sum: 10 } }])
})

it('shows all keys, and control characters of an input as what they are', async () => {
  const { terminal, answer, at } = reviewing(labels, [item('a', { subject: 'x\u001B[31my', body: 'b' })])
  await at('subject: x␛[31my', '?')
  await at('take the last decision back', ' ')
  await at('body: b', '\u001B')
  await answer
  expect(terminal.screen).toBe('')
})
