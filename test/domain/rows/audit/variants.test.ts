import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variantsOf } from '../../../../src/domain/rows/audit/variants.js'

describe('variantsOf', () => {
  it('leaves out each field and each word in turn', () => {
    expect(variantsOf({ body: 'card  declined', n: 3 })).toEqual([
      { without: 'body', input: { n: 3 } },
      { without: '"card" in body', input: { body: '  declined', n: 3 } },
      { without: '"declined" in body', input: { body: 'card  ', n: 3 } },
      { without: 'n', input: { body: 'card  declined' } }
    ])
  })

  it('goes into arrays and nested objects, and keeps the last field', () => {
    expect(variantsOf([{ a: 'x' }]).map(({ without, input }) => [without, input])).toEqual([
      ['"x" in [0].a', [{ a: '' }]]
    ])
    expect(variantsOf('one two').map(({ input }) => input)).toEqual([' two', 'one '])
    expect(variantsOf(7)).toEqual([])
  })

  it('makes few of a long input, and takes no copy of each of its fields', () => {
    expect(variantsOf('x y z '.repeat(800_000)).length).toBeLessThan(5)
    const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`column${at}`, 'a b']))
    expect(variantsOf(wide).length).toBeLessThanOrEqual(120)
  })

  it('gives a bounded number of other inputs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), input => {
        const variants = variantsOf(input as never)
        expect(variants.length).toBeLessThanOrEqual(120)
        for (const variant of variants) expect(variant.input).not.toEqual(input)
      })
    )
  })
})
