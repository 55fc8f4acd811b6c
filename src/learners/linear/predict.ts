import type { Json } from '../../domain/json.js'
import { holds } from '../fields.js'
import { Trie } from '../text/trie.js'
import { type Block, mostTerms, newReader, termsIn } from '../vocabulary.js'
import { type LinearModel, unit, weightOf } from './model.js'
import { winner } from './train.js'

/** What a model answers: the reference that printed programs agree with. */
export function predictor(model: LinearModel): (input: Json) => Json {
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
  const sums = new Float64Array(model.biases.length)
  const add = (known: number, scale: number) => {
    for (let i = model.starts[known]; i < model.starts[known + 1]; i++) {
      sums[model.margins[i]] += weightOf(model.codes[i]) * scale
    }
  }
  return input => {
    sums.set(model.biases)
    for (const block of blocks) {
      const found = termsIn(input, block, model.cased, trie, false, reader)
      if (found === 0) continue
      const scale = Math.floor(unit / Math.sqrt(mostTerms(block.kind, reader.reading)))
      const terms = new Set(reader.nodes.subarray(0, found))
      for (const node of terms) if (features[node] !== undefined) add(features[node], scale)
    }
    model.facts.forEach((fact, index) => {
      if (holds(fact, input)) add(feature + index, unit)
    })
    return model.outputs[winner(sums)]
  }
}
