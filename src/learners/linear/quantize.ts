import type { Json } from '../../domain/json.js'
import { textOf } from '../text/reading.js'
import type { Encoding } from './encode.js'
import { type LinearModel, levelCodeOf, levels, type TermBlock, unit } from './model.js'
import type { Weights } from './train.js'

/**
 * Turns learned weights into a model in integers. `kept`: the feature of the encoding for each feature of the
 * weights; features whose weights are all 0 are left out. `factScale`: the value of a fact.
 */
export function quantize(
  weights: Weights,
  kept: Int32Array,
  gains: Float32Array,
  factScale: number,
  { vocabulary, fields, nodes }: Encoding,
  outputs: Json[]
): LinearModel {
  const { margins, values } = weights
  const real = (place: number, m: number) =>
    values[place * margins + m] * gains[place] * (kept[place] < nodes.length ? 1 : factScale)
  let largest = 0
  for (let place = 0; place < kept.length; place++) {
    for (let m = 0; m < margins; m++) largest = Math.max(largest, Math.abs(real(place, m)))
  }
  const step = largest > 0 ? largest / levels[levels.length - 1] : 1
  const blocks: TermBlock[] = vocabulary.blocks.map(({ kind, path }) => ({ kind, path, terms: [] }))
  const facts: LinearModel['facts'] = []
  const starts = [0]
  const marginsOut: number[] = []
  const codes: number[] = []
  for (const { place, block, term } of inPrintOrder(kept, { vocabulary, nodes })) {
    const before = codes.length
    for (let m = 0; m < margins; m++) {
      const code = levelCodeOf(real(place, m) / step)
      if (code === 0) continue
      marginsOut.push(m)
      codes.push(code)
    }
    if (codes.length === before) continue
    starts.push(codes.length)
    if (block < blocks.length) blocks[block].terms.push(term)
    else facts.push(fields.facts[kept[place] - nodes.length])
  }
  const biases = Array.from({ length: margins }, (_, m) => {
    return Math.round((values[kept.length * margins + m] / step) * unit)
  })
  return {
    outputs,
    letters: vocabulary.letters,
    blocks,
    facts,
    biases,
    starts: Int32Array.from(starts),
    margins: Int32Array.from(marginsOut),
    codes: Int8Array.from(codes)
  }
}

/** Features by block, with their terms sorted; facts last, in their order. */
function inPrintOrder(kept: Int32Array, { vocabulary, nodes }: Pick<Encoding, 'vocabulary' | 'nodes'>) {
  const { trie, blocks } = vocabulary
  const listed = Array.from(kept, (feature, place) => {
    if (feature >= nodes.length) return { place, block: blocks.length, term: '' }
    const path = trie.path(nodes[feature])
    const root = trie.rootOf(nodes[feature])
    return { place, block: blocks.findIndex(b => b.root === root), term: textOf(path, 0, path.length) }
  })
  return listed.sort((a, b) => a.block - b.block || compare(a.term, b.term) || a.place - b.place)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
