import type { Json } from '../../domain/json.js'
import { type Explanation, weighed } from '../../domain/program/explanation.js'
import { winner } from '../labels.js'
import { runnerUp } from '../records/answers.js'
import { testName } from '../records/arguments.js'
import { type LinearModel, weightOf } from './model.js'
import { featureVisitor } from './predict.js'

/** The contribution of each term and fact to the lead of the answer's sum over the second best. */
export function explainLinear(model: LinearModel, input: Json): Explanation {
  const sums = Float64Array.from(model.biases)
  const found: { feature: number; amounts: Float64Array }[] = []
  featureVisitor(model)(input, (feature, scale) => {
    const amounts = new Float64Array(sums.length)
    for (let i = model.starts[feature]; i < model.starts[feature + 1]; i++) {
      amounts[model.margins[i]] = weightOf(model.codes[i]) * scale
    }
    for (let m = 0; m < sums.length; m++) sums[m] += amounts[m]
    found.push({ feature, amounts })
  })
  const best = winner(sums)
  const next = runnerUp(Array.from(sums), best)
  const names = namesOf(model)
  return {
    how: 'Each known word, run of characters and fact has weights; the answer with the largest sum is given. The percentages say how much each speaks for it (+) or for the next best (−).',
    reasons: weighed(
      found.map(({ feature, amounts }) => ({
        text: names(feature),
        amount: sums.length === 1 ? (best === 0 ? 1 : -1) * amounts[0] : amounts[best] - amounts[next]
      }))
    ),
    instead: model.outputs[next]
  }
}

function namesOf({ blocks, facts }: LinearModel): (feature: number) => string {
  return feature => {
    let place = feature
    for (const { kind, path, terms } of blocks) {
      if (place < terms.length) {
        const where = path.length === 0 ? '' : ` in ${path.join('.')}`
        return `${kind} ${JSON.stringify(terms[place])}${where}`
      }
      place -= terms.length
    }
    return testName(facts[place])
  }
}
