import { expect, test } from 'vitest'
import { inferSchema } from '../../../src/domain/task/infer-schema.js'

const record = (fields: number, from = 0) =>
  Object.fromEntries(Array.from({ length: fields }, (_, at) => [`f${from + at}`, at]))

test('the fields of wide records are listed, keys that differ from row to row are not', () => {
  const wide = inferSchema([record(600), record(600)])
  expect(Object.keys(wide.properties ?? {})).toHaveLength(600)
  expect(wide.properties?.f599).toEqual({ type: 'number' })
  const maps = Array.from({ length: 40 }, (_, row) => record(10, 10 * row))
  expect(inferSchema(maps)).toEqual({ type: 'object' })
})
