import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../helpers/cli.js'
import { english } from '../../helpers/word-vectors.js'

const { words, places, dimensions, values } = english

function likeness(a: string, b: string): number {
  const vectorOf = (word: string) => {
    const at = places.get(word)! * dimensions
    return values.subarray(at, at + dimensions)
  }
  const [one, other] = [vectorOf(a), vectorOf(b)]
  const product = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, k) => sum + value * y[k], 0)
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other))
}

describe('the table of English words', () => {
  it('has words of letters by falling frequency, each once', () => {
    expect(words).toHaveLength(50_000)
    expect(values).toHaveLength(words.length * dimensions)
    expect(words.filter(word => !/^[a-z]+$/.test(word))).toEqual([])
    expect(places.size).toBe(words.length)
    expect(places.get('the')).toBe(0)
    expect(places.get('money')).toBeLessThan(places.get('refund')!)
  })

  it.each([
    ['refund', 'reimbursement', 'guitar'],
    ['guitar', 'piano', 'invoice'],
    ['terrible', 'awful', 'monday']
  ])('holds that %s is nearer to %s than to %s', (word, near, far) => {
    expect(likeness(word, near)).toBeGreaterThan(likeness(word, far) + 0.2)
  })

  it('makes the most frequent words short, the others about as long as each other', () => {
    const lengthOf = (place: number) =>
      Math.hypot(...values.subarray(place * dimensions, (place + 1) * dimensions))
    expect(lengthOf(0)).toBeLessThan(0.5)
    expect(lengthOf(places.get('refund')!)).toBeGreaterThan(0.5)
  })

  it('knows nothing of words for groups of people', () => {
    const listed = readFileSync(join(root, 'scripts/people-words.txt'), 'utf8')
      .split('\n')
      .flatMap(line => (line.startsWith('#') ? [] : line.split(' ').filter(word => word !== '')))
    expect(listed.length).toBeGreaterThan(600)
    expect(listed.filter(word => places.has(word))).toEqual([])
    for (const word of ['muslims', 'jewish', 'women', 'gay', 'nigerian', 'deaf', 'black'])
      expect(listed).toContain(word)
  })
})
