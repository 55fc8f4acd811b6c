import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWhole } from '../helpers/whole.js'
import { httpDriver } from './cases/http-driver.js'
import { runTable } from './cases/run-table.js'
import { preparedProject } from './cases/servers.js'
import { readTable } from './cases/table.js'
import { typescriptDriver } from './cases/typescript-driver.js'

let project: string
beforeAll(async () => {
  project = await preparedProject(readTable())
}, 300_000)
afterAll(() => rm(project, { recursive: true, force: true, maxRetries: 5 }))

describe('plain HTTP', () => runTable([httpDriver], () => project))
describe('the TypeScript client', () => runTable([typescriptDriver], () => project))
describe('plain HTTP, then the TypeScript client', () =>
  runTable([httpDriver, typescriptDriver], () => project))
// The other way round what is written and read is the same.
describe.runIf(isWhole)('the TypeScript client, then plain HTTP', () =>
  runTable([typescriptDriver, httpDriver], () => project)
)

it('is a table of at least 24 cases, each with a name of its own', () => {
  const { cases } = readTable()
  expect(cases.length).toBeGreaterThanOrEqual(24)
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
})
