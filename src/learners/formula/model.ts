import type { Json } from '../../domain/json.js'
import { type Path, valueAt } from '../fields.js'
import { winner } from '../labels.js'
import { leadOf } from '../records/answers.js'
import { pathName, testName } from '../records/arguments.js'
import { meets, type Test } from '../records/columns.js'
import { rounded } from '../records/target.js'
import type { Letters } from '../text/letters.js'

/**
 * A factor that is multiplied with a weight: a number of the record (`missing` where there is none), 1 or 0 for a
 * test, or a product.
 */
export type FormulaTerm =
  | { kind: 'number'; path: Path; missing: number }
  | { kind: 'test'; test: Test }
  | { kind: 'product'; left: number; right: number }

/**
 * A weighted sum of the terms of a record, one for a number or one for each output: the constant, plus for each term
 * in order its value times its weight, in doubles. Labels: the largest sum wins, the first of equal ones; with one
 * sum the first output where it is not negative. Numbers: the sum, limited to what doubles count exactly and rounded to
 * `decimals`; not to the range of training rows, since a line goes on.
 */
export interface FormulaModel {
  letters: Letters
  /** Products refer to earlier terms. */
  terms: FormulaTerm[]
  constants: number[]
  /** For each sum the weights of the terms. */
  weights: number[][]
  answer:
    | { kind: 'labels'; outputs: Json[] }
    | { kind: 'number'; decimals: number; low: number; high: number }
}

/** The values of terms for an input. */
export function valuesOf(terms: readonly FormulaTerm[], input: Json, letters: Letters): number[] {
  const values: number[] = []
  for (const term of terms) {
    if (term.kind === 'test') values.push(meets(term.test, input, letters) ? 1 : 0)
    else if (term.kind === 'product') values.push(values[term.left] * values[term.right])
    else {
      const value = valueAt(input, term.path)
      values.push(typeof value === 'number' ? value : term.missing)
    }
  }
  return values
}

/** The range in which doubles count exactly in units of the last of some decimals. */
export function limitsOf(decimals: number): { low: number; high: number } {
  const high = 2 ** 53 / 10 ** decimals
  return { low: -high, high }
}

/** A sum limited to a range; NaN becomes the lower end. */
export function heldIn(sum: number, { low, high }: { low: number; high: number }): number {
  return sum > high ? high : sum >= low ? sum : low
}

/** Answers as a model does: the reference that printed programs must agree with. */
export function formulaPredictor(model: FormulaModel): (input: Json) => Json {
  const { answer } = model
  return input => {
    const sums = sumsFor(model, input)
    if (answer.kind === 'labels') return answer.outputs[winner(sums)]
    return rounded(heldIn(sums[0], answer), answer.decimals)
  }
}

/** The lead of the answer's sum over the second best one. */
export function formulaMargin(model: FormulaModel): (input: Json) => number {
  return input => leadOf(sumsFor(model, input))
}

function sumsFor({ letters, terms, constants, weights }: FormulaModel, input: Json): number[] {
  const values = valuesOf(terms, input, letters)
  return constants.map((constant, s) =>
    values.reduce((sum, value, t) => sum + value * weights[s][t], constant)
  )
}

/** A term in words. */
export function termName(term: FormulaTerm, terms: readonly FormulaTerm[]): string {
  if (term.kind === 'test') return testName(term.test)
  if (term.kind === 'number') return pathName(term.path)
  return `${termName(terms[term.left], terms)} × ${termName(terms[term.right], terms)}`
}
