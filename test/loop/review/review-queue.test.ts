import { expect, it } from 'vitest'
import type { KeptExecution } from '../../../src/domain/feedback/execution.js'
import type { Review } from '../../../src/domain/feedback/review.js'
import { reviewQueue } from '../../../src/loop/review/review-queue.js'

function kept(picked: KeptExecution['picked'], count: number): KeptExecution[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${picked} ${at}`,
    at,
    version: 'v1',
    input: { text: `${picked} ${at}` },
    output: 'sun',
    outcome: 'answered',
    picked,
    micros: 1,
    count: 1
  }))
}

const executions = [...kept('audit', 200), ...kept('uncertain', 800)]

/** How the next so many come, each decided before the queue is made anew: `a` for audits. */
function decideAll(count: number): string {
  const decisions: Review[] = []
  while (decisions.length < count) {
    const [{ id, via, input }] = reviewQueue(executions, decisions, { by: 'ann', order: 'mixed' })
    decisions.push({ id, by: 'ann', via, input, answer: 'sun' })
  }
  return decisions.map(({ via }) => via[0]).join('')
}

it('of the sample and of what programs are unsure of one comes in turn, decision by decision', () => {
  expect(decideAll(12)).toBe('au'.repeat(6))
})

it('after the first fifty of the sample four unsure ones come for each', () => {
  expect(decideAll(125).slice(90)).toBe(`${'au'.repeat(5)}${'auuuu'.repeat(5)}`)
})

it('what nothing is strange about waits behind all others until a program is found to doubt it', () => {
  const plain = kept('uncertain', 2).map(each => ({ ...each, unseen: 0 }))
  const strange = { ...kept('uncertain', 3)[2], unseen: 0.5 }
  const some = [...kept('audit', 2), ...plain, strange]
  const ids = (doubts?: ReadonlyMap<string, number>) =>
    reviewQueue(some, [], { by: 'ann', order: 'mixed', doubts }).map(({ id }) => id)
  expect(ids()).toEqual(['audit 0', 'uncertain 2', 'audit 1', 'uncertain 0', 'uncertain 1'])
  expect(ids(new Map([['uncertain 1', 0.9]]))).toEqual([
    'audit 0',
    'uncertain 1',
    'audit 1',
    'uncertain 2',
    'uncertain 0'
  ])
})

it('a queue that is not decided meanwhile has the same order', () => {
  const order = reviewQueue(executions, [], { by: 'ann', order: 'mixed' }).map(({ via }) => via[0])
  expect(order.join('').slice(0, 125)).toBe(decideAll(125))
  expect(order).toHaveLength(executions.length)
})
