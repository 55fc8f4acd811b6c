import { mixBits } from '../../../mix-bits.js'
import type { OnAlike } from '../on-alike.js'
import { eachInBoth } from '../sorted-sets.js'
import { RareHashes } from './rare-hashes.js'

/** Texts of fewer words are only compared as wholes: one word of theirs is too much of them. */
const leastWords = 4
/** From this share of word pairs in common on (Jaccard), two texts are near-duplicates; short ones, where a word is more. */
const leastOverlap = 0.55
const leastOfShort = 0.7
/** Texts of fewer pairs of words are short: one more word before or behind is all in which they may differ. */
const shortPairs = 7
/** Hashes of a signature: bands of rows. Two texts of overlap 0.55 share a band in 94 %, of 0.7 in 99.9 %. */
const bands = 16
const bandRows = 3
/** Texts that a text of the same band is compared with: the first ones, so that a text in many copies costs little. */
const mostCompared = 8
/** Word pairs looked at in a text: those of the smallest hashes, which are the same ones wherever more was put in. */
const mostPairs = 2000

/** A text that has so many pairs of another one, and this share of the lesser one's, has a known text in it. */
const leastContained = 5
const leastOfLesser = 0.8

/** With more texts than this, overlaps are not looked for. */
export const mostTexts = 300_000

/**
 * Calls `found` for texts (by index, as `wordPairs` has them) whose pairs of neighbouring words mostly are the same:
 * candidates by MinHash (Broder 1997) in bands (Leskovec, Rajaraman and Ullman, ch. 3), each compared in full.
 * Deterministic. Time and memory grow with the number of words.
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

/** Known texts (as `wordPairs` has them) that others, come one by one, may mostly have the words of. */
export class KnownOverlaps {
  readonly #texts: readonly Uint32Array[]
  readonly #bands = Array.from({ length: bands }, () => new Map<number, number[]>())
  /** Whether a pair may be a known one, by its last bits: most texts are told from all known ones by that. */
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

  /** Whether a text is a near-duplicate of a known one, has one in it or is part of one. */
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

  /** Until one says yes. */
  #eachBand(pairs: Uint32Array, visit: (band: Map<number, number[]>, key: number) => boolean): boolean {
    const signature = new Uint32Array(seeds.length)
    sign(pairs, signature)
    return this.#bands.some((band, at) => visit(band, bandKey(signature, at * bandRows)))
  }
}

/** The different pairs of neighbouring words, hashed and sorted; undefined for a text of too few words. */
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

/** Whether one of two texts has the other in it. */
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
