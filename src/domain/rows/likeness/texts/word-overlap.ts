import { mixBits } from '../../../mix-bits.js'
import type { OnAlike } from '../on-alike.js'
import { eachInBoth } from '../sorted-sets.js'
import { RareHashes } from './rare-hashes.js'

/** Texts with fewer words are only compared as wholes: one word is too large a part of them. */
const leastWords = 4
/**
 * Two texts with this share of word pairs in common (Jaccard) are near-duplicates; for short ones the share is
 * lower, as each word is a larger part.
 */
const leastOverlap = 0.55
const leastOfShort = 0.7
/** Texts with fewer pairs of words are short: they may differ in one more word before or behind only. */
const shortPairs = 7
/**
 * The number of bands of a signature. Two texts with overlap 0.55 share a band in 94 % of cases, with 0.7 in 99.9 %.
 */
const bands = 16
const bandRows = 3
/**
 * The number of texts of the same band that a text is compared with: the first ones, so that many copies of a text
 * cost little.
 */
const mostCompared = 8
/**
 * The most word pairs used of a text: those with the smallest hashes, so that they stay the same where a text was
 * extended.
 */
const mostPairs = 2000

/** A text that has this many pairs of another one, and this share of the smaller one's, contains a known text. */
const leastContained = 5
const leastOfLesser = 0.8

/** With more texts than this, overlaps are not looked for. */
export const mostTexts = 300_000

/**
 * Calls `found` for texts (by index, as `wordPairs` gives them) that share most of their pairs of neighbouring
 * words. Candidates come from MinHash (Broder 1997) in bands (Leskovec, Rajaraman and Ullman, ch. 3), each compared
 * in full. Deterministic. Time and memory grow with the number of words.
 */
export function findOverlaps(texts: readonly Uint32Array[], found: OnAlike): void {
  const signatures = new Uint32Array(texts.length * seeds.length)
  texts.forEach((pairs, text) => {
    sign(pairs, signatures.subarray(text * seeds.length, (text + 1) * seeds.length))
  })
  for (let band = 0; band < bands; band++) {
    const firsts = new Map<number, number>()
    const others = new Map<number, number[]>()
    for (let text = 0; text < texts.length; text++) {
      const key = bandKey(signatures, text * seeds.length + band * bandRows)
      const first = firsts.get(key)
      if (first === undefined) {
        firsts.set(key, text)
        continue
      }
      const bucket = others.get(key) ?? [first]
      others.set(key, bucket)
      for (const other of bucket) if (areAlike(texts[text], texts[other])) found(text, other)
      if (bucket.length < mostCompared) bucket.push(text)
    }
  }
}

/**
 * Known texts (as `wordPairs` gives them), to find whether another text shares most of its words with one of them.
 */
export class KnownOverlaps {
  readonly #texts: readonly Uint32Array[]
  readonly #bands = Array.from({ length: bands }, () => new Map<number, number[]>())
  /** Whether some known pair has these last bits: rules out most texts at little cost. */
  readonly #maybe = new Uint8Array(1 << 22)
  readonly #rare: RareHashes

  constructor(texts: readonly Uint32Array[]) {
    this.#texts = texts
    this.#rare = new RareHashes(texts, { known: true })
    texts.forEach((pairs, text) => {
      for (const pair of pairs) this.#maybe[pair % this.#maybe.length] = 1
      this.#eachBand(pairs, (band, key) => {
        const bucket = band.get(key)
        if (bucket === undefined) band.set(key, [text])
        else if (bucket.length < mostCompared) bucket.push(text)
        return false
      })
    })
  }

  /** Whether a text is a near-duplicate of a known one, contains one or is part of one. */
  has(pairs: Uint32Array): boolean {
    let common = 0
    for (const pair of pairs) common += this.#maybe[pair % this.#maybe.length]
    if (common < leastContained && common < leastOverlap * pairs.length) return false
    if (this.#rare.near(pairs).some(text => isWithin(pairs, this.#texts[text]))) return true
    if (common < leastOverlap * pairs.length) return false
    return this.#eachBand(
      pairs,
      (band, key) => band.get(key)?.some(text => areAlike(pairs, this.#texts[text])) ?? false
    )
  }

  /** Stops when `visit` returns true. */
  #eachBand(pairs: Uint32Array, visit: (band: Map<number, number[]>, key: number) => boolean): boolean {
    const signature = new Uint32Array(seeds.length)
    sign(pairs, signature)
    return this.#bands.some((band, at) => visit(band, bandKey(signature, at * bandRows)))
  }
}

/** The distinct pairs of neighbouring words, hashed and sorted; undefined for a text with too few words. */
export function wordPairs(words: Uint32Array): Uint32Array | undefined {
  if (words.length < leastWords) return undefined
  const hashes = new Set<number>()
  for (let first = 0; first + 1 < words.length; first++) {
    hashes.add(mix(Math.imul(words[first], 0x9e3779b1) ^ words[first + 1]))
  }
  const sorted = Uint32Array.from(hashes).sort()
  return sorted.length <= mostPairs ? sorted : sorted.slice(0, mostPairs)
}

const seeds = Uint32Array.from({ length: bands * bandRows }, (_, at) => mix(0x51ed270b + at))

function sign(pairs: Uint32Array, least: Uint32Array): void {
  least.fill(0xffffffff)
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at]
    for (let row = 0; row < seeds.length; row++) {
      const hash = Math.imul(pair ^ seeds[row], 0x85ebca6b)
      const mixed = (hash ^ (hash >>> 15)) >>> 0
      if (mixed < least[row]) least[row] = mixed
    }
  }
}

function bandKey(signatures: Uint32Array, at: number): number {
  const [a, b, c] = [signatures[at], signatures[at + 1], signatures[at + 2]]
  return (mix(a ^ Math.imul(b, 0x9e3779b1)) & 0x1fffff) * 4294967296 + mix(c ^ Math.imul(a, 0x85ebca6b))
}

function areAlike(one: Uint32Array, other: Uint32Array): boolean {
  const [less, more] = one.length < other.length ? [one.length, other.length] : [other.length, one.length]
  const least = less < shortPairs ? leastOfShort : leastOverlap
  return less >= least * more && overlap(one, other) >= least
}

/** Whether one of two texts contains the other. */
function isWithin(one: Uint32Array, other: Uint32Array): boolean {
  const both = inBoth(one, other)
  return both >= leastContained && both >= leastOfLesser * Math.min(one.length, other.length)
}

/** The share of two sorted sets that is in both (Jaccard). */
function overlap(one: Uint32Array, other: Uint32Array): number {
  const both = inBoth(one, other)
  return both / (one.length + other.length - both)
}

/** How many members two sorted sets have in common. */
function inBoth(one: Uint32Array, other: Uint32Array): number {
  let both = 0
  eachInBoth(one, other, () => {
    both++
  })
  return both
}

function mix(value: number): number {
  return mixBits(value) >>> 0
}
