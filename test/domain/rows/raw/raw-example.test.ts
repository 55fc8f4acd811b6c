import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJson } from '../../../../src/domain/json.js'
import { ExampleCutter } from '../../../../src/domain/rows/raw/raw-example.js'
import { rawTextAt } from '../../../../src/domain/rows/raw/raw-texts.js'

const cutter = new ExampleCutter()

function cutLines(text: string | Buffer, line = 1) {
  const cut = cutter.cut({ bytes: Buffer.from(text), line, last: false })
  return cut?.lines.map((number, i) => ({
    line: number,
    input: rawTextAt(cut.inputs, i),
    output: cut.outputs[i]
  }))
}

function cut(text: string) {
  const found = cutLines(text)?.[0]
  return found && { input: found.input, output: found.output }
}

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
    ['a blank output', '{"input":{},"output":" "}'],
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

  it('cuts many lines, passes over blank ones and knows the number of each', () => {
    const text =
      '{"input":{"a":"é"},"output":1}\r\n\n \t\r\n  {"input":{},"output":"y"} \n{"input":{"b":[]},"output":1}'
    expect(cutLines(text, 5)).toEqual([
      { line: 5, input: '{"a":"é"}', output: '1' },
      { line: 8, input: '{}', output: '"y"' },
      { line: 9, input: '{"b":[]}', output: '1' }
    ])
    expect(cutLines('')).toEqual([])
    expect(cutLines('\n\n')).toEqual([])
  })

  it('leaves all lines alone where one has another form or is not UTF-8', () => {
    const good = '{"input":{"a":"x"},"output":1}\n'
    expect(cutLines(`${good}{"input":"a","output":1}\n${good}`)).toBeUndefined()
    expect(
      cutLines(Buffer.concat([Buffer.from(good), Buffer.from(good.replace('x', 'é'), 'latin1')]))
    ).toBeUndefined()
  })
})
