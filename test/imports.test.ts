import { posix } from 'node:path'
import { expect, it } from 'vitest'
import { cyclesIn, importsOf } from './helpers/imports.js'
import { filesBelow, sourceOf } from './helpers/source-files.js'

const files = filesBelow('src')

/** What files import as they load: not types alone, and not what they import later. */
function valuesImported(text: string): string[] {
  const atOnce = importsOf(text).filter(({ typesOnly, later }) => !typesOnly && !later)
  return atOnce.map(({ path }) => path)
}

it('no files under src import values from each other in a circle', () => {
  const imports = files.map((name): [string, string[]] => {
    const from = valuesImported(sourceOf(name)).filter(path => path.startsWith('.'))
    const base = (path: string) => posix.join(posix.dirname(name), path).replace(/\.js$/, '')
    return [name.replace(/\.tsx?$/, ''), from.map(base)]
  })
  expect(imports.reduce((sum, [, from]) => sum + from.length, 0)).toBeGreaterThan(files.length)
  expect(cyclesIn(new Map(imports))).toEqual([])
})

it.each([
  ["import { a } from './b.js'", 1],
  ["import './b.js'", 1],
  ["import a from './b.js'", 1],
  ["import * as a from './b.js'", 1],
  ["import { type A, b } from './b.js'", 1],
  ["export { a } from './b.js'\nexport * from './c.js'", 2],
  ["import type { A } from './b.js'", 0],
  ["import { type A, type B } from './b.js'", 0],
  ["export type { A } from './b.js'", 0],
  ["const b = await import('./b.js')", 0]
])('%s', (text, count) => {
  expect(valuesImported(text)).toHaveLength(count)
})

it('a circle is found from wherever it is come upon', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['b']],
    ['d', ['c']]
  ])
  expect(cyclesIn(imports)).toEqual([['b', 'c']])
  expect(
    cyclesIn(
      new Map([
        ['a', ['b']],
        ['b', []]
      ])
    )
  ).toEqual([])
})

it('readers of spreadsheets and Parquet files are loaded by such files alone', () => {
  const heavy = /^(?:read-excel-file|hyparquet)|\/(?:xlsx|parquet)-lines\.js$/
  const loaded = files.flatMap(name =>
    importsOf(sourceOf(name)).filter(({ path, typesOnly }) => heavy.test(path) && !typesOnly)
  )
  expect(loaded.filter(({ later }) => !later)).toEqual([])
  expect(loaded.length).toBeGreaterThan(4)
})
