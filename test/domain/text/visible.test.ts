import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  visible,
  visibleIn,
  visibleJson,
  visibleScreen,
  visibleText
} from '../../../src/domain/text/visible.js'

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

test('only our own colours stay on a screen, and no line of it is a command, however it came to begin', () => {
  expect(visibleScreen(`${esc}[8mhidden ${esc}]8;;http://e.x${esc}\\`)).toBe('␛[8mhidden ␛]8;;http://e.x␛\\')
  expect(visibleScreen('  a\n  ::error::b\n::c ##[d]##vso[e]')).toBe(
    '  a\n  : :error::b\n: :c # #[d]# #vso[e]'
  )
})

test('variants that follow no character, as hidden text does, are shown', () => {
  expect(visible('❤\uFE0F x\uFE00\uFE01 \uFE02')).toBe('❤\uFE0F x\uFE00<FE01> <FE02>')
})

test('a text keeps lines and tabs; JSON stays the same value', () => {
  expect(visibleText(`a\tb\n${esc}[1m\r`)).toBe('a\tb\n␛[1m␍')
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), value => {
      const json = visibleJson(JSON.stringify(value, null, 2))
      expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(value))
      expect(json.replaceAll('\n', '')).not.toMatch(acted)
    })
  )
  const told = ['\u009B31m', '\u202E', 'x##[error]y', '👩\u200D👧']
  expect(visibleJson(JSON.stringify(told))).toBe('["\\u009b31m","\\u202e","x\\u0023#[error]y","👩\u200D👧"]')
})

test('of all characters none that is not to be seen is passed over', () => {
  const passed: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const char = String.fromCodePoint(code)
    if (
      /[\p{Cc}\p{Cs}\p{DI}\u2028\u2029\uFFF9-\uFFFB\uFFFE\uFFFF]/u.test(char) &&
      visible(` ${char}`).includes(char)
    )
      passed.push(code.toString(16))
  }
  expect(passed).toEqual([])
})

test.each([' ', ':', '::', ' :', '#', '##', '\uFE00', '\u200D', '👩\u200D', '\n', '\u001B['])(
  'a megabyte of %j is read once',
  piece => {
    const text = piece.repeat(1_000_000 / piece.length)
    for (const clean of [visible, visibleScreen, visibleText, visibleJson]) expect(clean(text)).not.toBe('')
  }
)
