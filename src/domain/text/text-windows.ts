import { mixBits } from '../mix-bits.js'
import { MaybeKeys } from '../rows/maybe-keys.js'

/** Tells most texts that stand in none of the known ones, without searching these. */
export interface TextWindows {
  /** False only where no known text holds this one, which is as long as a window or longer. */
  mayHold(text: string): boolean
}

const base = 0x01000193

/** Reads each window of so many units of the texts once, by a rolling hash (Karp and Rabin 1987). */
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
