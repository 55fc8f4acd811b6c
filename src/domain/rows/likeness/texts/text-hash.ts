import { SPACE_UNIT, unitClassOf } from './character-class.js'

/**
 * A hash of 53 bits, computed unit by unit: two hashes of 32 bits with the constants of MurmurHash3 and the finish
 * of cyrb53.
 */
export class TextHash {
  #a = 0xdeadbeef
  #b = 0x41c6ce57

  add(unit: number): void {
    this.#a = Math.imul(this.#a ^ unit, 2654435761)
    this.#b = Math.imul(this.#b ^ unit, 1597334677)
    this.#a ^= this.#a >>> 15
    this.#b ^= this.#b >>> 13
  }

  /** Adds part of a text, with each run of spaces as one space. */
  addFolded(text: string, start: number, end: number): void {
    let spaced = false
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      const isSpace = unitClassOf(unit) === SPACE_UNIT
      if (!isSpace) this.add(unit)
      else if (!spaced) this.add(32)
      spaced = isSpace
    }
  }

  /** Ends a part: the next one is not its continuation. */
  end(): void {
    this.add(0x1ffff)
  }

  value(): number {
    let [a, b] = [this.#a, this.#b]
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
    return 4294967296 * (2097151 & b) + (a >>> 0)
  }

  /** 32 bits of the hash; starts again. */
  take(): number {
    const value = this.value() % 4294967296
    this.#a = 0xdeadbeef
    this.#b = 0x41c6ce57
    return value
  }
}
