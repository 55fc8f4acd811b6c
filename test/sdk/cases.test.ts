import { describe, expect, it } from 'vitest'
import { httpDriver } from './cases/http-driver.js'
import { runTable } from './cases/run-table.js'
import { readTable } from './cases/table.js'

describe('plain HTTP', () => runTable([httpDriver]))

it('is a table of at least 24 cases, each with a name of its own', () => {
  const { cases } = readTable()
  expect(cases.length).toBeGreaterThanOrEqual(24)
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
})
