import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { orderOfWork } from '../src/help.js'

it('has each command in one place', () => {
  const files = readdirSync(join(import.meta.dirname, '../src/commands'))
  const listed = Object.values(orderOfWork).flat()
  expect(listed.toSorted()).toEqual(files.map(name => name.replace('.ts', '')).sort())
})
