import { describe, expect, it } from 'vitest'
import { fuzzInputs } from '../../../src/domain/program/fuzz.js'

const inputs = [
  { title: 'Free entry', amount: 3, tags: ['a', 'b'] },
  { title: 'Äpfel', amount: 1.5, tags: [] }
]

describe('fuzzInputs', () => {
  it('is the same for the same inputs and seed', () => {
    expect(fuzzInputs(inputs, 50, 3)).toEqual(fuzzInputs(inputs, 50, 3))
    expect(fuzzInputs(inputs, 50, 3)).not.toEqual(fuzzInputs(inputs, 50, 4))
  })

  it('makes up JSON with missing fields, other types, other numbers and characters of all of Unicode', () => {
    const made = fuzzInputs(inputs, 500, 1).map(text => JSON.parse(text))
    const titles = made.flatMap(input => (typeof input?.title === 'string' ? [input.title] : []))
    expect(made.some(input => input === null || typeof input !== 'object')).toBe(true)
    expect(made.some(input => input?.title === undefined && input?.amount !== undefined)).toBe(true)
    expect(made.some(input => typeof input?.title === 'number' || input?.title === null)).toBe(true)
    expect(titles.some(title => /[\u{10000}-\u{10ffff}]/u.test(title))).toBe(true)
    expect(titles.some(title => /[\ud800-\udfff]/u.test(title))).toBe(true)
    expect(new Set(titles).size).toBeGreaterThan(200)
  })

  it('makes up nothing from nothing', () => {
    expect(fuzzInputs([], 10, 1)).toEqual([])
  })
})
