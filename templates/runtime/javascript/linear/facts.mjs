import { add, addFeature, starts } from './trie.mjs'

// Facts, each with its weights.
const facts = [
  // given facts
  // biome-ignore lint/correctness/noUnusedVariables: facts of programs read it
  [input => true, 'A']
]
const firstFact = starts.length - 1
for (const [, letters] of facts) addFeature(letters)

export function addFacts(sums, input) {
  facts.forEach(([holds], index) => {
    if (holds(input)) add(sums, firstFact + index, 1048576)
  })
}
