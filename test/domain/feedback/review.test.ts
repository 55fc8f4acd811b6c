import { expect, it } from 'vitest'
import { precisionAfter, productionAccuracy } from '../../../src/domain/feedback/production.js'
import { foldReviews, type Review, type ReviewRecord, slipsOf } from '../../../src/domain/feedback/review.js'

const exact = { ignoreCase: false, tolerance: 0 }
const review = (id: string, by: string, answer: string, more: Partial<Review> = {}): Review => ({
  id,
  by,
  via: 'audit',
  input: { text: id },
  version: 'v1',
  output: 'a',
  answer,
  hidden: true,
  ...more
})

it('of the decisions of a reviewer the last counts, unless it was taken back', () => {
  const records: ReviewRecord[] = [
    review('1', 'ann', 'a'),
    review('2', 'ann', 'b'),
    review('1', 'ann', 'c'),
    { undo: '2', by: 'ann' },
    review('2', 'bob', 'a')
  ]
  const { decisions, agreed, conflicts } = foldReviews(records)
  expect(decisions.map(({ id, by, answer }) => `${id} ${by} ${answer}`)).toEqual(['1 ann c', '2 bob a'])
  expect(agreed).toHaveLength(2)
  expect(conflicts).toEqual([])
})

it('inputs on which two differ are conflicts until one changes the mind', () => {
  const records: ReviewRecord[] = [review('1', 'ann', 'a'), review('1', 'bob', 'b'), review('2', 'bob', 'b')]
  const first = foldReviews(records)
  expect(first.agreed.map(({ id }) => id)).toEqual(['2'])
  expect(first.conflicts).toEqual([{ input: { text: '1' }, reviews: records.slice(0, 2) }])
  expect(foldReviews([...records, review('1', 'ann', 'b')]).conflicts).toEqual([])
})

it('an input that one calls invalid and another answers is a conflict; one that came by both streams is an audit', () => {
  const none = { ...review('1', 'bob', ''), invalid: true as const, answer: undefined }
  expect(foldReviews([review('1', 'ann', 'a'), none]).conflicts).toHaveLength(1)
  const both = [
    review('1', 'ann', 'a', { via: 'uncertain' }),
    { ...review('2', 'ann', 'a'), input: { text: '1' } }
  ]
  expect(foldReviews(both).agreed.map(({ via }) => via)).toEqual(['audit'])
})

it('who decides on an input again, by another execution, has another mind: no conflict', () => {
  const first = review('1', 'ann', 'a')
  const again = review('hash', 'ann', 'b', { via: 'correction', input: first.input, row: { output: 'a' } })
  const { agreed, conflicts, decisions } = foldReviews([first, again])
  expect([agreed, conflicts]).toEqual([[again], []])
  expect(productionAccuracy(decisions, exact)).toMatchObject([{ rows: 1, right: 1 }])
  expect(foldReviews([again, first]).agreed).toEqual([first])
  expect(foldReviews([first, review('1', 'bob', 'a'), again]).conflicts).toHaveLength(1)
})

it('slips follow from the pairs that differ', () => {
  const pairs = (count: number, differ: number) =>
    Array.from({ length: count }, (_, at) => [
      review(`${at}`, 'ann', 'a'),
      review(`${at}`, 'bob', at < differ ? 'b' : 'a')
    ]).flat()
  expect(slipsOf(pairs(0, 0))).toEqual({ twice: 0, differ: 0 })
  expect(slipsOf(pairs(100, 0))).toEqual({ twice: 100, differ: 0, rate: 0 })
  // Each errs 2 %: 2 · 0.02 · 0.98 of the pairs differ.
  expect(slipsOf(pairs(10_000, 392)).rate).toBeCloseTo(0.02, 6)
  expect(slipsOf(pairs(2, 2)).rate).toBe(0.5)
  expect(slipsOf([...pairs(5, 5).map(each => ({ ...each, hidden: undefined }))])).toEqual({
    twice: 0,
    differ: 0
  })
})

it('production accuracy counts audits alone, each execution one time, by version', () => {
  const decisions = [
    review('1', 'ann', 'a'),
    review('2', 'ann', 'b'),
    review('2', 'bob', 'a'),
    review('3', 'ann', 'a', { output: undefined }),
    review('4', 'ann', 'b', { via: 'uncertain' }),
    { ...review('5', 'ann', 'a'), invalid: true as const, answer: undefined },
    review('6', 'ann', 'a', { version: 'v2' }),
    review('7', 'ann', 'a', { version: undefined })
  ]
  const [latest, first] = productionAccuracy(decisions, exact)
  expect(latest).toMatchObject({ version: 'v2', rows: 1, right: 1 })
  expect(first).toMatchObject({ version: 'v1', rows: 3, right: 1 })
  expect(first.accuracy).toBeCloseTo(1 / 3)
  expect(first.interval[0]).toBeLessThan(1 / 3)
  expect(productionAccuracy([], exact)).toEqual([])
})

it('more reviews make the interval narrower', () => {
  const widths = [0, 12, 100, 1000].map(more => precisionAfter({ rows: 90, right: 80 }, more))
  expect(widths).toEqual([...widths].sort((a, b) => b - a))
  expect(precisionAfter({ rows: 0, right: 0 }, 1)).toBeGreaterThan(0.4)
})
