import type { Json } from '../../domain/json.js'
import type { Code } from '../print/code.js'
import { randomFrom, shuffle } from '../random.js'
import { type RankedAnswer as Answer, answerFor, type FieldTexts } from './answer.js'
import type { LearnedTransform } from './branches.js'
import { learnBranches } from './branches.js'
import { type AnsweredCondition, conditionsFor, onlyText } from './conditions.js'
import { type Branch, evaluateCode, type TransformModel, transformPredictor } from './model.js'

/** The rows from which an expression is first learned, and the rounds in which a row is added that it gets wrong. */
const seedRows = 3
const mostRounds = 4
/** The most starts from other rows; the most branches; the most rows from which conditions are learned. */
const mostStarts = 12
const mostBranches = 5
const mostConditioned = 300

/**
 * Learns from many rows: expressions from a few rows each, extended by rows that they get wrong
 * (counterexample-guided, Solar-Lezama 2006), and conditions that separate the rows of one expression from the
 * others. The expression that is right on most rows comes first; rows that none explains are left out.
 */
export function learnCover(
  fields: readonly FieldTexts[],
  inputs: readonly Json[],
  outputs: readonly string[],
  minSupport: number,
  seed: number
): LearnedTransform | undefined {
  const order = Int32Array.from(inputs.keys())
  shuffle(order, order.length, randomFrom(seed))
  const of = (rows: readonly number[]) =>
    fields.map(field => ({ ...field, texts: rows.map(row => field.texts[row]) }))
  const answers = new Map<string, Answer | undefined>()
  const answerTo = (rows: readonly number[]) => {
    const key = rows.join()
    if (!answers.has(key)) {
      const expected = rows.map(row => outputs[row])
      answers.set(key, answerFor(of(rows), expected))
    }
    return answers.get(key)
  }
  const rightOn = (code: Code, rows: readonly number[]) =>
    rows.filter(row => evaluateCode(code, inputs[row]) === outputs[row])
  let left = Array.from(order)
  const least = Math.max(minSupport, Math.ceil(inputs.length / 100))
  const found: { code: Code; rows: number[] }[] = []
  while (left.length >= least && found.length < mostBranches) {
    let best: { code: Code; rows: number[] } | undefined
    for (let start = 0; start < Math.min(mostStarts, left.length); start++) {
      if (best && best.rows.length >= seedRows && best.rows.includes(left[start])) continue
      const seeds = [left[start]]
      for (let round = 0; round < mostRounds + seedRows; round++) {
        const answer = answerTo(seeds)
        if (answer === undefined) break
        const rows = rightOn(answer.code, left)
        if (best === undefined || rows.length > best.rows.length) best = { code: answer.code, rows }
        if (rows.length === left.length || seeds.length > mostRounds) break
        const known = new Set(rows)
        const wrong = left
          .slice(start)
          .concat(left.slice(0, start))
          .find(row => !known.has(row) && !seeds.includes(row))
        if (wrong === undefined) break
        const wider = answerTo([...seeds, wrong])
        const better = wider && rightOn(wider.code, left).length >= rows.length
        if (better || seeds.length === 1) seeds.push(wrong)
        else break
      }
      if (best && best.rows.length === left.length) break
    }
    if (best === undefined || best.rows.length < least) break
    const covered = new Set(best.rows)
    found.push(best)
    left = left.filter(row => !covered.has(row))
  }
  if (found.length === 0) {
    const few = Array.from(order.slice(0, 4))
    return learnBranches(
      of(few),
      few.map(row => outputs[row])
    )
  }
  return { model: arranged(found, of, inputs, outputs, Array.from(order)), cost: 0, rivals: [] }
}

/** An order of branches, with conditions that send most rows to an expression that is right on them. */
function arranged(
  found: readonly { code: Code }[],
  of: (rows: readonly number[]) => FieldTexts[],
  inputs: readonly Json[],
  outputs: readonly string[],
  order: readonly number[]
): TransformModel {
  const sample = order.slice(0, mostConditioned)
  const conditions = found.length > 1 ? conditionsFor(of(sample)) : []
  const right = found.map(({ code }) => sample.map(row => evaluateCode(code, inputs[row]) === outputs[row]))
  const branches: Branch[] = []
  let open = sample.map((_, at) => at)
  const unused = new Set(found.keys())
  const isFixed = (expression: number) => 'text' in found[expression].code
  for (const expression of found.keys()) {
    // A fixed answer of few is for the text that has it, as far as anybody knows, if others are made from their texts.
    const rows = open.filter(at => right[expression][at])
    if (!isFixed(expression) || rows.length === 0 || rows.length >= open.length / 2) continue
    const only = [...unused].every(isFixed) ? undefined : onlyText(of(sample), rows)
    if (only === undefined) continue
    branches.push({ when: only.code, give: found[expression].code, rows: rows.length })
    unused.delete(expression)
    open = open.filter(at => !only.values[at])
  }
  while (unused.size > 1) {
    const choice = bestCondition(conditions, right, unused, open, isFixed)
    if (choice === undefined) break
    branches.push({ when: choice.condition.code, give: found[choice.expression].code, rows: choice.rows })
    unused.delete(choice.expression)
    open = open.filter(at => !choice.condition.values[at])
  }
  const [last] = [...unused].sort((a, b) => count(right[b], open) - count(right[a], open) || a - b)
  branches.push({ give: found[last].code, rows: open.length })
  const model = { branches }
  const single = { branches: [{ give: found[0].code, rows: sample.length }] }
  return score(model, inputs, outputs) > score(single, inputs, outputs) ? model : single
}

/** The condition and expression with the largest gain over leaving their rows to the best of the others. */
function bestCondition(
  conditions: readonly AnsweredCondition[],
  right: readonly boolean[][],
  unused: ReadonlySet<number>,
  open: readonly number[],
  isFixed: (expression: number) => boolean
) {
  let best: { condition: AnsweredCondition; expression: number; rows: number; gain: number } | undefined
  for (const condition of conditions) {
    const inside = open.filter(at => condition.values[at])
    const outside = open.filter(at => !condition.values[at])
    if (inside.length === 0 || outside.length === 0) continue
    for (const expression of unused) {
      const others = [...unused].filter(other => other !== expression)
      // What odd rows get is never the answer to all other inputs.
      if (others.length === 1 && isFixed(others[0]) && !isFixed(expression)) continue
      const all = Math.max(...[...unused].map(other => count(right[other], open)))
      const gain =
        count(right[expression], inside) +
        Math.max(...others.map(other => count(right[other], outside))) -
        all -
        0.01 * condition.cost
      if (gain > 0 && (best === undefined || gain > best.gain))
        best = { condition, expression, rows: inside.length, gain }
    }
  }
  return best
}

const count = (right: readonly boolean[], rows: readonly number[]) => rows.filter(row => right[row]).length

function score(model: TransformModel, inputs: readonly Json[], outputs: readonly string[]): number {
  const answer = transformPredictor(model)
  return inputs.filter((input, row) => answer(input) === outputs[row]).length
}
