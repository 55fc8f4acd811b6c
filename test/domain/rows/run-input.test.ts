import { describe, expect, it } from 'vitest'
import { readInput, readValue, textInput } from '../../../src/domain/rows/run-input.js'
import { inferSchema } from '../../../src/domain/task/infer-schema.js'

const oneText = { input: inferSchema([{ text: 'a' }]) }
const twoFields = { input: inferSchema([{ body: 'a', n: 1 }]) }

describe('readInput', () => {
  it.each([
    ['{"text":"a"}', oneText, false, { raw: '{"text":"a"}' }],
    ['"a"', oneText, false, { raw: '{"text":"a"}' }],
    ['a "b"', oneText, true, { raw: '{"text":"a \\"b\\""}' }],
    ['17', oneText, true, { raw: '{"text":"17"}' }],
    ['null', oneText, true, { raw: '{"text":"null"}' }],
    ['{"text":"a","n":9007199254740993}', oneText, false, { raw: '{"text":"a","n":9007199254740993}' }],
    ['{"body":"a","n":1}', twoFields, true, { raw: '{"body":"a","n":1}' }]
  ])('%s', (text, task, bare, expected) => {
    expect(readInput(text, task, bare)).toEqual(expected)
  })

  it.each([
    ['a', oneText, false, /not JSON; use --lines/],
    ['17', oneText, false, /expected an object/],
    ['a', twoFields, true, /^not JSON$/],
    ['{"n":1}', twoFields, true, /body: missing/],
    ['{"body":1,"n":1}', twoFields, true, /body: expected a string, found a number/]
  ])('refuses %s', (text, task, bare, problem) => {
    expect(readInput(text, task, bare)).toEqual({ problem: expect.stringMatching(problem) })
  })
})

it('a value that is parsed already is checked as its text would be', () => {
  expect(readValue({ text: 'a' }, '{"text": "a"}', oneText)).toEqual({ raw: '{"text": "a"}' })
  expect(readValue('a', '"a"', oneText)).toEqual({ raw: '{"text":"a"}' })
  expect(readValue(17, '17', oneText)).toEqual({ problem: expect.stringMatching(/expected an object/) })
})

it('a further check gets the input, whichever way it came', () => {
  const seen: unknown[] = []
  const check = (input: unknown) => {
    seen.push(input)
    return 'is not wanted'
  }
  for (const text of ['{"text":"a"}', '"a"']) {
    expect(readInput(text, oneText, false, check)).toEqual({ problem: 'is not wanted' })
  }
  expect(seen).toEqual([{ text: 'a' }, { text: 'a' }])
  expect(readInput('17', oneText, false, check)).toEqual({
    problem: expect.stringMatching(/expected an object/)
  })
})

it('keeps every text as it is', () => {
  const text = 'a\u0000"\\\u2028\ud800'
  const input = textInput(text, 'te"xt')
  expect('raw' in input && JSON.parse(input.raw)).toEqual({ 'te"xt': text })
})
