import { describe, expect, it } from 'vitest'
import { caseTableOf } from '../../src/learners/text/case.js'
import { classOf, PUNCTUATION, SPACE, WORD } from '../../src/learners/text/characters.js'
import { closeLimit, newReading, read, readLimit, textOf } from '../../src/learners/text/reading.js'

function tokensOf(text: string, cased = new Map<number, number>()): string[] {
  const { codes, starts, ends, tokens } = read(text, cased, newReading())
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
    expect(tokensOf('ÉÀ', new Map([[0xc9, 0xe9]]))).toEqual(['éÀ'])
  })

  it('puts one space around and between', () => {
    const { codes, length } = read(' a \t b', new Map(), newReading())
    expect(textOf(codes, 0, length)).toBe(' a b ')
  })

  it('reads a bounded number of code points', () => {
    expect(read('😀'.repeat(readLimit + 10), new Map(), newReading()).tokens).toBe(readLimit)
    expect(read('a '.repeat(closeLimit), new Map(), newReading(), closeLimit).tokens).toBe(closeLimit / 2)
  })

  it('reads a word after sixty thousand characters, and a short text after a long one', () => {
    const reading = newReading()
    const { codes, starts, ends, tokens } = read(`${'a b '.repeat(15_000)}termination`, new Map(), reading)
    expect(textOf(codes, starts[tokens - 1], ends[tokens - 1])).toBe('termination')
    expect(read('c d', new Map(), reading)).toMatchObject({ tokens: 2, length: 5 })
  })
})

describe('caseTableOf', () => {
  const tableOf = (texts: string[], minSupport: number) => [...caseTableOf(texts, [[]], minSupport)]

  it('lists cased letters that enough rows contain', () => {
    expect(tableOf(['Éa', 'É', 'Ö'], 2)).toEqual([[0xc9, 0xe9]])
  })

  it('leaves out letters without a single lower-case one', () => {
    expect(tableOf(['\u0130', 'ß', 'ǅ', 'İ'], 1)).toEqual([[0x1c5, 0x1c6]])
  })
})
