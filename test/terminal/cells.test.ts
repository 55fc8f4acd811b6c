import fc from 'fast-check'
import { expect, it } from 'vitest'
import { displayWidth, fitted, padded } from '../../src/terminal/cells.js'

it.each([
  [fitted('abcdef', 6), 'abcdef'],
  [fitted('abcdef', 4), 'abc…'],
  [fitted('a\n\tb\u0007c', 20), 'a b␇c'],
  [fitted('日本語', 5), '日本…'],
  [fitted('日本語', 4), '日…'],
  [fitted('👩‍👩‍👧👩‍👩‍👧', 3), '👩‍👩‍👧…'],
  [padded('日本', 6), '日本  '],
  [padded('abc', 2), 'abc']
])('%s', (shown, expected) => {
  expect(shown).toBe(expected)
})

it('takes as many columns as there are, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 12 }), (text, width) => {
      expect(displayWidth(fitted(text, width))).toBeLessThanOrEqual(width)
    })
  )
})
