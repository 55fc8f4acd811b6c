import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothingToShow } from '../../../src/domain/gate/gate.js'
import type { GateInput } from '../../../src/domain/gate/gate-types.js'
import { type PromotionRecord, promotionRecord } from '../../../src/domain/gate/promotion.js'
import { decide, pair, range, results } from './gate-scene.js'

const quiet = pair(254, 3, 3)

describe('better', () => {
  it('is promoted on a paired test that the sealed test does not contradict', () => {
    const decision = decide({ validation: pair(254, 17, 6), test: pair(254, 12, 5) })
    expect(decision).toMatchObject({
      decision: 'promote',
      why: 'better',
      sentence: 'mends 17 mistakes, makes 6 new ones (by luck alone: p = 0.023)',
      numbers: { rows: 254, fixed: 17, broke: 6, test: { rows: 254, fixed: 12, broke: 5, reads: 2 } },
      wouldDecide: [],
      recorded: true
    })
  })

  it('needs the sealed test not to contradict; a draw there is enough', () => {
    const validation = pair(254, 17, 6)
    expect(decide({ validation, test: pair(254, 4, 4) }).why).toBe('better')
    const refused = decide({ validation, test: pair(254, 4, 5) })
    expect(refused).toMatchObject({ decision: 'refuse', why: 'contradicted' })
    expect(refused.sentence).toContain('on the sealed test it mends 4 mistakes, makes 5 new ones')
  })

  it('is said to lack a sealed test where there is none', () => {
    expect(decide({ validation: pair(254, 17, 6) })).toMatchObject({
      decision: 'promote',
      notes: ['there are no test rows that could contradict it']
    })
  })

  it('refuses what is not shown, and says what would decide it', () => {
    expect(decide({ validation: pair(254, 5, 3), test: quiet })).toMatchObject({
      decision: 'refuse',
      why: 'not-shown',
      sentence: 'these rows do not show it to be better, and it is not simpler or faster either',
      wouldDecide: [
        '254 rows can show a difference of about 3.1 points or more',
        'about 120 more labeled rows on which the two differ would decide it'
      ]
    })
  })

  it('asks for more labels where on some differing rows both are wrong', () => {
    const [challenger, active] = pair(254, 5, 3)
    for (const row of range(0, 8)) challenger.got[row] = -2
    expect(decide({ validation: [challenger, active], test: quiet }).wouldDecide[1]).toContain(
      'about 250 more labeled rows'
    )
  })

  it('calls worse what is shown to be worse', () => {
    expect(decide({ validation: pair(254, 6, 17), test: quiet })).toMatchObject({
      why: 'worse',
      wouldDecide: []
    })
  })
})

describe('no worse', () => {
  const smaller = { complexity: 800 }

  it('passes on identical answers, if it is simpler', () => {
    const same = pair(40, 0, 0)
    const scene = { validation: same, test: same }
    expect(decide({ ...scene, challenger: smaller })).toMatchObject({
      decision: 'promote',
      why: 'simpler',
      sentence: '20 % smaller, and the same answers on all 80 rows'
    })
    expect(decide({ ...scene, challenger: { complexity: 801 } })).toMatchObject({
      why: 'not-shown',
      wouldDecide: ['the two give the same answers on all 40 rows']
    })
  })

  it('passes where the lower end of the difference is above −margin', () => {
    const validation = pair(4000, 40, 42)
    expect(decide({ validation, test: pair(254, 1, 3), challenger: smaller })).toMatchObject({
      decision: 'promote',
      sentence: '20 % smaller, and at most 0.4 points worse on 4,000 rows (95 % sure)'
    })
    expect(decide({ validation: pair(4000, 40, 75), test: quiet, challenger: smaller }).decision).toBe(
      'refuse'
    )
  })

  it('does not pass so where the sealed test shows it to be worse', () => {
    const scene = { validation: pair(4000, 40, 42), test: pair(254, 1, 12), challenger: smaller }
    expect(decide(scene).decision).toBe('refuse')
  })

  it('passes under 500 rows where no difference is seen', () => {
    const seen = (fixed: number, broke: number, test = quiet, rows = 254) =>
      decide({ validation: pair(rows, fixed, broke), test, challenger: smaller })
    expect(seen(5, 5).sentence).toBe('20 % smaller, and no difference seen on 254 rows')
    expect(seen(4, 6).decision).toBe('promote')
    expect(seen(3, 6).decision).toBe('refuse') // −3 / 254 is below −margin
    expect(seen(6, 7).decision).toBe('refuse') // 13 of 254 rows are more than 5 %
    expect(seen(5, 5, pair(254, 3, 4)).decision).toBe('refuse')
    expect(seen(12, 12, quiet, 500).decision).toBe('refuse')
  })

  it('is held against the best version ever promoted, too', () => {
    const rows = 254
    const best = { version: 'v1', validation: results(rows, []) }
    const scene = { validation: pair(rows, 5, 5), test: quiet, challenger: smaller }
    expect(decide({ ...scene, input: { best } })).toMatchObject({ decision: 'refuse', why: 'drift' })
    const alike = { version: 'v1', validation: scene.validation[1] }
    expect(decide({ ...scene, input: { best: alike } }).why).toBe('simpler')
  })

  it('counts speed where it matters', () => {
    const scene = { validation: quiet, test: quiet }
    const speeds = (own: number, other: number, input: Partial<GateInput> = {}) =>
      decide({ ...scene, challenger: { p50Us: own }, active: { p50Us: other }, input }).why
    expect(speeds(40, 100)).toBe('faster')
    expect(speeds(90, 100)).toBe('not-shown')
    expect(speeds(10, 50)).toBe('not-shown')
    const bounded = {
      task: { metric: 'accuracy', margin: 0.01, require: { max: { p99: '100us' } } }
    } as const
    expect(speeds(10, 50, bounded)).toBe('faster')
  })

  it('counts a language that the task wants', () => {
    const wanting = {
      task: { metric: 'accuracy', margin: 0.01, languages: ['go'] }
    } satisfies Partial<GateInput>
    const scene = { validation: quiet, test: quiet, challenger: { language: 'go' } } as const
    expect(decide({ ...scene, input: wanting }).why).toBe('language')
    expect(decide(scene).why).toBe('not-shown')
  })
})

describe('before rows are compared', () => {
  it('the active version is refused, unrecorded', () => {
    const decision = decide({ validation: quiet, challenger: { version: 'v2' } })
    expect(decision).toMatchObject({ why: 'same', recorded: false })
  })

  it('require comes first', () => {
    const missed = {
      metric: 'accuracy',
      kind: 'min',
      bound: 0.95,
      value: 0.9,
      ok: false,
      text: 'accuracy 90 % < 95 %'
    } as const
    expect(decide({ validation: pair(254, 17, 6), input: { checks: [missed] } })).toMatchObject({
      why: 'require',
      sentence: 'misses what task.json requires: accuracy 90 % < 95 %'
    })
  })

  it('fewer than 30 rows change nothing, however simple the challenger', () => {
    const same = pair(29, 0, 0)
    expect(decide({ validation: same, challenger: { complexity: 1 } })).toMatchObject({
      why: 'too-few-rows',
      wouldDecide: ['add rows until validation has 30 (it has 29)']
    })
  })

  const refused = (rows: number, why: PromotionRecord['why'] = 'not-shown'): PromotionRecord => ({
    to: 'v5',
    from: 'v2',
    rows,
    fixed: 5,
    broke: 3,
    p: 0.5078,
    why
  })

  it('a pair that was refused waits until validation has grown by half', () => {
    const validation = pair(254, 17, 6)
    const again = (...earlier: PromotionRecord[]) => decide({ validation, test: quiet, input: { earlier } })
    expect(again(refused(170))).toMatchObject({ why: 'tried-before', recorded: false })
    expect(again(refused(170)).wouldDecide).toEqual([
      'the two are compared again when there are 255 validation rows'
    ])
    expect(again(refused(169)).why).toBe('better')
    expect(again(refused(100), refused(254)).why).toBe('tried-before')
    expect(again(refused(254, 'require'), refused(254, 'too-few-rows')).why).toBe('better')
    expect(again({ ...refused(254), from: 'v1' }).notes).toContain('2nd comparison on these rows')
  })

  it('says when nothing can be shown', () => {
    expect(nothingToShow('v2', results(254, [1, 2, 3, 4, 5]))).toBeUndefined()
    expect(nothingToShow('v2', results(254, [1]))).toBe(
      'v2 has 1 error left on 254 rows, so no version can be shown to be better on these'
    )
  })
})

describe('for any rows', () => {
  const counts = fc.tuple(fc.integer({ min: 30, max: 700 }), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))

  it('what breaks more than it fixes is never promoted unless it is simpler', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 801, max: 5000 }), ([rows, fixed, broke, f, b], complexity) => {
        const validation = pair(rows + 100, fixed, broke)
        const decision = decide({ validation, test: pair(200, f, b), challenger: { complexity } })
        if (broke >= fixed || b > f) expect(decision.decision).toBe('refuse')
      })
    )
  })

  it('fixing more never turns a yes into a no', () => {
    fc.assert(
      fc.property(counts, ([rows, fixed, broke, f, b]) => {
        const at = (more: number) =>
          decide({ validation: pair(rows + 100, fixed + more, broke), test: pair(200, f, b) })
        if (at(0).decision === 'promote') expect(at(5).decision).toBe('promote')
      })
    )
  })
})

it('what the gate says becomes a line of promotions.jsonl', () => {
  const { why, numbers } = decide({ validation: pair(254, 17, 6), test: pair(254, 12, 5) })
  const line = promotionRecord({ to: 'v5', from: 'v2', why, numbers })
  expect(line).toEqual({
    to: 'v5',
    from: 'v2',
    rows: 254,
    fixed: 17,
    broke: 6,
    p: 0.02266,
    test: { rows: 254, fixed: 12, broke: 5, p: 0.09625, reads: 2 },
    why: 'better'
  })
  expect(promotionRecord({ to: 'v2', from: 'v5', why: 'forced', reason: 'v5 is slow' })).toEqual({
    to: 'v2',
    from: 'v5',
    why: 'forced',
    reason: 'v5 is slow'
  })
  expect(promotionRecord({ to: 'v1', why: 'first' })).toEqual({ to: 'v1', from: null, why: 'first' })
})
