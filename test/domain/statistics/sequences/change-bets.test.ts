import { expect, test } from 'vitest'
import { seededRandom } from '../../../../src/domain/statistics/random.js'
import { betOnChange } from '../../../../src/domain/statistics/sequences/change-bets.js'
import { exchangeableRanks } from '../../../../src/domain/statistics/sequences/exchangeable-ranks.js'

const rows = (count: number, value: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => value(at))

/** The p of a stream of `still` values like the reference, and then 500 others. */
function pOf(seed: number, still: number, changed?: (unit: number) => number) {
  const random = seededRandom(seed)
  // Few distinct values, as counts of words have.
  const usual = () => Math.floor(random.unit() ** 2 * 30)
  const reference = rows(600, usual)
  const after = changed === undefined ? [] : rows(500, () => changed(random.unit()))
  return betOnChange(exchangeableRanks(reference, [...rows(still, usual), ...after], random))
}

test('a still stream seldom alarms, however often one looks', () => {
  const alarms = rows(200, seed => Number(pOf(seed, 3000).p <= 0.05)).reduce((sum, one) => sum + one, 0)
  expect(alarms).toBeLessThanOrEqual(16)
})

test.each([
  { name: 'longer', changed: (unit: number) => Math.floor(unit ** 2 * 45) },
  { name: 'shorter', changed: (unit: number) => Math.floor(unit ** 4 * 30) },
  { name: 'only the middle', changed: (unit: number) => 4 + Math.floor(unit * 8) },
  { name: 'the ends', changed: (unit: number) => (unit < 0.5 ? 0 : 29) },
  { name: 'never seen', changed: (unit: number) => 100 + unit }
])('a change is found within 500 rows, early or late: $name', ({ changed }) => {
  for (const still of [0, 700, 6000]) {
    const { p, since } = pOf(still, still, changed)
    expect(p).toBeLessThan(0.01)
    expect(Math.abs(since - still)).toBeLessThanOrEqual(500)
  }
})

test('ranks of one distribution are uniform, those of larger values high', () => {
  const random = seededRandom(7)
  const coin = () => Number(random.unit() < 0.3)
  const ranks = exchangeableRanks(rows(300, coin), rows(4000, coin), random)
  const bins = [0, 0, 0, 0]
  for (const rank of ranks) bins[Math.floor(rank * 4)]++
  for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(110)
  expect(Math.min(...exchangeableRanks(rows(100, coin), [5, 6, 7], random))).toBeGreaterThan(0.95)
})

test('nothing was seen: nothing has changed', () => {
  expect(betOnChange([]).p).toBe(1)
  expect(exchangeableRanks([], [1], seededRandom(1))).toHaveLength(1)
})
