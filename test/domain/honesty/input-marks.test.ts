import { expect, it } from 'vitest'
import { InputMarks } from '../../../src/domain/honesty/input-marks.js'

const input = (at: number) => JSON.stringify({ text: `row ${at}`, at })

it('finds the marks of thousands of inputs again, and none of others', () => {
  const marks = new InputMarks()
  for (let at = 0; at < 5000; at++) marks.add(input(at), at % 2 === 0 ? 1 : 2)
  marks.add(input(0), 2)
  marks.add(input(0), 2)
  expect(marks.size).toBe(5000)
  for (let at = 1; at < 5000; at++) expect(marks.of(input(at))).toBe(at % 2 === 0 ? 1 : 2)
  expect(marks.of(input(0))).toBe(3)
  for (let at = 5000; at < 20_000; at++) expect(marks.of(input(at))).toBe(0)
})

it('reads them off bytes, and has no mark for what is no JSON', () => {
  const marks = new InputMarks()
  marks.add('{"text":"Grüße"}', 1)
  const bytes = Buffer.from('xx{ "text": "Gr\\u00fc\\u00dfe" }yy')
  expect(marks.ofBytes(bytes, 2, bytes.length - 2)).toBe(1)
  expect(marks.of('{"text":{"a":}}')).toBe(0)
})
