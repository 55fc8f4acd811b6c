import { expect, test } from 'vitest'
import { nearestAmong } from '../../../src/domain/rows/nearest-row.js'

test('what only counts the rows makes none alike, unless it is all there is', () => {
  const rows = Array.from({ length: 40 }, (_, id) => ({ id, size: (id * 7) % 40 }))
  expect(nearestAmong(rows)({ id: 39, size: rows[3].size })).toBe(
    nearestAmong(rows.map(({ size }) => ({ size })))({ size: rows[3].size })
  )
  expect(nearestAmong(rows.map(({ id }) => ({ id })))({ id: 39 })).toBeGreaterThan(30)
})
