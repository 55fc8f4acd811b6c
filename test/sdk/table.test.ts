import { expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { differences } from './cases/differences.js'
import { expand } from './cases/expand.js'

it.each<[expected: Json, found: Json | undefined]>([
  [1, 1.0],
  [null, null],
  [{ a: 1 }, { a: 1, b: 2 }],
  [
    [1, { a: 2 }],
    [1, { a: 2, b: 3 }]
  ],
  [{ a: { $is: 'absent' } }, {}],
  [{ $is: 'uuid' }, '6a57bd3c-ffb4-4e36-8d8b-2f6a5c0c0e7e'],
  [{ $is: 'time' }, '2026-11-30T23:41:56.419Z'],
  [{ $is: 'version' }, 'v12-9f3a1c'],
  [{ $exactly: { a: [1] } }, { a: [1] }],
  [{ $not: { a: 1 } }, { a: 2 }],
  [{ $contains: 'b' }, 'abc'],
  [{ $matches: '^a' }, 'abc'],
  [{ $length: 2, $includes: { a: 1 } }, [0, { a: 1, b: 2 }]],
  [{ $min: 1 }, 1]
])('%j is met by %j', (expected, found) => {
  expect(differences(expected, found)).toEqual([])
})

it.each<[expected: Json, found: Json | undefined, difference: string]>([
  [1, '1', 'the result: expected 1, found "1"'],
  [null, undefined, 'the result: expected null, found nothing'],
  [false, 0, 'the result: expected false, found 0'],
  [{ a: { b: 1 } }, { a: { b: 2 } }, '.a.b: expected 1, found 2'],
  [{ a: null }, {}, '.a: expected null, found nothing'],
  [[1], [1, 2], 'the result: expected 1 items, found [1,2]'],
  [[1, 2], [1, 3], '[1]: expected 2, found 3'],
  [{ $exactly: { a: 1 } }, { a: 1, b: 2 }, 'the result: expected $exactly {"a":1}, found {"a":1,"b":2}'],
  [{ $not: { a: 1 } }, { a: 1, b: 2 }, 'the result: expected $not {"a":1}, found {"a":1,"b":2}'],
  [{ $is: 'text' }, '', 'the result: expected $is "text", found ""'],
  [{ $is: 'list' }, {}, 'the result: expected $is "list", found {}'],
  [{ $is: 'object' }, [], 'the result: expected $is "object", found []'],
  [{ $is: 'absent' }, null, 'the result: expected $is "absent", found null'],
  [{ $length: 1, $includes: 2 }, [1], 'the result: expected $includes 2, found [1]'],
  [{ $min: 1 }, 0.5, 'the result: expected $min 1, found 0.5'],
  [{ $contains: 'x' }, 'abc', 'the result: expected $contains "x", found "abc"']
])('%j is not met by %j', (expected, found, difference) => {
  expect(differences(expected, found)).toEqual([difference])
})

it('a condition that there is none of is a mistake in the table', () => {
  expect(() => differences({ $like: 1 }, 1)).toThrow('$like')
  expect(() => differences({ $is: 'nice' }, '1')).toThrow('nice')
})

it('values stand for saved ones, long ones and many', () => {
  const saved = new Map<string, Json>([['made', { id: 'x', tasks: { a: 1 } }]])
  expect(expand({ a: { $get: 'made.tasks.a' }, b: [{ $get: 'made' }] }, saved)).toEqual({
    a: 1,
    b: [{ id: 'x', tasks: { a: 1 } }]
  })
  expect(expand({ $repeat: 'ab', times: 2 }, saved)).toBe('abab')
  expect(expand([0, { $times: 2, value: { id: '%d', is: ['%d-%d'] } }, 3], saved)).toEqual([
    0,
    { id: '0', is: ['0-0'] },
    { id: '1', is: ['1-1'] },
    3
  ])
  expect(() => expand({ $get: 'made.name' }, saved)).toThrow('made.name')
})
