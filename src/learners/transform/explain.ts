import type { Json } from '../../domain/json.js'
import type { Explanation, Reason } from '../../domain/program/explanation.js'
import { rowCount } from '../../domain/text/wording.js'
import type { Code } from '../print/code.js'
import { evaluateCode, type TransformModel } from './model.js'
import { wordsOf } from './words.js'

/** The conditions that led to the answer, and for each part of it how it was made. */
export function explainTransform({ branches }: TransformModel, input: Json): Explanation {
  const at = branches.findIndex(({ when }) => when === undefined || evaluateCode(when, input) === true)
  if (at === -1) return { how: 'No condition holds, so the answer is empty.', reasons: [] }
  const { give, rows } = branches[at]
  const reasons: Reason[] = []
  for (const { when } of branches.slice(0, at + 1)) {
    if (when) reasons.push({ text: `${wordsOf(when)}: ${evaluateCode(when, input) === true ? 'yes' : 'no'}` })
  }
  for (const part of partsOf(give)) {
    const value = evaluateCode(part, input)
    reasons.push({ text: `${JSON.stringify(value)} is ${'text' in part ? 'always there' : wordsOf(part)}` })
  }
  const made =
    rows === 1 ? '1 training row is made so' : `${rowCount(rows).replace('row', 'training row')} are made so`
  const how =
    branches.length === 1
      ? `One expression makes every answer, part by part; ${made}.`
      : `Way ${at + 1} of ${branches.length} to make an answer, chosen by conditions asked in turn; ${made}.`
  return { how, reasons }
}

/** The parts that are concatenated, from left to right. */
function partsOf(code: Code): readonly Code[] {
  return 'join' in code ? code.join.flatMap(partsOf) : [code]
}
