import { read } from './reading.mjs'
import { characters, load, words } from './trie.mjs'

// given caption
// Words and pairs of neighbours, each with its weights.
// given terms
const terms1 = load('\nso\tA\n')

export function weighText(sums, value) {
  // only with reading
  const text1 = read(value, 500000)
  // only with close
  const beginning1 = text1.isLong ? read(value, 20000) : text1
  // only with words
  words(sums, text1, terms1)
  // only with characters
  characters(sums, beginning1, terms1)
  // only with shapes
  words(sums, beginning1.shapes, terms1)
}
