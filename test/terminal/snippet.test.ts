import { expect, it } from 'vitest'
import { snippet } from '../../src/terminal/snippet.js'

it.each([
  [snippet('a\n\tb\u0007c', 20), 'a b␇c'],
  [snippet('abcdef', 4), 'abc…']
])('%s', (shown, expected) => {
  expect(shown).toBe(expected)
})
