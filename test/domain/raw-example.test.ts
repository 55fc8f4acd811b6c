import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutExample } from '../../src/domain/raw-example.js'

const cut = (text: string) => cutExample(text, JSON.parse(text))

describe('cutExample', () => {
  it.each([
    ['{"input":{"a":1.0},"output":"x"}', { input: '{"a":1.0}', output: '"x"' }],
    [' {"input": {"a": [1, 2]} , "output": "x" } ', { input: '{"a": [1, 2]}', output: '"x"' }],
    [
      '{"input":{"text":"\\"output\\": 3}"},"output":"x"}',
      { input: '{"text":"\\"output\\": 3}"}', output: '"x"' }
    ]
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it.each([
    ['another order', '{"output":"x","input":{"output":"x"}}'],
    ['another key', '{"input":{},"id":1,"output":"x"}'],
    ['the same key inside', '{"input":{"output":2},"output":3}'],
    ['a key twice', '{"input":{"a":1},"input":{"a":2},"output":"x"}'],
    ['an output twice', '{"input":{"a":1},"output":"y","output":"x"}'],
    ['no object', '[1]']
  ])('leaves a row with %s alone', (_, text) => {
    const found = cut(text)
    if (found) expect(JSON.parse(found.input)).toEqual(JSON.parse(text).input)
    else expect(found).toBeUndefined()
  })

  it('cuts what parses to the same values, or nothing', () => {
    const json = fc.jsonValue()
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('input', 'output', 'a'), json),
        json,
        fc.nat(4),
        (input, output, space) => {
          const text = JSON.stringify({ input, output }, null, space).replaceAll('\n', ' ')
          const found = cut(text)
          if (!found) return
          expect(JSON.parse(found.input)).toEqual(JSON.parse(text).input)
          expect(JSON.parse(found.output)).toEqual(JSON.parse(text).output)
        }
      )
    )
  })
})
