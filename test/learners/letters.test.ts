import { describe, expect, it } from 'vitest'
import { inNormalForm, normalFormLibrary } from '../../src/learners/print/normal-form.js'
import { printProgram } from '../../src/learners/print/program.js'
import { tokensFunction } from '../../src/learners/print/text-library.js'
import { caseMap } from '../../src/learners/text/case-runs.js'
import { lettersOf } from '../../src/learners/text/letters.js'
import { unseenRanges } from '../../src/learners/text/normal-form.js'
import { tokenText } from '../../src/learners/text/reading.js'
import { sameAnswers } from '../helpers/same-answers.js'

/** What has a case or another spelling since Unicode 16. */
const newer =
  /[\u{105c9}\u{105e4}\u{11383}-\u{113c8}\u{16121}-\u{16128}\u{16d68}-\u{16d6a}\u{a7cb}-\u{a7cf}\u{a7d2}-\u{a7d5}\u{a7da}-\u{a7dc}\u{1c89}\u{10d50}-\u{10d85}\u{16ea0}-\u{16ed3}]/u

/** All code points that anything but a word is made of, or that have a case or another spelling, and some others. */
const planes = [
  [0x80, 0xd7ff],
  [0xe000, 0x203ff],
  [0x2f7f0, 0x2fa2f],
  [0xe0000, 0xe0fff],
  [0x10ff00, 0x10ffff]
]

function* codePoints(): Generator<string> {
  for (const [first, last] of planes) {
    for (let code = first; code <= last; code++) yield String.fromCodePoint(code)
  }
}

const cased = [...codePoints()].filter(char => {
  const others = [char.toUpperCase(), char.toLowerCase()]
  return others.some(other => other !== char) && ![char, ...others].some(each => newer.test(each))
})
/** Letters that other letters and accents are composed to, but for those that are never written so. */
const composed = [...codePoints()].filter(
  char => !newer.test(char) && char.normalize('NFD') !== char && char.normalize('NFC') === char
)
const [hangul, others] = [
  composed.filter(char => /[가-힣]/.test(char)),
  composed.filter(char => !/[가-힣]/.test(char))
]
const all = lettersOf([
  ...cased.filter(char => char.normalize('NFC') === char),
  ...others,
  ...hangul.slice(0, 700)
])

describe('letters of Unicode 15', () => {
  it('have the simple mappings of the standard', () => {
    const [lower, upper] = [caseMap(false), caseMap(true)]
    const single = (char: string, changed: string) => (Array.from(changed).length === 1 ? changed : char)
    const wrong = cased.filter(char => {
      const code = char.codePointAt(0)!
      const small = char === 'İ' ? 'i' : single(char, char.toLowerCase())
      // Where the full mapping is longer, the simple one is title case.
      const isLonger = Array.from(char.toUpperCase()).length > 1
      return (
        (lower.get(code) ?? code) !== small.codePointAt(0) ||
        (!isLonger && char !== '\u0345' && (upper.get(code) ?? code) !== char.toUpperCase().codePointAt(0))
      )
    })
    expect(wrong).toEqual([])
  })

  it('are matched in capitals, in small letters and in title case where rows show one of them', () => {
    const unmatched = cased.filter(char => {
      if (char.normalize('NFC') !== char) return false
      const letters = lettersOf([char])
      const forms = [char, char.toUpperCase(), char.toUpperCase().toLowerCase()]
      return new Set(forms.map(form => tokenText(`x${form}y`, letters))).size > 1
    })
    expect(cased.length).toBeGreaterThan(2700)
    expect(unmatched).toEqual([])
  })

  it.each([
    ['composed letters', others],
    ['syllables', hangul.filter((_, i) => i % 37 === 0)]
  ])('are matched with accents of their own: %s', (_, letters) => {
    const unmatched = letters.filter(char => {
      const own = lettersOf([char])
      return [char, char.toUpperCase().normalize('NFC')].some(
        form => tokenText(`x${form.normalize('NFD')}y`, own) !== tokenText(`x${char}y`, own)
      )
    })
    expect(unmatched).toEqual([])
  })

  it('are matched whatever stands between that nobody sees', () => {
    for (const [first, last] of unseenRanges) {
      for (const code of [first, last]) {
        expect(tokenText(`caf${String.fromCodePoint(code)}é`, lettersOf(['é']))).toBe(' café ')
      }
    }
  })
})

/** Texts of all code points, and of all letters in other forms. */
function* texts(): Generator<string> {
  let text = ''
  for (const char of codePoints()) {
    text += `${char}${char.codePointAt(0)! % 7 === 0 ? ' ' : ''}`
    if (text.length > 20_000) {
      yield text
      text = ''
    }
  }
  yield text
  const forms = [...cased, ...others, ...hangul.slice(0, 1000)].flatMap(char => [
    ...[char, char.toUpperCase(), char.toLowerCase()],
    ...[char.normalize('NFD'), char.toUpperCase().normalize('NFD'), `${char}\u0301\u0323`]
  ])
  for (let i = 0; i < forms.length; i += 1000) yield forms.slice(i, i + 1000).join(' ')
}

const inputs = [...texts()]

sameAnswers([
  {
    name: 'all letters',
    inputs,
    expected: inputs.map(text => tokenText(text, all)),
    print: language =>
      printProgram(
        {
          header: ['all letters'],
          statements: [{ give: { call: 'tokens', with: [inNormalForm({ field: [], as: 'text' })] } }],
          library: [...normalFormLibrary(all), tokensFunction(all)]
        },
        language
      )
  }
])
