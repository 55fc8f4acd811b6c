import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visible, visibleIn, visibleScreen } from '../../src/domain/visible.js'

const esc = String.fromCharCode(0x1b)
const acted = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u

test.each([
  ['plain text, ünïcode 你好', 'plain text, ünïcode 你好'],
  [`${esc}[31mred`, '␛[31mred'],
  ['x\n::error::forged', 'x␊: :error::forged'],
  ['  ::set-output name=a::b', '  : :set-output name=a::b'],
  ['a ##[error]b', 'a # #[error]b'],
  ['std::string', 'std::string'],
  ['a\u202Egnp.exe', 'a<202E>gnp.exe'],
  ['zero\u200Bwidth\uFEFF', 'zero<200B>width<FEFF>'],
  ['\u0085\u007F\r\t', '<0085>␡␍␉'],
  ['👩\u200D👩\u200D👧 👍🏽\u200D🏫', '👩\u200D👩\u200D👧 👍🏽\u200D🏫']
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
  expect(visible(shown)).toBe(shown)
})

test('a whole answer, keys too; a whole screen keeps its lines and colours', () => {
  expect(visibleIn({ 'a\nb': ['\u0007', 1, null, true, { c: undefined }] })).toEqual({
    'a␊b': ['␇', 1, null, true, { c: undefined }]
  })
  expect(visibleScreen(`${esc}[1mbold${esc}[22m\n\u009B31m\r\n${esc}]0;title\u0007`)).toBe(
    `${esc}[1mbold${esc}[22m\n<009B>31m␍\n␛]0;title␇`
  )
})

test('nothing that is acted on is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(visible(text)).not.toMatch(acted)
      expect(visible(text)).not.toMatch(/^\s*::|\s::|##\[/)
    })
  )
})
