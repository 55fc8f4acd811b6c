import { type Check, testOf } from './model.js'
import { neighboursOf } from './neighbours.js'

/** Which texts of a study, and which of their neighbours, pass a check. */
export interface Flags {
  texts: Uint8Array
  near: Uint8Array
}

/** The texts of a study and similar strings; the result of every check on them is cached. */
export class CheckEvidence {
  readonly texts: readonly string[]
  readonly near: readonly string[]
  readonly #known = new Map<string, Flags>()

  constructor(texts: readonly string[]) {
    this.texts = texts
    this.near = neighboursOf(texts)
  }

  flagsOf(check: Check): Flags {
    const key = JSON.stringify(check)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const test = testOf(check)
    const on = (texts: readonly string[]) => Uint8Array.from(texts, text => (test(text) ? 1 : 0))
    const made = { texts: on(this.texts), near: on(this.near) }
    this.#known.set(key, made)
    return made
  }
}
