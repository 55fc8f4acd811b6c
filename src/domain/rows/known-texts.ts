const longest = 64
const slots = 1024

interface Known {
  bytes: Buffer
  text: string
}

/**
 * A cache of short texts that occur often, such as labels, by their bytes: each is decoded and checked once, and is
 * the same string afterwards. It keeps one text for each slot, so it cannot grow.
 */
export class KnownTexts {
  readonly #slots: (Known | undefined)[] = new Array(slots).fill(undefined)

  /** `isGood`: whether a text is acceptable; called at least once for each text. */
  constructor(private readonly isGood: (text: string) => boolean) {}

  /** The text from byte `start` to `end`; undefined where it is not acceptable. */
  read(bytes: Buffer, start: number, end: number): string | undefined {
    const length = end - start
    if (length > longest) return this.#check(bytes.toString('utf8', start, end))
    let hash = length
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + bytes[i]) | 0
    const slot = (hash ^ (hash >>> 10)) & (slots - 1)
    const known = this.#slots[slot]
    if (known !== undefined && isSame(known.bytes, bytes, start, length)) return known.text
    const text = this.#check(bytes.toString('utf8', start, end))
    if (text !== undefined) this.#slots[slot] = { bytes: Buffer.from(bytes.subarray(start, end)), text }
    return text
  }

  #check(text: string): string | undefined {
    return this.isGood(text) ? text : undefined
  }
}

function isSame(known: Buffer, bytes: Buffer, start: number, length: number): boolean {
  if (known.length !== length) return false
  for (let i = 0; i < length; i++) if (known[i] !== bytes[start + i]) return false
  return true
}
