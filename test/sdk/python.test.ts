import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { pythonClient, pythonEnv, pythonForTests } from '../helpers/python.js'
import { isWhole } from '../helpers/whole.js'
import type { Driver } from './cases/driver.js'
import { lineDriver } from './cases/line-driver.js'
import { runTable } from './cases/run-table.js'
import { preparedProject } from './cases/servers.js'
import { readTable } from './cases/table.js'
import { typescriptDriver } from './cases/typescript-driver.js'

const python = pythonForTests()

const driver = (kind: 'sync' | 'async'): Driver =>
  lineDriver({
    name: `python ${kind}`,
    can: kind === 'async' ? ['retries', 'cancel'] : ['retries'],
    command: [python!, join(pythonClient, 'tests', 'driver.py'), kind],
    env: pythonEnv
  })

describe.skipIf(python === undefined)('the Python clients', () => {
  let project: string
  beforeAll(async () => {
    project = await preparedProject(readTable())
  }, 300_000)
  afterAll(() => rm(project, { recursive: true, force: true, maxRetries: 5 }))

  describe('async', () => runTable([driver('async')], () => project))
  describe('sync', () => runTable([driver('sync')], () => project))
  // The other way round is tried with the other of the two clients.
  describe.runIf(isWhole)('the TypeScript client, then sync', () =>
    runTable([typescriptDriver, driver('sync')], () => project)
  )
  describe('async, then the TypeScript client', () =>
    runTable([driver('async'), typescriptDriver], () => project))
})
