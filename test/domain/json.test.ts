import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json, jsonEqual } from '../../src/domain/json.js'

const json = fc.jsonValue() as fc.Arbitrary<Json>

describe('jsonEqual', () => {
  it.each<[Json, Json, boolean]>([
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [0, -0, true],
    [1, '1', false],
    [{}, [], false],
    [null, {}, false],
    [[1, 2], [2, 1], false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [JSON.parse('{"__proto__":1}'), {}, false]
  ])('%j and %j: %s', (a, b, equal) => {
    expect(jsonEqual(a, b)).toBe(equal)
    expect(jsonEqual(b, a)).toBe(equal)
  })

  it('is loosened by the comparison', () => {
    expect(jsonEqual({ a: 'X', n: 1 }, { a: 'x', n: 1.4 }, { ignoreCase: true, tolerance: 0.5 })).toBe(true)
    expect(jsonEqual({ a: 'X' }, { a: 'x' })).toBe(false)
    expect(jsonEqual(1, 1.6, { ignoreCase: false, tolerance: 0.5 })).toBe(false)
  })

  it('agrees with the canonical text', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(jsonEqual(a, structuredClone(a))).toBe(true)
        expect(jsonEqual(a, b)).toBe(canonicalJson(a) === canonicalJson(b))
      })
    )
  })
})

it('sorts keys at every level and keeps a key called __proto__', () => {
  expect(canonicalJson(JSON.parse('{"b":{"d":1,"c":2},"__proto__":[{"z":1,"a":2}]}'))).toBe(
    '{"__proto__":[{"a":2,"z":1}],"b":{"c":2,"d":1}}'
  )
})
