import { afterAll, beforeAll, it } from 'vitest'
import type { Driver } from './driver.js'
import { runCase } from './run-case.js'
import { Servers } from './servers.js'
import { type Case, readTable } from './table.js'

/**
 * A test for each case that these drivers can do, on servers of their own. `drivers`: each step is made by the next of
 * them; with several, only cases of several steps are run, since what one writes another is to read. `prepared`: where a
 * project is in which the commands of the table were run; if absent, they are run.
 */
export function runTable(drivers: readonly Driver[], prepared?: () => string): void {
  const table = readTable()
  let servers: Servers
  beforeAll(async () => {
    servers = prepared === undefined ? await Servers.of(table) : new Servers(prepared(), table.servers)
  }, 300_000)
  afterAll(async () => {
    await servers?.close()
    await Promise.all(drivers.map(driver => driver.close()))
  })
  it.each(casesFor(table.cases, drivers).map(each => [each.name, each] as const))(
    '%s',
    async (_, each) => runCase(each, await servers.url(each.server ?? 'usual'), drivers),
    170_000
  )
}

function casesFor(cases: readonly Case[], drivers: readonly Driver[]): Case[] {
  return cases.filter(
    ({ needs = [], steps }) =>
      (drivers.length === 1 || steps.length > 1) &&
      needs.every(need => drivers.every(({ can }) => can.includes(need)))
  )
}
