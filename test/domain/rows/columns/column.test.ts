import { describe, expect, it } from 'vitest'
import { withoutFields } from '../../../../src/domain/rows/columns/column.js'

describe('withoutFields', () => {
  const input = { text: 'a', meta: { id: 1, from: { mail: 'b' } }, 'x.y': 2 }

  it.each([
    [[], input],
    [['other', 'meta.other', 'text.length'], input],
    [['text'], { meta: input.meta, 'x.y': 2 }],
    [['meta.id'], { ...input, meta: { from: { mail: 'b' } } }],
    [['meta.from.mail'], { ...input, meta: { id: 1 } }],
    [['meta.id', 'meta.from.mail', 'x.y'], { text: 'a' }],
    [['meta', 'meta.id', 'text', 'x.y'], {}]
  ])('%j', (names, rest) => {
    expect(withoutFields(input, names)).toEqual(rest)
    if (rest === input) expect(withoutFields(input, names)).toBe(input)
  })

  it('leaves out tens of thousands of fields', () => {
    const names = Array.from({ length: 50_000 }, (_, at) => `field${at}`)
    const wide = Object.fromEntries(names.map(name => [name, 1]))
    expect(withoutFields({ ...wide, meta: wide }, [...names, ...names.map(name => `meta.${name}`)])).toEqual(
      {}
    )
  })
})
