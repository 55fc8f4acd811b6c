import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJson } from '../../src/domain/json.js'
import { ExampleCutter } from '../../src/domain/raw-example.js'

const cut = (text: string) => new ExampleCutter().cut(text)

describe('ExampleCutter', () => {
  it.each([
    ['{"input":{"a":1.0},"output":"x"}', { input: '{"a":1.0}', output: '"x"' }],
    ['{ "input" : {"a": [1, 2]} , "output" : 3 }', { input: '{"a": [1, 2]}', output: '3' }],
    ['{"input":{"output":2},"output":true}', { input: '{"output":2}', output: 'true' }],
    [
      '{"input":{"text":"\\"output\\": 3"},"output":"x"}',
      { input: '{"text":"\\"output\\": 3"}', output: '"x"' }
    ],
    [
      '{"input":{"n":12345678901234567890},"output":"x"}',
      { input: '{"n":12345678901234567890}', output: '"x"' }
    ]
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it.each([
    ['another order', '{"output":"x","input":{"output":"x"}}'],
    ['a key between', '{"input":{"a":1},"id":1,"output":"x"}'],
    ['an object between', '{"input":{"a":1},"id":{},"output":"x"}'],
    ['a key behind', '{"input":{"a":1},"output":"x","id":1}'],
    ['a key twice', '{"input":{"a":1},"output":"y","output":"x"}'],
    ['a bare text as the input', '{"input":"a","output":"x"}'],
    ['an object inside', '{"input":{"a":{}},"output":"x"}'],
    ['no output', '{"input":{"output":3}}'],
    ['a null output', '{"input":{},"output":null}'],
    ['an output that is no JSON', '{"input":{},"output":nope}'],
    ['no end', '{"input":{"a":1},"output":"x"']
  ])('leaves a row with %s alone', (_, text) => {
    expect(cut(text)).toBeUndefined()
  })

  it('cuts JSON into its input and output, or leaves it alone', () => {
    const key = fc.constantFrom('input', 'output', 'a', '}', '},"output":')
    const value = fc.jsonValue({ maxDepth: 1 })
    const row = fc.array(fc.tuple(key, fc.oneof(value, fc.dictionary(key, value))), {
      minLength: 1,
      maxLength: 3
    })
    fc.assert(
      fc.property(row, fc.boolean(), (pairs, wide) => {
        const [comma, colon] = wide ? [' , ', ' : '] : [',', ':']
        const text = `{${pairs.map(([name, item]) => JSON.stringify(name) + colon + JSON.stringify(item)).join(comma)}}`
        const found = cut(text)
        if (!found) return
        expect(Object.keys(JSON.parse(text))).toEqual(['input', 'output'])
        expect(JSON.parse(found.input)).toEqual(JSON.parse(text).input)
        expect(JSON.parse(found.output)).toEqual(JSON.parse(text).output)
      }),
      { numRuns: 2000 }
    )
  })

  it('cuts what is no JSON only so that its input is none', () => {
    const part = fc.constantFrom('{"input":', '{', '}', '"a":1', ',', '"output":', '"x"', ' ', ']', '"')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), parts => {
        const text = `{"input":{${parts.join('')}`
        const found = cut(text)
        if (found && !isJson(text)) expect(isJson(found.input)).toBe(false)
      }),
      { numRuns: 5000 }
    )
  })
})
