import type { Json } from '../../domain/json.js'
import { winner } from '../labels.js'
import { leadOf } from '../records/answers.js'
import { meets, type Test } from '../records/columns.js'
import { rounded } from '../records/target.js'
import type { CaseTable } from '../text/case.js'

/** A node asks `tests[test]` and goes on at `yes` or `no`; a leaf has `test` -1 and gives `yes`. */
export interface BoostedNode {
  test: number
  yes: number
  no: number
}

/**
 * Small trees whose leaves are integers that add up, to one margin or one for each output. One margin and
 * labels: negative is the second output; several: the largest wins, the first among equals. Numbers: the sum
 * over `scale`, rounded to `decimals`.
 */
export interface BoostedModel {
  cased: CaseTable
  tests: Test[]
  nodes: BoostedNode[]
  /** First nodes of the trees, in order, for each margin. */
  roots: number[][]
  biases: number[]
  answer: { kind: 'labels'; outputs: Json[] } | { kind: 'number'; scale: number; decimals: number }
}

/** What a model answers: the reference that printed programs agree with. */
export function boostedPredictor(model: BoostedModel): (input: Json) => Json {
  const { answer } = model
  return input => {
    const margins = marginsFor(model, input)
    if (answer.kind === 'labels') return answer.outputs[winner(margins)]
    return rounded(margins[0] / answer.scale, answer.decimals)
  }
}

/** How far the answer's sum is above the next best one's. */
export function boostedMargin(model: BoostedModel): (input: Json) => number {
  return input => leadOf(marginsFor(model, input))
}

function marginsFor(model: BoostedModel, input: Json): number[] {
  const met = model.tests.map(test => meets(test, input, model.cased))
  return treeMargins(model, met)
}

/** What the trees add up to, given which tests are met. */
export function treeMargins({ nodes, roots, biases }: BoostedModel, met: readonly boolean[]): number[] {
  return roots.map((trees, margin) => {
    return trees.reduce((sum, root) => {
      let node = nodes[root]
      while (node.test >= 0) node = nodes[met[node.test] ? node.yes : node.no]
      return sum + node.yes
    }, biases[margin])
  })
}
