import { expect, it } from 'vitest'
import { eta, pace, share } from '../../src/ui/pace.js'

it.each([
  [0, '0/s'],
  [0.4, '0.4/s'],
  [9.97, '10/s'],
  [980, '980/s'],
  [999.7, '1.0k/s'],
  [6234, '6.2k/s'],
  [212_400, '212k/s'],
  [999_700, '1.0M/s'],
  [1_234_567, '1.2M/s']
])('%d rows a second are %s', (rate, text) => {
  expect(pace(rate)).toBe(text)
})

it.each([
  [undefined, ''],
  [0, ''],
  [-5, ''],
  [1, 'eta 1 s'],
  [3400, 'eta 4 s'],
  [99_000, 'eta 99 s'],
  [100_000, 'eta 2 min'],
  [7_500_000, 'eta 2 h 5 min']
])('%d ms more are "%s"', (left, text) => {
  expect(eta(left === undefined ? undefined : 10 + left, 10)).toBe(text)
})

it.each([
  [0, '0%'],
  [0.999, '99%'],
  [1, '100%']
])('%d done is %s', (done, text) => {
  expect(share(done)).toBe(text)
})
