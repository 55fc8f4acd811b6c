import { canonicalJson } from '../json.js'
import { mixBits } from '../mix-bits.js'

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const slash = 0x2f
const opening = 0x7b
const closing = 0x7d
const openingBracket = 0x5b
const closingBracket = 0x5d
const point = 0x2e
const minus = 0x2d
const zero = 0x30
const letterU = 0x75
/** Escapes that JSON has one form of: `\"`, `\\`, `\b`, `\f`, `\n`, `\r`, `\t`. */
const plainEscapes = new Set(Buffer.from('"\\bfnrt'))

/** A decimal number with at most this many digits is written back as it was read. */
const exactDigits = 15
/** A fraction with this many leading zeros is written with an exponent. */
const smallFrom = 6

/** FNV-1a with its 32-bit prime, and a variant with another odd multiplier. */
const offsetA = 0x811c9dc5 | 0
const offsetB = 0x3c6ef372
const primeA = 0x01000193
const primeB = 0x5bd1e995

/**
 * A hash of 64 bits of the canonical JSON of an input: the order of keys, white space, escapes and the forms of
 * numbers do not matter. It is computed from the bytes of a JSON text in one pass; only nested objects and unusual
 * numbers or escapes are parsed first. Members of an object are hashed separately and their hashes added, so that
 * their order does not matter.
 */
export class InputHash {
  /** Its two halves. */
  a = 0
  b = 0
  #scratch = Buffer.alloc(4096)
  #canonical = false

  /** Reads an input given as JSON text; false where it is no JSON. */
  readText(text: string): boolean {
    if (this.#readPart(...this.#bytesOf(text), false)) return true
    try {
      return this.#readPart(...this.#bytesOf(canonicalJson(JSON.parse(text))), true)
    } catch {
      return false
    }
  }

  /** The same for the JSON text from byte `start` to `end`. */
  readBytes(bytes: Buffer, start: number, end: number): boolean {
    return this.#readPart(bytes, start, end, false) || this.readText(bytes.toString('utf8', start, end))
  }

  #bytesOf(text: string): [Buffer, number, number] {
    if (3 * text.length > this.#scratch.length) this.#scratch = Buffer.alloc(6 * text.length)
    return [this.#scratch, 0, this.#scratch.write(text)]
  }

  /** False where the text has to be made canonical first; `canonical`: it is canonical already. */
  #readPart(bytes: Buffer, start: number, end: number, canonical: boolean): boolean {
    this.#canonical = canonical
    this.#startMember()
    let [sumA, sumB] = [0, 0]
    let depth = 0
    let inObject = false
    let at = start
    while (at < end) {
      const byte = bytes[at++]
      if (byte <= 0x20) continue
      if (byte === quote) {
        at = this.#readString(bytes, at, end)
        if (at < 0) return false
      } else if (byte === comma && depth === 1 && inObject) {
        sumA = (sumA + mixBits(this.a)) | 0
        sumB = (sumB + mixBits(this.b)) | 0
        this.#startMember()
      } else if (!canonical && (byte === minus || isDigit(byte))) {
        const behind = endOfPlainNumber(bytes, at - 1, end)
        if (behind < 0) return false
        for (let digit = at - 1; digit < behind; digit++) this.#eat(bytes[digit])
        at = behind
      } else {
        if (byte === opening || byte === openingBracket) depth++
        else if (byte === closing || byte === closingBracket) depth--
        if (byte === opening && depth === 1) inObject = true
        else if (byte === opening && !canonical) return false
        else if (byte !== closing || depth > 0) this.#eat(byte)
      }
    }
    this.a = (sumA + mixBits(this.a)) | 0
    this.b = (sumB + mixBits(this.b)) | 0
    return true
  }

  #startMember(): void {
    this.a = offsetA
    this.b = offsetB
  }

  #eat(byte: number): void {
    this.a = Math.imul(this.a ^ byte, primeA)
    this.b = Math.imul(this.b ^ byte, primeB)
  }

  /** Reads a string from after its opening quote; returns where it ends, or −1. */
  #readString(bytes: Buffer, start: number, end: number): number {
    let at = start
    let a = Math.imul(this.a ^ quote, primeA)
    let b = Math.imul(this.b ^ quote, primeB)
    while (at < end) {
      const byte = bytes[at++]
      if (byte === backslash) {
        this.a = a
        this.b = b
        at = this.#readEscape(bytes, at)
        if (at < 0) return -1
        a = this.a
        b = this.b
        continue
      }
      a = Math.imul(a ^ byte, primeA)
      b = Math.imul(b ^ byte, primeB)
      if (byte === quote) break
    }
    this.a = a
    this.b = b
    return at
  }

  /** Reads an escape from after its backslash, as the canonical text has it; returns where it ends, or −1. */
  #readEscape(bytes: Buffer, at: number): number {
    const kind = bytes[at]
    if (this.#canonical || plainEscapes.has(kind)) {
      this.#eat(backslash)
      this.#eat(kind)
      return at + 1
    }
    if (kind === slash) {
      this.#eat(slash)
      return at + 1
    }
    if (kind !== letterU) return -1
    const unit = Number.parseInt(bytes.toString('latin1', at + 1, at + 5), 16)
    // Escaped ASCII may have to stay escaped, and half of a surrogate pair is not a character.
    if (!(unit >= 0x80) || (unit >= 0xd800 && unit <= 0xdfff)) return -1
    if (unit < 0x800) this.#eat(0xc0 | (unit >> 6))
    else {
      this.#eat(0xe0 | (unit >> 12))
      this.#eat(0x80 | ((unit >> 6) & 0x3f))
    }
    this.#eat(0x80 | (unit & 0x3f))
    return at + 5
  }
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= 0x39
}

/** The end of a number that JavaScript would write exactly as it stands; −1 for any other. */
function endOfPlainNumber(bytes: Buffer, start: number, end: number): number {
  const whole = bytes[start] === minus ? start + 1 : start
  let at = whole
  while (at < end && isDigit(bytes[at])) at++
  let digits = at - whole
  if (at < end && bytes[at] === point) {
    const fraction = ++at
    while (at < end && isDigit(bytes[at])) at++
    digits += at - fraction
    let zeros = 0
    while (fraction + zeros < at && bytes[fraction + zeros] === zero) zeros++
    if (bytes[at - 1] === zero || zeros >= smallFrom) return -1
  } else if (whole > start && bytes[whole] === zero) {
    return -1
  }
  const exponent = at < end && (bytes[at] | 0x20) === 0x65
  return digits === 0 || digits > exactDigits || exponent ? -1 : at
}
