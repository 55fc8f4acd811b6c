import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snippet, table, wrap } from '../../src/terminal/format.js'

it.each([
  [snippet('a\n\tb\u0007c', 20), 'a b␇c'],
  [snippet('abcdef', 4), 'abc…']
])('%s', (shown, expected) => {
  expect(shown).toBe(expected)
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
