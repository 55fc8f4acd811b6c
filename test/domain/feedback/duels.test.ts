import { expect, it } from 'vitest'
import { duelTally } from '../../../src/domain/feedback/duels.js'
import { productionAccuracy } from '../../../src/domain/feedback/production.js'
import type { Review } from '../../../src/domain/feedback/review.js'

const exact = { ignoreCase: false, tolerance: 0 }
const duel = (id: string, answer: string | undefined, rival = 'v2'): Review => ({
  ...{ id, by: 'ann', via: 'uncertain', input: id, version: 'v1', output: 'a' },
  ...(answer === undefined ? { invalid: true } : { answer }),
  rival: { version: rival, output: 'b' }
})

it('counts who was right, for the pair of the last duel', () => {
  expect(duelTally([], exact)).toBeUndefined()
  const decisions = [duel('0', 'a', 'v3'), duel('1', 'a'), duel('2', 'b'), duel('3', 'b'), duel('4', 'c')]
  const all = [...decisions, duel('5', undefined)]
  expect(duelTally(all, exact)).toEqual({ version: 'v1', rival: 'v2', decided: 4, right: 1, rivalRight: 2 })
  expect(productionAccuracy(all, exact)).toEqual([])
})
