import type { Json } from '../../domain/json.js'
import { type Explanation, weighed } from '../../domain/program/explanation.js'
import { winner } from '../labels.js'
import { runnerUp } from '../records/answers.js'
import { type FormulaModel, termName, valuesOf } from './model.js'

/** The contribution of each term to the lead of the answer's sum over the second best, or to the number. */
export function explainFormula(
  { letters, terms, constants, weights, answer }: FormulaModel,
  input: Json
): Explanation {
  const values = valuesOf(terms, input, letters)
  const named = (amountOf: (term: number) => number) =>
    weighed(
      values.map((value, t) => ({
        text: `${termName(terms[t], terms)} = ${Number(value.toPrecision(6))}`,
        amount: amountOf(t)
      }))
    )
  if (answer.kind === 'number') {
    return {
      how: `A weighted sum that starts at ${constants[0]}, rounded.`,
      reasons: named(t => values[t] * weights[0][t])
    }
  }
  const sums = constants.map((constant, s) =>
    values.reduce((sum, value, t) => sum + value * weights[s][t], constant)
  )
  const best = winner(sums)
  const next = runnerUp(sums, best)
  const amountOf = (t: number) => {
    if (sums.length === 1) return (best === 0 ? 1 : -1) * values[t] * weights[0][t]
    return values[t] * (weights[best][t] - weights[next][t])
  }
  return {
    how: 'Each output has a weighted sum, and the largest answers. The percentages say how much each part speaks for it (+) or for the next best (−).',
    reasons: named(amountOf),
    instead: answer.outputs[next]
  }
}
