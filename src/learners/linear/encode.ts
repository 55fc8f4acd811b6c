import type { Json } from '../../domain/json.js'
import { describeFields } from '../describe-fields.js'
import { type Fields, holds } from '../fields.js'
import { log2 } from '../logarithm.js'
import { mostTerms, newReader, termsIn, type Vocabulary, vocabularyOf } from '../vocabulary.js'
import { factScaleOf, type Matrix } from './matrix.js'

/** Rows as a matrix, and what its features mean. */
export interface Encoding {
  fields: Fields
  vocabulary: Vocabulary
  /** The trie node of each feature that is a term; the facts follow them, in the order of `fields.facts`. */
  nodes: Int32Array
  matrix: Matrix
}

/** Every term and fact that at least `minSupport` (and two) inputs share becomes a feature. */
export function encode(inputs: readonly Json[], minSupport: number): Encoding {
  const fields = describeFields(inputs, minSupport)
  const vocabulary = vocabularyOf(inputs, fields.texts, minSupport)
  const { nodes, places } = frequentNodes(vocabulary, minSupport)
  const segments = vocabulary.blocks.length + 1
  const starts = new Int32Array(inputs.length * segments + 1)
  const scales = new Float32Array(inputs.length * segments).fill(factScaleOf(fields.facts.length))
  let features = new Int32Array(1 << 16)
  let at = 0
  const reader = newReader()
  const lastSeen = new Int32Array(nodes.length).fill(-1)
  inputs.forEach((input, row) => {
    vocabulary.blocks.forEach((block, index) => {
      const found = termsIn(input, block, vocabulary.cased, vocabulary.trie, false, reader)
      features = withRoom(features, at + found)
      for (let i = 0; i < found; i++) {
        const feature = places[reader.nodes[i]]
        if (feature < 0 || lastSeen[feature] === row) continue
        lastSeen[feature] = row
        features[at++] = feature
      }
      starts[row * segments + index + 1] = at
      scales[row * segments + index] = found === 0 ? 0 : 1 / Math.sqrt(mostTerms(block.kind, reader.reading))
    })
    features = withRoom(features, at + fields.facts.length)
    fields.facts.forEach((fact, index) => {
      if (holds(fact, input)) features[at++] = nodes.length + index
    })
    starts[(row + 1) * segments] = at
  })
  const gains = new Float32Array(nodes.length + fields.facts.length).fill(1)
  nodes.forEach((node, index) => {
    gains[index] = 1 + Math.LN2 * log2((1 + inputs.length) / (1 + vocabulary.rowCounts[node]))
  })
  const matrix = { rows: inputs.length, segments, starts, features: features.slice(0, at), scales, gains }
  return { fields, vocabulary, nodes, matrix }
}

/** The nodes whose terms enough rows contain, and for each node its place among them or -1. */
function frequentNodes({ trie, rowCounts }: Vocabulary, minSupport: number) {
  const least = Math.max(minSupport, 1)
  const places = new Int32Array(trie.size).fill(-1)
  const nodes: number[] = []
  for (let node = 1; node < trie.size; node++) {
    if (rowCounts[node] < least) continue
    places[node] = nodes.length
    nodes.push(node)
  }
  return { nodes: Int32Array.from(nodes), places }
}

function withRoom(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= array.length) return array
  const larger = new Int32Array(Math.max(size, array.length * 2))
  larger.set(array)
  return larger
}
