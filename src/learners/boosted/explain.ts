import type { Json } from '../../domain/json.js'
import { type Explanation, weighed } from '../../domain/program/explanation.js'
import { winner } from '../labels.js'
import { runnerUp } from '../records/answers.js'
import { testName } from '../records/arguments.js'
import { meets, type Test } from '../records/columns.js'
import { type BoostedModel, treeMargins } from './model.js'

/** How much the lead of the answer falls if a number or fact of the record is unknown, for each in turn. */
export function explainBoosted(model: BoostedModel, input: Json): Explanation {
  const { tests, answer, letters } = model
  const met = tests.map(test => meets(test, input, letters))
  const margins = treeMargins(model, met)
  const best = winner(margins)
  const next = runnerUp(margins, best)
  const leadOf = (sums: readonly number[]) => {
    if (answer.kind === 'number') return sums[0] / answer.scale
    return sums.length === 1 ? (best === 0 ? 1 : -1) * sums[0] : sums[best] - sums[next]
  }
  const subjects = new Map(tests.map(test => [subjectOf(test), test]))
  const lead = leadOf(margins)
  const amounts = [...subjects.keys()].map(subject => {
    const without = met.map((is, t) => is && subjectOf(tests[t]) !== subject)
    return { text: subject, amount: lead - leadOf(treeMargins(model, without)) }
  })
  return {
    how: `${model.roots.flat().length} small trees add up; the percentages say how far the ${answer.kind === 'number' ? 'sum' : 'lead over the next best'} would move without each fact.`,
    reasons: weighed(amounts),
    ...(answer.kind === 'labels' && { instead: answer.outputs[next] })
  }
}

function subjectOf(test: Test): string {
  return test.kind === 'at-most' ? test.path.join('.') || 'input' : testName(test)
}
