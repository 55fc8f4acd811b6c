import { expect, it } from 'vitest'
import { count, duration, percentWith, plural, pValue, size } from '../../../src/domain/text/wording.js'

it.each([
  [count(1284), '1,284'],
  [plural(1, 'row'), '1 row'],
  [plural(1284, 'row'), '1,284 rows'],
  [percentWith(0.917, [0.877, 0.945]), '91.7 % (87.7–94.5)'],
  [percentWith(1, [0.99999, 1]), '100.0 % (99.999–100.000)'],
  [percentWith(0, [0, 0.0001]), '0.0 % (0.00–0.01)'],
  [duration(2.04), '2.0 µs'],
  [duration(31.4), '31 µs'],
  [duration(1234), '1.2 ms'],
  [duration(2e6), '2.0 s'],
  [size(999), '999 B'],
  [size(41_200), '41 KB'],
  [pValue(0.023), 'p = 0.023'],
  [pValue(0.51), 'p = 0.51'],
  [pValue(1e-9), 'p < 0.0001']
])('%s', (shown, expected) => {
  expect(shown).toBe(expected)
})
