import fc from 'fast-check'
import displayWidth from 'string-width'
import { expect, it } from 'vitest'
import { fitScreen } from '../../src/terminal/fit-screen.js'
import { wordLines } from '../../src/terminal/words.js'

const lined = (text: string, width: number) => fitScreen(text, width, displayWidth)

it.each([
  ['a sentence', '  one two three four five', 16, '  one two three\n    four five'],
  ['a finding', '  ! one two three four', 14, '  ! one two\n    three four'],
  [
    'what a name stands before',
    '  rows    many words behind it, too',
    30,
    '  rows    many words behind\n          it, too'
  ],
  ['a number and its unit', 'accuracy 91.7 % of rows', 14, 'accuracy\n  91.7 % of\n  rows'],
  ['a command', '  Or do this: loopai run support', 24, '  Or do this:\n    loopai run support'],
  ['two commands', '  Next: loopai run a      loopai run b', 20, '  Next: loopai run a\n    loopai run b'],
  [
    'a path wider than the screen',
    '  Wrote tasks/very-long-name/task.json and more',
    20,
    '  Wrote\n    tasks/very-long-name/task.json\n    and more'
  ],
  ['what is no command', '! docker does not answer here', 20, '! docker does not\n  answer here'],
  ['short quotes', '  labels "on hold" / "in work"', 16, '  labels\n    "on hold" /\n    "in work"'],
  ['words without spaces', '  ! 日本語のテキストを読む', 16, '  ! 日本語の\n    テキストを\n    読む'],
  ['words that are coloured', '\u001B[33mone two\u001B[39m three', 7, '\u001B[33mone two\u001B[39m\n  three'],
  ['what fits', '  short', 10, '  short']
])('%s', (_, text, width, expected) => {
  expect(lined(text, width)).toBe(expected)
})

it('loses no word and is wider only where a word is', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z日本é]{1,12}$/), { minLength: 1 }), words => {
      const lines = wordLines(words.join(' '), 16, displayWidth)
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(24)
    })
  )
})
