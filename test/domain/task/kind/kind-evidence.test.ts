import { describe, expect, it } from 'vitest'
import { copiedWordsOf, isLearnable, repeatedShare } from '../../../../src/domain/task/kind/kind-evidence.js'

describe('the share of repeated outputs', () => {
  it('counts an output only where another group has it', () => {
    expect(repeatedShare(['a', 'a', 'b', 'c'], ['1', '2', '3', '4'])).toBe(0.5)
    expect(repeatedShare(['a', 'a', 'b', 'c'], ['1', '1', '3', '4'])).toBe(0)
    expect(repeatedShare([], [])).toBe(0)
  })
  it('knows values whatever the order of their fields', () => {
    expect(
      repeatedShare(
        [
          { a: 1, b: 2 },
          { b: 2, a: 1 }
        ],
        ['1', '2']
      )
    ).toBe(1)
  })
})

describe('what outputs take from their inputs', () => {
  const inputs = ['order 17 of ann', 'order 18 of bob', 'order 19 of cid'].map(text => ({ text }))
  it('tells copies', () => {
    expect(copiedWordsOf(inputs, ['17', '18', '9']).copied).toBe(3)
  })
  it('tells words of the own input from those of any', () => {
    const taken = copiedWordsOf(inputs, ['of ann', 'of bob', 'of cid'])
    expect(taken).toMatchObject({ words: 6, copiedWords: 6, sharedWords: 3 })
  })
})

describe('what is learned from rows alone', () => {
  const rows = (count: number, of: (at: number) => number) =>
    Array.from({ length: count }, (_, at) => ({ input: { at }, output: { n: of(at) } }))
  it('values of many fields only where they come again', () => {
    expect(
      isLearnable(
        'structured',
        rows(12, at => at % 3)
      )
    ).toBe(true)
    expect(
      isLearnable(
        'structured',
        rows(12, at => at)
      )
    ).toBe(false)
    expect(
      isLearnable(
        'structured',
        rows(6, at => at % 3)
      )
    ).toBe(false)
  })
  it('any other kind', () => {
    expect(
      isLearnable(
        'transform',
        rows(1, at => at)
      )
    ).toBe(true)
  })
})
