import { describe } from 'vitest'
import { root } from '../helpers/cli.js'
import { lineDriver } from './cases/line-driver.js'
import { runTable } from './cases/run-table.js'
import { typescriptDriver } from './cases/typescript-driver.js'

/** A Node of version 18, the oldest that the client runs on; tests themselves need a newer one. */
const node = process.env.LOOPAI_TEST_NODE18

describe.skipIf(node === undefined)('the TypeScript client on Node 18', () =>
  runTable([
    lineDriver({
      name: 'typescript on Node 18',
      can: typescriptDriver.can,
      command: [node!, '--import', 'tsx', `${root}/test/sdk/cases/typescript-lines.ts`]
    })
  ])
)
