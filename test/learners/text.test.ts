import { describe, expect, it } from 'vitest'
import { classOf, PUNCTUATION, SPACE, WORD } from '../../src/learners/text/characters.js'
import { type Letters, lettersIn, noLetters } from '../../src/learners/text/letters.js'
import { normalForm, readLimit } from '../../src/learners/text/normal-form.js'
import { closeLimit, newReading, read, textOf } from '../../src/learners/text/reading.js'

function tokensOf(text: string, letters: Letters = noLetters): string[] {
  const { codes, starts, ends, tokens } = read(text, letters, newReading())
  return Array.from({ length: tokens }, (_, i) => textOf(codes, starts[i], ends[i]))
}

describe('characters', () => {
  it.each([
    [' ', SPACE],
    ['\n', SPACE],
    ['\u00a0', SPACE],
    ['\u3000', SPACE],
    ['\ufeff', SPACE],
    ['a', WORD],
    ['Z', WORD],
    ['_', WORD],
    ['7', WORD],
    ['é', WORD],
    ['ß', WORD],
    ['中', WORD],
    ['-', PUNCTUATION],
    ['£', PUNCTUATION],
    ['«', PUNCTUATION],
    ['。', PUNCTUATION],
    ['😀', PUNCTUATION],
    ['\u200d', WORD]
  ])('%j has class %i', (char, expected) => {
    expect(classOf(char.codePointAt(0)!)).toBe(expected)
  })
})

describe('read', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['Free entry!!', ['free', 'entry', '!', '!']],
    ["don't  stop\n", ['don', "'", 't', 'stop']],
    ['a😀b', ['a', '😀', 'b']],
    ['x\ud800y', ['x', '\ufffd', 'y']],
    ['ÉCOLE', ['École']]
  ])('%j has the tokens %j', (text, expected) => {
    expect(tokensOf(text)).toEqual(expected)
  })

  it('lowers the letters of its table and no other', () => {
    expect(tokensOf('ÉÀ', lettersIn(['é'], [[]], 1))).toEqual(['éÀ'])
  })

  it('puts one space around and between', () => {
    const { codes, length } = read(' a \t b', noLetters, newReading())
    expect(textOf(codes, 0, length)).toBe(' a b ')
  })

  it('reads a bounded number of code points', () => {
    expect(read('😀'.repeat(readLimit + 10), noLetters, newReading()).tokens).toBe(readLimit)
    expect(read('a '.repeat(closeLimit), noLetters, newReading(), closeLimit).tokens).toBe(closeLimit / 2)
  })

  it('reads a word after sixty thousand characters, and a short text after a long one', () => {
    const reading = newReading()
    const { codes, starts, ends, tokens } = read(`${'a b '.repeat(15_000)}termination`, noLetters, reading)
    expect(textOf(codes, starts[tokens - 1], ends[tokens - 1])).toBe('termination')
    expect(read('c d', noLetters, reading)).toMatchObject({ tokens: 2, length: 5 })
  })
})

describe('lettersIn', () => {
  const lettersOf = (texts: string[], minSupport: number) => {
    const { lower, spellings } = lettersIn(texts, [[]], minSupport)
    return [
      [...lower].map(pair => String.fromCodePoint(...pair)).join(' '),
      [...spellings].map(([chars, letter]) => `${chars} ${letter}`)
    ]
  }

  it.each([
    [
      'a letter that enough rows contain, in both cases',
      ['\u00e9a', '\u00c9', 'ö'],
      2,
      '\u00c9\u00e9',
      ['E\u0301 \u00c9', 'e\u0301 \u00e9']
    ],
    ['what no row shows decomposed or in capitals', ['деньги'], 1, 'Гг Дд Ее Ии Нн Ьь', []],
    ['a letter with two small forms', ['ς'], 1, 'Σσ', ['ς σ']],
    ['a letter whose capital is two', ['ß'], 1, '', ['ß ss', '\u1e9e SS']],
    [
      'dotless i and dotted I where rows show one of them',
      ['ı'],
      1,
      '',
      ['I\u0307 I', 'i\u0307 i', 'İ I', 'ı i']
    ],
    ['title case', ['ǆ'], 1, 'Ǆǆ ǅǆ', []],
    ['syllables of Hangul', ['각'], 1, '', ['\u1100\u1161 가', '가\u11a8 각']],
    ['two accents, each first', ['ệ'], 1, 'Ệệ', 8],
    ['singletons', ['å'], 1, 'Åå', ['A\u030a Å', 'a\u030a å', '\u212b Å']],
    ['nothing of what is ASCII', ['Kelvin'], 1, '', []]
  ])('has %s', (_, texts, minSupport, lower, spellings) => {
    const [found, spelled] = lettersOf(texts, minSupport)
    expect(found).toBe(lower.normalize('NFC'))
    if (typeof spellings === 'number') expect(spelled).toHaveLength(spellings)
    else expect(spelled).toEqual(spellings)
  })
})

describe('normalForm', () => {
  const letters = lettersIn(['\u00e9 ß ς ế 각 ı'], [[]], 1)

  it.each([
    ['cafe\u0301', 'caf\u00e9'],
    ['CAFE\u0301', 'CAF\u00c9'],
    ['caf\u00e9\u200b', 'caf\u00e9'],
    ['\ufefffree\u00ad mon\u200dey\ufe0f', 'free money'],
    ['e\u0302\u0301 \u00ea\u0301', '\u1ebf \u1ebf'],
    ['\u1100\u1161\u11a8', '각'],
    ['STRAẞE Straße', 'STRASSE Strasse'],
    ['ISITMA ısıtma', 'ISITMA isitma'],
    ['\u0301e', '\u0301e'],
    ['\ud83d\u200b\ude00', '\ufffd\ufffd'],
    ['o\u0308', 'o\u0308']
  ])('of %j is %j', (text, expected) => {
    expect(normalForm(text, letters)).toBe(expected)
  })
})
