import { expect, test } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { shapeError } from '../../../src/domain/task/check-shape.js'
import { inferSchema } from '../../../src/domain/task/infer-schema.js'
import type { JsonSchema } from '../../../src/domain/task/task-schema.js'

const mail: JsonSchema = {
  type: 'object',
  properties: {
    body: { type: 'string' },
    from: { type: 'object', properties: { name: { type: ['null', 'string'] } }, required: ['name'] },
    sizes: { type: 'array', items: { type: 'integer' } }
  },
  required: ['body']
}

test.each<[JsonSchema, Json, string | undefined]>([
  [mail, { body: 'x' }, undefined],
  [mail, { body: 'x', other: 1 }, undefined],
  [mail, 'x', 'expected an object, found a string'],
  [mail, {}, 'body: missing (expected a string)'],
  [mail, { body: 7 }, 'body: expected a string, found a number'],
  [mail, { body: 'x', from: { name: [] } }, 'from.name: expected null or a string, found an array'],
  [mail, { body: 'x', from: {} }, 'from.name: missing (expected null or a string)'],
  [mail, { body: 'x', sizes: [1, 2.5] }, 'sizes[1]: expected an integer, found 2.5'],
  [{ enum: ['a', 'b'] }, 'c', 'expected one of "a", "b", found "c"'],
  [{ enum: [{ a: 1, b: 2 }] }, { b: 2, a: 1 }, undefined],
  [{ enum: [1, 2, 3, 4, 5, 6, 7, 8] }, 9, 'expected one of 1, 2, 3, 4, 5, 6 or 2 more, found 9'],
  [{ type: 'number' }, null, 'expected a number, found null'],
  [{}, null, undefined],
  [{ required: ['__proto__', 'toString'] }, {}, '__proto__: missing']
])('%j and %j', (schema, value, error) => {
  expect(shapeError(schema, value)).toBe(error)
})

test('every value fits the schema that was inferred from it', () => {
  const values: Json[] = [
    { a: 1, b: [1, 'x', null] },
    { a: null, c: { d: true } },
    JSON.parse('{"__proto__":1,"a":2}')
  ]
  const schema = inferSchema(values)
  expect(values.map(value => shapeError(schema, value))).toEqual([undefined, undefined, undefined])
})
