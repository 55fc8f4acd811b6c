import type { Json } from '../../domain/json.js'
import type { Explanation, Reason } from '../../domain/program/explanation.js'
import { testName } from '../records/arguments.js'
import { meets } from '../records/columns.js'
import type { TreeModel } from './model.js'

/** The tests on the path to the leaf that answered. */
export function explainTree({ letters, root }: TreeModel, input: Json): Explanation {
  const reasons: Reason[] = []
  let node = root
  while ('test' in node) {
    const met = meets(node.test, input, letters)
    reasons.push({ text: `${testName(node.test)}: ${met ? 'yes' : 'no'}` })
    node = met ? node.yes : node.no
  }
  const rows = `${node.rows} training rows that came to the same leaf`
  const right = node.right === undefined ? `the mean of ${rows}` : `right for ${node.right} of ${rows}`
  return { how: `Questions asked in turn; the answer is ${right}.`, reasons }
}
