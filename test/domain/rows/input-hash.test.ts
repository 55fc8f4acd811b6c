import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson, isJsonObject, type Json } from '../../../src/domain/json.js'
import { InputHash } from '../../../src/domain/rows/input-hash.js'

function hashOf(text: string): string {
  const hash = new InputHash()
  expect(hash.readText(text)).toBe(true)
  const fromText = `${hash.a} ${hash.b}`
  const bytes = Buffer.from(`,${text}\n`)
  expect(hash.readBytes(bytes, 1, bytes.length - 1)).toBe(true)
  expect(`${hash.a} ${hash.b}`).toBe(fromText)
  return fromText
}

const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>

/** The same value as another writer would put it: keys in another order, white space, escapes. */
function rewritten(json: Json): string {
  if (Array.isArray(json)) return `[ ${json.map(rewritten).join(' ,\t')} ]`
  if (isJsonObject(json)) {
    const members = Object.entries(json).map(([key, item]) => `${escaped(key)} : ${rewritten(item)}`)
    return `{ ${members.reverse().join(' , ')} }`
  }
  if (typeof json === 'string') return escaped(json)
  return typeof json === 'number' && Number.isInteger(json) && Math.abs(json) < 1e9
    ? `${JSON.stringify(json)}.0`
    : JSON.stringify(json)
}

/** As Python writes a string: all but ASCII escaped. */
function escaped(text: string): string {
  return JSON.stringify(text).replace(/[\u0080-\uffff/]/g, unit =>
    unit === '/' ? '\\/' : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

it('is the same for every way to write a value', () => {
  fc.assert(
    fc.property(value, json => {
      const expected = hashOf(JSON.stringify(json))
      expect(hashOf(rewritten(json))).toBe(expected)
      expect(hashOf(canonicalJson(json))).toBe(expected)
    }),
    { numRuns: 2000 }
  )
})

it('tells different values apart', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      fc.pre(canonicalJson(one) !== canonicalJson(other))
      expect(hashOf(JSON.stringify(one))).not.toBe(hashOf(JSON.stringify(other)))
    }),
    { numRuns: 2000 }
  )
})

it.each([
  ['{"a":1,"b":2}', '{"a":2,"b":1}'],
  ['{"a":"1,\\"b\\":2"}', '{"a":"1","b":2}'],
  ['[1,2]', '[2,1]'],
  ['{"a":[1,2]}', '{"a":[2,1]}'],
  ['{"a":"x y"}', '{"a":"xy"}'],
  ['{"a":"1"}', '{"a":1}'],
  ['{"a":1.5}', '{"a":15}'],
  ['[]', '{}'],
  ['"a"', '{"a":"a"}']
])('%s is not %s', (one, other) => {
  expect(hashOf(one)).not.toBe(hashOf(other))
})

it.each([
  ['{"n":1.50}', '{"n":1.5}'],
  ['{"n":1e3}', '{"n":1000}'],
  ['{"n":-0}', '{"n":0}'],
  ['{"n":-0.0}', '{"n":0}'],
  ['{"n":0.00000012}', '{"n":1.2e-7}'],
  ['{"n":100000000000000000000000}', '{"n":1e23}'],
  ['{"t":"\\u00fcber \\ud83d\\ude00"}', '{"t":"über 😀"}'],
  ['{"t":"\\u0041"}', '{"t":"A"}'],
  ['{"t":"a\\u000ab"}', '{"t":"a\\nb"}']
])('%s is %s', (one, other) => {
  expect(hashOf(one)).toBe(hashOf(other))
})

it('says so where a text is no JSON and had to be parsed', () => {
  expect(new InputHash().readText('{"a":{"b":}}')).toBe(false)
})
