import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrap } from '../../src/terminal/wrap.js'

it('breaks at spaces and indents what follows', () => {
  expect(wrap('  ! one two three', 4, 10)).toEqual(['  ! one', '    two', '    three'])
  expect(wrap('  short', 4, 10)).toEqual(['  short'])
})

it('keeps a number and its sign together', () => {
  expect(wrap('accuracy 91.7 % of rows', 2, 14)).toEqual(['accuracy', '  91.7 % of', '  rows'])
})

it('counts the columns of a terminal', () => {
  expect(wrap('日本 日本 日本', 2, 10)).toEqual(['日本 日本', '  日本'])
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
