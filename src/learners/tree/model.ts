import type { Json } from '../../domain/json.js'
import { meets, type Test } from '../records/columns.js'
import type { Letters } from '../text/letters.js'

/** A leaf answers; `right` of its `rows` training rows have that output (for numbers: absent). */
export interface Leaf {
  output: Json
  rows: number
  right?: number
}

export interface TreeBranch {
  test: Test
  yes: TreeNode
  no: TreeNode
}

export type TreeNode = Leaf | TreeBranch

/** A decision tree (Breiman, Friedman, Olshen, Stone 1984): tests that lead to an output. */
export interface TreeModel {
  letters: Letters
  root: TreeNode
}

/** Answers as a tree does: the reference that printed programs must agree with. */
export function treePredictor({ letters, root }: TreeModel): (input: Json) => Json {
  return input => {
    let node = root
    while ('test' in node) node = meets(node.test, input, letters) ? node.yes : node.no
    return node.output
  }
}
