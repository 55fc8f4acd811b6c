import { mixBits } from '../mix-bits.js'
import { MaybeKeys } from '../rows/maybe-keys.js'

/** Rules out most texts that occur in no known text, without a search. */
export interface TextWindows {
  /** False only where no known text contains this one, which has to be at least as long as a window. */
  mayHold(text: string): boolean
}

const base = 0x01000193

/** Hashes each window of `length` units of the texts once (rolling hash, Karp and Rabin 1987). */
export function windowsOf(texts: readonly string[], length: number): TextWindows {
  const seen = new MaybeKeys(texts.reduce((sum, text) => sum + Math.max(0, text.length - length + 1), 0))
  let power = 1
  for (let i = 1; i < length; i++) power = Math.imul(power, base)
  for (const text of texts) {
    let hash = 0
    for (let at = 0; at < text.length; at++) {
      if (at >= length) hash = (hash - Math.imul(text.charCodeAt(at - length), power)) | 0
      hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0
      if (at >= length - 1) seen.add(mixBits(hash))
    }
  }
  return {
    mayHold(text) {
      let hash = 0
      for (let at = 0; at < length; at++) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0
      return seen.has(mixBits(hash))
    }
  }
}
