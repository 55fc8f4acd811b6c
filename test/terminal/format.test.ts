import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  count,
  duration,
  percentWith,
  pValue,
  size,
  snippet,
  table,
  wrap
} from '../../src/terminal/format.js'

describe('figures', () => {
  it.each([
    [count(1284), '1,284'],
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
    [pValue(1e-9), 'p < 0.0001'],
    [snippet('a\n\tb\u0007c', 20), 'a b␇c'],
    [snippet('abcdef', 4), 'abc…']
  ])('%s', (shown, expected) => {
    expect(shown).toBe(expected)
  })
})

it('aligns columns', () => {
  const rows = [
    ['label', 'rows'],
    ['über', '12'],
    ['b', '1,000']
  ]
  expect(table(rows, 'lr')).toEqual(['  label   rows', '  über      12', '  b      1,000'])
})

describe('wrap', () => {
  it('breaks at spaces and indents what follows', () => {
    expect(wrap('  ! one two three', 4, 10)).toEqual(['  ! one', '    two', '    three'])
    expect(wrap('  short', 4, 10)).toEqual(['  short'])
  })

  it('loses no word and exceeds the width only for words that do', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), words => {
        const lines = wrap(words.join(' '), 2, 16)
        expect(lines.join(' ').split(/ +/).filter(Boolean)).toEqual(words)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(16)
      })
    )
  })
})
