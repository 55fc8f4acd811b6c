import { describe, expect, it } from 'vitest'
import { figuresApart } from '../../../src/domain/honesty/figures-apart.js'
import { wilson } from '../../../src/domain/statistics/intervals/wilson.js'

const share = (accuracy: number, rows = 60) => ({ accuracy, interval: wilson(accuracy, rows) })
const errors = (mae: number, ends?: [number, number]) => ({ ...share(0), mae, maeInterval: ends })

describe('figures on validation rows and on the sealed test', () => {
  it.each([
    ['the same', share(0.9), share(0.9)],
    ['a little apart', share(0.95), share(0.85)],
    ['far apart, of few rows', share(1, 5), share(0.5, 6)],
    ['errors that overlap', errors(2, [1, 3]), errors(3, [2.5, 4])],
    ['an error without an interval', errors(2), errors(9, [8, 10])]
  ])('agree: %s', (_, validation, test) => {
    expect(figuresApart(validation, test)).toBeUndefined()
  })

  it.each([
    [
      share(0.95),
      share(0.6),
      'validation rows (95 %) and on the sealed test (60 %)',
      'expect the worse, that of the test,'
    ],
    [
      share(0.6),
      share(0.95),
      'validation rows (60 %) and on the sealed test (95 %)',
      'expect the worse, that of validation,'
    ],
    [errors(2, [1, 3]), errors(9, [8, 10]), 'a mean error of 9', 'expect the worse, that of the test,'],
    [errors(9, [8, 10]), errors(2, [1, 3]), 'a mean error of 2', 'expect the worse, that of validation,']
  ])('exclude each other', (validation, test, told, advice) => {
    const said = figuresApart(validation, test)
    expect(said).toContain(told)
    expect(said).toContain(advice)
  })
})
