import type { Json } from '../../domain/json.js'
import { type Explanation, weighed } from '../../domain/program/explanation.js'
import { winner } from '../labels.js'
import { runnerUp } from '../records/answers.js'
import { testName } from '../records/arguments.js'
import type { WordVectors } from '../words/word-vectors.js'
import { type LinearModel, weightOf } from './model.js'
import { featureVisitor } from './predict.js'
import { taught, untaught } from './untaught.js'

const how =
  'Each known word, run of characters and fact has weights; the answer with the largest sum is given. The percentages say how much each speaks for it (+) or for the next best (−).'

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
    how: model.words
      ? `${how} Words that too few rows hold have the weights of what they mean elsewhere.`
      : how,
    reasons: weighed(
      found.map(({ feature, amounts }) => ({
        text: names(feature),
        amount: sums.length === 1 ? (best === 0 ? 1 : -1) * amounts[0] : amounts[best] - amounts[next]
      }))
    ),
    instead: model.outputs[next]
  }
}

function namesOf(model: LinearModel): (feature: number) => string {
  const { blocks, facts, words } = model
  return feature => {
    let place = feature
    for (const [block, { kind, path, terms }] of blocks.entries()) {
      if (place < terms.length) {
        const where = path.length === 0 ? '' : ` in ${path.join('.')}`
        const field = words?.fields.find(each => each.block === block)
        const near = field && nearTaught(terms[place], words!.vectors, field.known)
        return `${kind} ${JSON.stringify(terms[place])}${where}${near === undefined ? '' : ` (${near})`}`
      }
      place -= terms.length
    }
    return testName(facts[place])
  }
}

/** So many of the words that rows taught are named for one that they did not teach. */
const mostNear = 2

/** `not in enough of your rows, near: refund, refunds`; undefined for a word that rows taught. */
function nearTaught(word: string, { words, places, dimensions, values }: WordVectors, known: Uint8Array) {
  const place = places.get(word)
  if (place === undefined || known[place] !== untaught) return undefined
  const own = values.subarray(place * dimensions, (place + 1) * dimensions)
  const likeness = (other: number) => {
    let [product, squares] = [0, 0]
    for (let k = 0; k < dimensions; k++) {
      const value = values[other * dimensions + k]
      product += own[k] * value
      squares += value * value
    }
    return product / Math.sqrt(squares || 1)
  }
  const near = Array.from(known.keys())
    .filter(other => known[other] === taught)
    .map(other => ({ word: words[other], likeness: likeness(other) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostNear)
  return `not in enough of your rows, near: ${near.map(each => each.word).join(', ') || 'none of their words'}`
}
