import type { OnAlike } from '../on-alike.js'
import { eachInBoth } from '../sorted-sets.js'
import { RareHashes } from './rare-hashes.js'

/** Words of more than this share of texts are ignored. */
const mostTexts = 0.25
/** The least number of words in common. */
const leastCommon = 4
/** Texts with this share of the words of both in common are the same text. */
const leastOfBoth = 0.7
/** A text that has this share of the smaller text's pairs of words contains it. */
const leastOfLesser = 0.6
const leastInRow = 5
/**
 * The number of texts expected to have the common words by chance, if words were independent, must be below this.
 */
const mostByChance = 0.05
/** The most words read of a text, from its start. */
const mostWords = 2000

/**
 * Calls `found` for texts (by index, as hashes of their words and as `wordPairs` gives them) that have most words in
 * common, in any place, or of which one contains the other. A word weighs as much as the logarithm of its rarity
 * (Sparck Jones 1972): words of a form, or of a language, weigh little. Candidates share some of their rarest words
 * and pairs; each is compared in full. Time grows with the number of words.
 */
export function findSharedWords(
  texts: readonly Uint32Array[],
  pairs: readonly Uint32Array[],
  found: OnAlike
): void {
  const words = texts.map(differentOf)
  const hashes = words.map((text, at) => joined(text, pairs[at]))
  const rare = new RareHashes(hashes)
  const count = texts.length
  const weights = Float64Array.from({ length: count + 1 }, (_, times) =>
    times <= mostTexts * count ? Math.log(count / Math.max(1, times)) : 0
  )
  const weightOf = (word: number) => weights[Math.min(count, rare.textsWith(word))]
  const sums = Float64Array.from(words, text => text.reduce((sum, word) => sum + weightOf(word), 0))
  const leastWeight = Math.log(count / mostByChance)
  const areAlike = (one: number, other: number) => {
    const [common, weight] = inBoth(words[one], words[other], weightOf)
    const areSame = weight >= leastOfBoth * (sums[one] + sums[other] - weight)
    if (areSame && common >= leastCommon && weight >= leastWeight) return true
    const [inRow, weightInRow] = inBoth(pairs[one], pairs[other], weightOf)
    const lesser = Math.min(pairs[one].length, pairs[other].length)
    return inRow >= Math.max(leastInRow, leastOfLesser * lesser) && weightInRow >= leastWeight
  }
  const known = new Set<number>()
  const look = (one: number, other: number) => {
    const key = Math.min(one, other) * count + Math.max(one, other)
    if (one === other || known.has(key) || !areAlike(one, other)) return
    known.add(key)
    found(one, other)
  }
  for (let text = 0; text < count; text++) {
    if (words[text].length >= leastCommon) for (const other of rare.near(hashes[text])) look(text, other)
  }
}

function joined(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/** The distinct words, sorted. */
function differentOf(words: Uint32Array): Uint32Array {
  const sorted = words.slice(0, mostWords).sort()
  let different = 0
  for (const word of sorted) {
    if (different === 0 || word !== sorted[different - 1]) sorted[different++] = word
  }
  return sorted.subarray(0, different)
}

/** The number of members with any weight that two sorted sets have in common, and the sum of their weights. */
function inBoth(
  one: Uint32Array,
  other: Uint32Array,
  weightOf: (word: number) => number
): [common: number, weight: number] {
  let [common, weight] = [0, 0]
  eachInBoth(one, other, member => {
    const more = weightOf(member)
    if (more > 0) common++
    weight += more
  })
  return [common, weight]
}
