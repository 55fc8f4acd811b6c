import type { Json } from '../../domain/json.js'
import { winner } from '../labels.js'
import { leadOf } from '../records/answers.js'
import { meets, type Test } from '../records/columns.js'
import { rounded } from '../records/target.js'
import type { Letters } from '../text/letters.js'

/**
 * An inner node checks `tests[test]` and continues at node `yes` or `no`; a leaf has `test` -1 and the value `yes`.
 */
export interface BoostedNode {
  test: number
  yes: number
  no: number
}

/**
 * Small trees whose integer leaves are added to one margin, or to one for each output. One margin and labels:
 * negative is the second output; several: the largest wins, the first of equal ones. Numbers: the sum divided by
 * `scale`, rounded to `decimals`.
 */
export interface BoostedModel {
  letters: Letters
  tests: Test[]
  nodes: BoostedNode[]
  /** The roots of the trees, in order, for each margin. */
  roots: number[][]
  biases: number[]
  answer: { kind: 'labels'; outputs: Json[] } | { kind: 'number'; scale: number; decimals: number }
}

/** Answers as a model does: the reference that printed programs must agree with. */
export function boostedPredictor(model: BoostedModel): (input: Json) => Json {
  const { answer } = model
  return input => {
    const margins = marginsFor(model, input)
    if (answer.kind === 'labels') return answer.outputs[winner(margins)]
    return rounded(margins[0] / answer.scale, answer.decimals)
  }
}

/** The lead of the answer's sum over the second best one. */
export function boostedMargin(model: BoostedModel): (input: Json) => number {
  return input => leadOf(marginsFor(model, input))
}

function marginsFor(model: BoostedModel, input: Json): number[] {
  const met = model.tests.map(test => meets(test, input, model.letters))
  return treeMargins(model, met)
}

/** The sums of the trees, given which tests are met. */
export function treeMargins({ nodes, roots, biases }: BoostedModel, met: readonly boolean[]): number[] {
  return roots.map((trees, margin) => {
    return trees.reduce((sum, root) => {
      let node = nodes[root]
      while (node.test >= 0) node = nodes[met[node.test] ? node.yes : node.no]
      return sum + node.yes
    }, biases[margin])
  })
}
