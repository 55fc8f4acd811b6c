import type { LanguageName } from '../../domain/program/language.js'
import type { Statement } from '../print/code.js'
import { printProgram } from '../print/program.js'
import { testPrinter } from '../records/arguments.js'
import type { Test } from '../records/columns.js'
import type { Leaf, TreeModel, TreeNode } from './model.js'

/** A tree as nested conditions. `header`: the lines of the first comment. */
export function printTree(
  { letters, root }: TreeModel,
  language: LanguageName,
  header: readonly string[]
): string {
  const { lets, codeOf, library } = testPrinter(testsIn(root), letters)
  const statementsOf = (node: TreeNode): Statement[] => {
    if (!('test' in node)) return [{ give: { value: node.output }, note: evidence(node) }]
    return [{ if: codeOf(node.test), do: statementsOf(node.yes) }, ...statementsOf(node.no)]
  }
  return printProgram({ header, statements: [...lets, ...statementsOf(root)], library }, language)
}

function testsIn(node: TreeNode): Test[] {
  return 'test' in node ? [node.test, ...testsIn(node.yes), ...testsIn(node.no)] : []
}

function evidence({ right, rows }: Leaf): string {
  return right === undefined ? `${rows} training rows` : `${right} of ${rows} training rows`
}
