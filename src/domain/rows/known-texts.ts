const longest = 64
const slots = 1024

interface Known {
  bytes: Buffer
  text: string
}

/**
 * Short texts that come again and again, such as labels, found by their bytes: each is made a string and
 * checked once, and after that it is always the same string. Keeps one text a slot, so it cannot grow.
 */
export class KnownTexts {
  readonly #slots: (Known | undefined)[] = new Array(slots).fill(undefined)

  /** `isGood`: whether a text is what it should be; asked at least once for each. */
  constructor(private readonly isGood: (text: string) => boolean) {}

  /** The text from `start` to `end`; undefined where it is not good. */
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
