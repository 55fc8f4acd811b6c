import { posix } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { filesBelow, sourceOf, treeOf } from './helpers/source-files.js'

const files = filesBelow('src')

/** What files import as they load: not types alone, and not what they import later. */
function valuesImported(text: string): string[] {
  return treeOf(text).statements.flatMap(statement => {
    const named = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
    const from = named ? statement.moduleSpecifier : undefined
    return named && from !== undefined && ts.isStringLiteral(from) && !isOfTypes(statement) ? [from.text] : []
  })
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement
  if (clause === undefined) return false
  if (clause.isTypeOnly) return true
  if (ts.isImportClause(clause) && clause.name !== undefined) return false
  const list = ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause
  return (
    list !== undefined &&
    (ts.isNamedImports(list) || ts.isNamedExports(list)) &&
    list.elements.every(({ isTypeOnly }) => isTypeOnly)
  )
}

/** Cycles, each as the files on it, found by going from each file as far as it leads. */
function cyclesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const path: string[] = []
  const cycles: string[][] = []
  const visit = (file: string): void => {
    if (path.includes(file)) cycles.push(path.slice(path.indexOf(file)))
    if (done.has(file) || path.includes(file)) return
    path.push(file)
    for (const other of imports.get(file) ?? []) visit(other)
    path.pop()
    done.add(file)
  }
  for (const file of imports.keys()) visit(file)
  return cycles
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
