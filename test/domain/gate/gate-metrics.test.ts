import { describe, expect, it } from 'vitest'
import type { RowResults } from '../../../src/domain/measure/evaluation.js'
import { decide } from './gate-scene.js'

describe('other metrics', () => {
  it('macro-F1 is tested by swapping answers', () => {
    const expected = Int32Array.from({ length: 400 }, (_, i) => (i < 380 ? 1 : 2))
    const side = (answer: (i: number) => number): RowResults => {
      const got = Int32Array.from({ length: 400 }, (_, i) => answer(i))
      return { right: Uint8Array.from(got, (label, i) => (label === expected[i] ? 1 : 0)), got, expected }
    }
    // 20 rows of the rare label fixed, 25 of the frequent one broken.
    const rows: [RowResults, RowResults] = [side(i => (i < 25 || i >= 380 ? 2 : 1)), side(() => 1)]
    const decision = decide({
      validation: rows,
      test: rows,
      input: { task: { metric: 'macro-f1', margin: 0.01 } }
    })
    expect(decision).toMatchObject({ decision: 'promote', why: 'better', numbers: { fixed: 20, broke: 25 } })
    expect(decide({ validation: rows, test: rows }).decision).toBe('refuse')
  })

  it('errors are tested by flipping signs, and failing never pays', () => {
    const side = (error: (i: number) => number): RowResults => ({
      right: new Uint8Array(100),
      got: Int32Array.from({ length: 100 }, (_, i) => i),
      error: Float64Array.from({ length: 100 }, (_, i) => error(i))
    })
    const input = { task: { metric: 'mae', margin: 0.01 } } as const
    const active = side(i => 1 + (i % 5))
    const closer: [RowResults, RowResults] = [side(i => (1 + (i % 5)) * 0.8), active]
    expect(decide({ validation: closer, input })).toMatchObject({
      why: 'better',
      sentence: 'closer on 100 rows, further off on 0 (by luck alone: p < 0.0001)'
    })
    const failing: [RowResults, RowResults] = [side(i => (i % 5 === 4 ? Number.NaN : 1 + (i % 5))), active]
    expect(decide({ validation: failing, input }).decision).toBe('refuse')
  })
})
