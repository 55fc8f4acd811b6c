import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringLiterals, withoutEscapes } from '../../../src/domain/honesty/string-literals.js'

describe('stringLiterals', () => {
  it.each([
    ["const a = 'it\\'s', b = \"x\\ty\", c = `two\nlines`", ["it's", 'x\ty', 'two\nlines']],
    ['s = """three "quoted" lines"""; t = \'\'\'x\'\'\'', ['three "quoted" lines', 'x']],
    ['var s = @"C:\\temp"', ['C:\temp']],
    ['s := `raw`', ['raw']],
    ["don't\nsay('it')", ['it']]
  ])('%s', (source, expected) => {
    expect(stringLiterals(source)).toEqual(expected)
  })

  it('finds what one pattern would, whatever is closed or not', () => {
    const pattern =
      /"""([\s\S]*?)"""|'''([\s\S]*?)'''|@"((?:[^"]|"")*)"|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\[\s\S])*)`/g
    const source = fc.string({
      unit: fc.constantFrom('"', '"', "'", '`', '@', '\\', '\n', 'a'),
      maxLength: 40
    })
    fc.assert(
      fc.property(source, source => {
        const texts = [...source.matchAll(pattern)].map(found => found.slice(1).find(Boolean) ?? '')
        expect(stringLiterals(source)).toEqual(texts.filter(text => text !== '').map(withoutEscapes))
      }),
      { numRuns: 3000 }
    )
  })

  it.each(['"\\', '`\\', "'", '"""a', "'''", '@"'])('reads a million characters of %j', piece => {
    expect(stringLiterals(piece.repeat(1_000_000 / piece.length)).length).toBeLessThan(500_001)
  })
})
