import type { Json } from '../../domain/json.js'
import { textOf } from '../text/reading.js'
import type { Encoding } from './encode.js'
import { type LinearModel, levelCodeOf, levels, type TermBlock, unit } from './model.js'
import type { Weights } from './train.js'
import { type KnownWords, untaught, wordWeights } from './untaught.js'

/** What was learned, as a matrix of features has it. */
export interface LearnedWeights {
  weights: Weights
  /** The feature of the encoding for each feature of the weights. */
  kept: Int32Array
  gains: Float32Array
  /** The value of a fact. */
  factScale: number
  /** What is known of words that have vectors; absent where no meanings are learned from. */
  known?: KnownWords
}

/** The most weights of terms, where meanings give each word one for every margin. */
const mostWeights = 400_000

/** A term or a fact, and the weight that it adds to each margin. */
interface Entry {
  /** The index of its block; past the last one for facts. */
  block: number
  term: string
  place: number
  weights: Float32Array
}

/** Turns learned weights into a model in integers. Features whose weights are all 0 are left out. */
export function quantize(learned: LearnedWeights, encoding: Encoding, outputs: Json[]): LinearModel {
  const { vocabulary, fields, nodes, meaning } = encoding
  const { weights, kept, known } = learned
  const { margins, values } = weights
  const entries = entriesOf(learned, encoding)
  let largest = 0
  for (const entry of entries)
    for (const weight of entry.weights) largest = Math.max(largest, Math.abs(weight))
  const step = largest > 0 ? largest / levels[levels.length - 1] : 1
  const blocks: TermBlock[] = vocabulary.blocks.map(({ kind, path }) => ({ kind, path, terms: [] }))
  const facts: LinearModel['facts'] = []
  const starts = [0]
  const marginsOut: number[] = []
  const codes: number[] = []
  for (const { place, block, term, weights: real } of entries) {
    const before = codes.length
    for (let m = 0; m < margins; m++) {
      const code = levelCodeOf(real[m] / step)
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
    return Math.round((values[learned.gains.length * margins + m] / step) * unit)
  })
  return {
    outputs,
    letters: vocabulary.letters,
    blocks,
    facts,
    biases,
    starts: Int32Array.from(starts),
    margins: Int32Array.from(marginsOut),
    codes: Int8Array.from(codes),
    ...(meaning &&
      known && {
        words: {
          vectors: meaning.vectors,
          fields: meaning.fields.map(({ block }, at) => ({ block, known: known[at] }))
        }
      })
  }
}

/** Features by block, with their terms sorted; facts last, in their order. */
function entriesOf({ weights, kept, gains, factScale, known }: LearnedWeights, encoding: Encoding): Entry[] {
  const { vocabulary, fields, nodes, meaning } = encoding
  const { trie, blocks } = vocabulary
  const { margins, values } = weights
  const byMeaning = meaning && known && wordWeights(meaning, weights, gains)
  const blockOf = new Map(blocks.map(({ root }, block) => [root, block]))
  const fieldOf = new Map(meaning?.fields.map(({ block }, field) => [block, field]))
  const entries: Entry[] = []
  kept.forEach((feature, place) => {
    if (feature >= nodes.length + fields.facts.length) return
    const isFact = feature >= nodes.length
    const path = isFact ? [] : trie.path(nodes[feature])
    const block = isFact ? blocks.length : blockOf.get(trie.rootOf(nodes[feature]))!
    const term = textOf(path, 0, path.length)
    const own = Float32Array.from({ length: margins }, (_, m) => {
      return values[place * margins + m] * gains[place] * (isFact ? factScale : 1)
    })
    const field = byMeaning && fieldOf.get(block)
    const word = field === undefined ? undefined : meaning?.vectors.places.get(term)
    if (byMeaning && field !== undefined && word !== undefined) {
      byMeaning(field, word).forEach((weight, m) => {
        own[m] += weight
      })
    }
    entries.push({ block, term, place, weights: own })
  })
  known?.forEach((words, field) => {
    const { block } = meaning!.fields[field]
    words.forEach((state, word) => {
      if (state !== untaught) return
      const term = meaning!.vectors.words[word]
      entries.push({ block, term, place: -1, weights: byMeaning!(field, word) })
    })
  })
  if (known) dropSmall(entries, blocks.length)
  return entries.sort((a, b) => a.block - b.block || compare(a.term, b.term) || a.place - b.place)
}

/** Keeps the largest weights of terms where many labels make too many of them. */
function dropSmall(entries: readonly Entry[], blocks: number): void {
  const terms = entries.filter(({ block }) => block < blocks)
  const margins = terms[0]?.weights.length ?? 0
  if (terms.length * margins <= mostWeights) return
  const sizes = new Float32Array(terms.length * margins)
  terms.forEach(({ weights }, at) => {
    sizes.set(weights.map(Math.abs), at * margins)
  })
  const least = sizes.sort()[sizes.length - mostWeights]
  for (const { weights } of terms) {
    for (let m = 0; m < weights.length; m++) if (Math.abs(weights[m]) < least) weights[m] = 0
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
