import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../../src/domain/json.js'
import { likenessOf } from '../../../../../src/domain/rows/likeness/likeness.js'
import { plainKeysOf } from '../../../../../src/domain/rows/likeness/texts/plain-form.js'

const shared = (one: Json, other: Json) => {
  const keys = plainKeysOf(one)
  return plainKeysOf(other).some((key, at) => key === keys[at])
}

describe('the plain form', () => {
  it.each<[string, Json, Json]>([
    ['code set otherwise', 'for(i=0;i<9;i++){sum+=row[i];}', 'for (i = 0; i < 9; i++) { sum += row[i]; }'],
    ['a link with its tail', 'https://shop.example/a/b', 'http://www.shop.example/a/b/?utm_source=mail#top'],
    ['the tail alone is another', 'shop.example/a?from=x', 'shop.example/a?from=y&n=2'],
    ['plurals', 'red garden chair', 'red garden chairs'],
    ['a name and its surname', 'Mary Walker', 'Walker, Mary'],
    ['accents and case', 'Café del Mar', 'CAFE-DEL-MAR'],
    ['fields', { a: 'blue lamp', n: 3 }, { n: 3, a: 'bluelamps' }]
  ])('is the same: %s', (_, one, other) => {
    expect(shared(one, other)).toBe(true)
  })

  it.each<[string, Json, Json]>([
    ['a number that is another', 'room 1.5 left', 'room 15 left'],
    ['numbers that part elsewhere', 'room 1 23', 'room 12 3'],
    ['a question', 'is it far?', 'is it far? no, near'],
    ['many words in another order', 'this is what the dog saw', 'this dog is what saw the'],
    ['a word in the next field', { a: 'blue lamp', b: 'box' }, { a: 'blue', b: 'lamp box' }],
    ['a word that ends in ss', 'glass door', 'glas door'],
    ['hardly a letter', 'a-1', 'a1'],
    ['numbers alone', '1-2', '12']
  ])('is another: %s', (_, one, other) => {
    expect(shared(one, other)).toBe(false)
  })

  it('is not made of long inputs', () => {
    expect(plainKeysOf('word '.repeat(81))).toEqual([])
    expect(plainKeysOf({ list: ['word '.repeat(40), 'word '.repeat(41)] })).toEqual([])
  })
})

describe('rows of one plain form', () => {
  const places = 'lamp tree river garden bridge window'.split(' ')
  const names = places.flatMap(first => places.map(last => [`${first}field`, `${last}ton`]))

  it('are copies where they agree in their outputs', () => {
    const rows = names.flatMap(([first, last], at) => {
      const output = at % 3 === 0 ? 'x' : 'y'
      return [
        { input: `${first} ${last}`, output },
        { input: `${last}, ${first}`, output }
      ]
    })
    const { groups } = likenessOf(rows)
    for (const at of names.keys()) {
      expect(groups[2 * at]).toBeGreaterThanOrEqual(0)
      expect(groups[2 * at + 1]).toBe(groups[2 * at])
    }
  })

  it('are none where their order decides', () => {
    const rows = names.flatMap(([first, last]) => [
      { input: `${first} ${last}`, output: 'x' },
      { input: `${last}, ${first}`, output: 'y' }
    ])
    expect([...likenessOf(rows).groups].every(group => group < 0)).toBe(true)
  })
})
