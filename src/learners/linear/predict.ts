import type { Json } from '../../domain/json.js'
import { holds } from '../fields.js'
import { winner } from '../labels.js'
import { leadOf } from '../records/answers.js'
import { Trie } from '../text/trie.js'
import { type Block, newReader, termsIn } from '../vocabulary.js'
import { type LinearModel, loudnessOf, unit, weightOf } from './model.js'

/** Answers as a model does: the reference that printed programs must agree with. */
export function predictor(model: LinearModel): (input: Json) => Json {
  const answer = answerer(model)
  return input => answer(input).output
}

/** The answer of a model, and the lead of its sum over the second best. */
export function answerer(model: LinearModel): (input: Json) => { output: Json; lead: number } {
  const sumsOf = summer(model)
  return input => {
    const sums = sumsOf(input)
    return { output: model.outputs[winner(sums)], lead: leadOf(sums) }
  }
}

/** The lead of the answer's sum over the second best one. */
export function linearMargin(model: LinearModel): (input: Json) => number {
  const answer = answerer(model)
  return input => answer(input).lead
}

/** The margins of an input; overwritten by the next call. */
function summer(model: LinearModel): (input: Json) => Float64Array {
  const visit = featureVisitor(model)
  const sums = new Float64Array(model.biases.length)
  const add = (known: number, scale: number) => {
    for (let i = model.starts[known]; i < model.starts[known + 1]; i++) {
      sums[model.margins[i]] += weightOf(model.codes[i]) * scale
    }
  }
  return input => {
    sums.set(model.biases)
    visit(input, add)
    return sums
  }
}

/** Visits each feature of an input, with the factor of its weights. */
export function featureVisitor(
  model: LinearModel
): (input: Json, visit: (feature: number, scale: number) => void) => void {
  const trie = new Trie()
  const features: number[] = [-1]
  let feature = 0
  const blocks: Block[] = model.blocks.map(({ kind, path, terms }) => {
    const root = trie.root()
    for (const term of terms) {
      let node = root
      for (const char of term) node = trie.grow(node, char.codePointAt(0)!)
      features[node] = feature++
    }
    return { kind, path, root }
  })
  const reader = newReader()
  return (input, visit) => {
    for (const block of blocks) {
      const found = termsIn(input, block, model.letters, trie, 0, reader)
      const times = new Map<number, number>()
      for (let i = 0; i < found; i++) {
        const known = features[reader.nodes[i]]
        if (known !== undefined) times.set(known, (times.get(known) ?? 0) + 1)
      }
      let squares = 0
      for (const count of times.values()) squares += loudnessOf(count) ** 2
      const scale = Math.floor(unit / Math.sqrt(squares))
      for (const [known, count] of times) visit(known, loudnessOf(count) * scale)
    }
    model.facts.forEach((fact, index) => {
      if (holds(fact, input)) visit(feature + index, unit)
    })
  }
}
