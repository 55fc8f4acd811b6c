import ts from 'typescript'
import { expect, it } from 'vitest'
import { filesBelow, sourceOf, treeOf } from './helpers/source-files.js'

/** The names that a module defines and exports; not those of other modules that it passes on. */
function exportedNames(text: string): string[] {
  const names = treeOf(text).statements.flatMap(statement => {
    const flags = ts.getCombinedModifierFlags(statement as ts.Statement & ts.Declaration)
    const isNamed = flags & ts.ModifierFlags.Export && !(flags & ts.ModifierFlags.Default)
    if (!isNamed) return []
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText())
    }
    const { name } = statement as ts.Statement & { name?: ts.Identifier }
    return name ? [name.text] : []
  })
  // A function of several signatures, or a type and the constant that it is made of.
  return [...new Set(names)]
}

it('finds what a module defines for others, each name once', () => {
  const text = [
    "export { passedOn } from './other.js'",
    'export default function command() {}',
    'export const [a, b] = [1, 2], c = 3',
    'export function f(x: string): void',
    'export function f(x: unknown) {}',
    'export type T = 1',
    'const own = 1'
  ].join('\n')
  expect(exportedNames(text)).toEqual(['[a, b]', 'c', 'f', 'T'])
})

it('exports no name from two modules', () => {
  const files = filesBelow('src').filter(name => /\.tsx?$/.test(name))
  expect(files.length).toBeGreaterThan(200)
  const modules = new Map<string, string[]>()
  for (const file of files) {
    for (const name of exportedNames(sourceOf(file))) {
      modules.set(name, [...(modules.get(name) ?? []), file])
    }
  }
  const shared = [...modules].filter(([, from]) => from.length > 1)
  expect(Object.fromEntries(shared)).toEqual({})
})
