import { expect, it } from 'vitest'
import { changesOn, countUnseen, worthOn } from '../../../src/generators/written/search/standing.js'
import { briefOf } from '../../helpers/model-search.js'

const brief = briefOf(['a', 'b', 'a', 'b', 'a'].map(output => ({ input: output, output })))
const right = Uint8Array.from([1, 0, 0, 1, 1])

it('counts rows by label, the one with most wrong rows first', () => {
  expect(countUnseen({ right }, [1, 2, 3, 4], brief)).toEqual({
    ...{ rows: 4, right: 2 },
    byLabel: [
      { label: 'a', rows: 2, right: 1 },
      { label: 'b', rows: 2, right: 1 }
    ]
  })
  expect(countUnseen({ right }, [], brief)).toBeUndefined()
  const texts = { ...brief, task: { ...brief.task, kind: 'transform' as const } }
  expect(countUnseen({ right }, [1, 2], texts)).toEqual({ rows: 2, right: 0, byLabel: [] })
})

it('compares by the share that is right, or by the mean error of numbers', () => {
  expect(worthOn({ right, wrong: [] }, [0, 1, 2], brief)).toBeCloseTo(1 / 3)
  const numbers = briefOf([10, 20, 30, 40].map(output => ({ input: output, output })))
  const task = { ...numbers.task, kind: 'number' as const, metric: 'mae' as const }
  const wrong = [
    { row: 1, outcome: 'answered' as const, got: '24' },
    { row: 2, outcome: 'answered' as const, got: '22' },
    { row: 3, outcome: 'timeout' as const, message: 'slow' }
  ]
  const told = { right: Uint8Array.from([1, 0, 0, 0]), wrong }
  // The row without an answer counts with the largest error among these rows.
  expect(worthOn(told, [0, 1, 2, 3], { ...numbers, task })).toBeCloseTo(-(0 + 4 + 8 + 8) / 4)
  expect(worthOn(told, [0, 1, 3], { ...numbers, task })).toBeCloseTo(-(0 + 4 + 4) / 3)
})

it('tells what a program fixed and broke, on these rows only', () => {
  const after = { right: Uint8Array.from([0, 1, 1, 1, 0]) }
  expect(changesOn({ right }, after, [0, 1, 2, 3])).toEqual({ fixed: 2, broke: 1 })
})
