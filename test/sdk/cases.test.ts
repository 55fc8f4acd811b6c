import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from './cases/driver.js'
import { httpDriver } from './cases/http-driver.js'
import { runCase } from './cases/run-case.js'
import { Servers } from './cases/servers.js'
import { readTable } from './cases/table.js'

const table = readTable()

describe('plain HTTP', () => cases([httpDriver]))

/** All cases that these drivers can do, on servers of their own. */
function cases(drivers: readonly Driver[]): void {
  let servers: Servers
  beforeAll(async () => {
    servers = await Servers.of(table)
  }, 120_000)
  afterAll(async () => {
    await servers?.close()
    await Promise.all(drivers.map(driver => driver.close()))
  })
  const able = table.cases.filter(({ needs = [] }) =>
    needs.every(need => drivers.every(({ can }) => can.includes(need)))
  )
  it.each(able.map(each => [each.name, each] as const))(
    '%s',
    async (_, each) => runCase(each, await servers.url(each.server ?? 'usual'), drivers),
    170_000
  )
}

it('is a table of at least 24 cases, each with a name of its own', () => {
  expect(table.cases.length).toBeGreaterThanOrEqual(24)
  expect(new Set(table.cases.map(({ name }) => name)).size).toBe(table.cases.length)
})
