import ts from 'typescript'
import { expect, it } from 'vitest'
import { filesBelow, sourceOf, treeOf } from './helpers/source-files.js'

/** Where an object literal is spread into another one, or an array literal into the arguments of a call. */
function spreadLiterals(text: string): string[] {
  const found: string[] = []
  if (!/\.\.\.\s*[{[]/.test(text)) return found
  const tree = treeOf(text)
  const visit = (node: ts.Node): void => {
    const object = ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(node.expression)
    const list = ts.isSpreadElement(node) && ts.isArrayLiteralExpression(node.expression)
    if (object || (list && ts.isCallExpression(node.parent))) found.push(node.getText(tree))
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

it('finds spread literals, and leaves alone those that depend on a condition and lists in lists', () => {
  expect(spreadLiterals('f({ ...{ a, b }, ...(c && { c }) }, ...[d], [...[e]])')).toEqual([
    '...{ a, b }',
    '...[d]'
  ])
})

// TypeScript checks for properties that a type does not have only in literals that spread nothing.
it('spreads no literal where its parts could stand', () => {
  const files = filesBelow('src').filter(name => /\.tsx?$/.test(name))
  expect(files.length).toBeGreaterThan(200)
  expect(files.flatMap(name => spreadLiterals(sourceOf(name)).map(spread => `${name}: ${spread}`))).toEqual(
    []
  )
})
