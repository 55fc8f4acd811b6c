import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './helpers/cli.js'
import { filesBelow } from './helpers/source-files.js'

const most = 300

/** What is generated or data, and fixtures: each is one program with all that it tries. */
const apart = /^(?:src\/learners\/runtime|templates\/(?:tasks|words)|test\/fixtures)\/|\.(?:jsonl?|snap)$/

it.each(['src', 'templates', 'test', 'sdk/typescript/src'])(
  'no file under %s is longer than 300 lines',
  folder => {
    const files = filesBelow(folder).filter(name => !apart.test(`${folder}/${name}`))
    const long = files.filter(
      name => readFileSync(join(root, folder, name), 'utf8').split('\n').length - 1 > most
    )
    expect(files.length).toBeGreaterThan(20)
    expect(long).toEqual([])
  }
)

it.each(['domain', 'loop', 'sandboxes'])('no folder of src/%s has more than 12 files', folder => {
  const counts = new Map<string, number>()
  for (const name of filesBelow(join('src', folder))) {
    const room = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : ''
    counts.set(room, (counts.get(room) ?? 0) + 1)
  }
  expect(counts.size).toBeGreaterThan(5)
  expect([...counts].filter(([, files]) => files > 12)).toEqual([])
})
