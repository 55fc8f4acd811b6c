import { describe, expect, it } from 'vitest'
import { gate } from '../../../src/domain/gate/gate.js'
import type { RowResults } from '../../../src/domain/measure/evaluation.js'
import { choose } from '../../../src/domain/measure/selection.js'
import { type Random, seededRandom } from '../../../src/domain/statistics/random.js'

const rows = 254
const rounds = 1000

type Bits = Uint8Array
const draw = (random: Random): Bits => Uint8Array.from({ length: rows }, () => (random.unit() < 0.9 ? 1 : 0))

/** A program as good as the others that on a share of the rows does what its family does. */
function drawLike(family: Bits, alike: number, random: Random): Bits {
  const own = draw(random)
  return own.map((bit, i) => (random.unit() < alike ? family[i] : bit))
}

const results = (right: Bits): RowResults => ({ right, got: Int32Array.from(right) })

/** How often the best of some equally good candidates replaces an equally good version: with the veto, without. */
function falsePromotions(candidates: number, alike: number, seed: number): { veto: number; none: number } {
  const random = seededRandom(seed)
  const counts = { veto: 0, none: 0 }
  for (let round = 0; round < rounds; round++) {
    const [family, familyTest] = [draw(random), draw(random)]
    const right = Array.from({ length: candidates }, () => drawLike(family, alike, random))
    const { index } = choose(right.map((bits, i) => ({ name: `v${i}`, complexity: 1000, right: bits })))
    const challenger = {
      version: 'v5',
      language: 'javascript',
      complexity: 1000,
      validation: results(right[index])
    } as const
    const active = {
      version: 'v2',
      language: 'javascript',
      complexity: 1000,
      validation: results(draw(random))
    } as const
    const base = {
      task: { metric: 'accuracy', margin: 0.01 },
      checks: [],
      earlier: [],
      testReads: 1
    } as const
    if (gate({ ...base, challenger, active }).decision === 'promote') counts.none++
    const test = { own: results(drawLike(familyTest, alike, random)), other: results(draw(random)) }
    const sealed = { challenger: { ...challenger, test: test.own }, active: { ...active, test: test.other } }
    if (gate({ ...base, ...sealed }).decision === 'promote') counts.veto++
  }
  return { veto: counts.veto / rounds, none: counts.none / rounds }
}

// Long-run figures (12,000 rounds each): 1.3 %, 4.5 % (8.6 % without the veto), 7.0 % (12.9 %).
describe('equally good programs', () => {
  it('are rarely promoted', () => {
    expect(falsePromotions(1, 0, 1).veto).toBeLessThan(0.03)
  })

  it('are promoted in less than 6 % as the best of eight that are alike', () => {
    const { veto, none } = falsePromotions(8, 0.7, 2)
    expect(veto).toBeLessThan(0.06)
    expect(none).toBeGreaterThan(0.065)
  })

  it('pass more often as the best of eight that have nothing in common, half as often as without the veto', () => {
    const { veto, none } = falsePromotions(8, 0, 3)
    expect(veto).toBeLessThan(0.09)
    expect(veto / none).toBeLessThan(0.65)
  })
})
