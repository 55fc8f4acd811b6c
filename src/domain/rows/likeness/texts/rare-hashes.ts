/** A hash that between this many texts have leads from one of them to the others. */
const leastTexts = 2
const mostTexts = 16
/** The number of hashes that are followed for a text: its rarest ones. */
const mostFollowed = 12
/** A text is examined if at least this many hashes lead to it. */
const leastMet = 2

/** Finds texts that share rare hashes, of words or anything else. */
export class RareHashes {
  readonly #mask: number
  readonly #counts: Int32Array
  readonly #starts: Int32Array
  readonly #texts: Int32Array
  readonly #least: number
  /** By text: how many of the current hashes have led to it. */
  readonly #met: Uint8Array

  /** `texts`: the distinct hashes of each text. `known`: the texts that are searched for are not among these. */
  constructor(texts: readonly Uint32Array[], { known = false } = {}) {
    const hashes = texts.reduce((sum, { length }) => sum + length, 0)
    const buckets = 2 ** Math.min(24, Math.ceil(Math.log2(2 * hashes + 2)))
    this.#mask = buckets - 1
    this.#least = known ? 1 : leastTexts
    this.#counts = new Int32Array(buckets)
    const counts = this.#counts
    for (const text of texts) for (let at = 0; at < text.length; at++) counts[text[at] & this.#mask]++
    this.#starts = new Int32Array(buckets + 1)
    for (let at = 0; at < buckets; at++) {
      this.#starts[at + 1] = this.#starts[at] + (this.#leads(at) ? this.#counts[at] : 0)
    }
    this.#texts = new Int32Array(this.#starts[buckets])
    const ends = this.#starts.slice(0, buckets)
    texts.forEach((text, item) => {
      for (let place = 0; place < text.length; place++) {
        const at = text[place] & this.#mask
        if (this.#leads(at)) this.#texts[ends[at]++] = item
      }
    })
    this.#met = new Uint8Array(texts.length)
  }

  /** The number of texts with a hash; an upper bound where hashes collide. */
  textsWith(hash: number): number {
    return this.#counts[hash & this.#mask]
  }

  /** The texts that have several of the rarest of these hashes, each once. */
  near(hashes: Uint32Array): number[] {
    const leading: number[] = []
    for (let at = 0; at < hashes.length; at++) {
      const bucket = hashes[at] & this.#mask
      if (this.#leads(bucket)) leading.push(bucket)
    }
    if (leading.length < leastMet) return []
    leading.sort((one, other) => this.#counts[one] - this.#counts[other] || one - other)
    const met: number[] = []
    for (const at of leading.slice(0, mostFollowed)) {
      for (let place = this.#starts[at]; place < this.#starts[at + 1]; place++) {
        if (++this.#met[this.#texts[place]] === leastMet) met.push(this.#texts[place])
      }
    }
    for (const at of leading.slice(0, mostFollowed)) {
      for (let place = this.#starts[at]; place < this.#starts[at + 1]; place++) {
        this.#met[this.#texts[place]] = 0
      }
    }
    return met
  }

  #leads(at: number): boolean {
    const count = this.#counts[at]
    return count >= this.#least && count <= mostTexts
  }
}
