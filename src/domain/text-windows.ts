/** Tells most texts that stand in none of the known ones, without searching these. */
export interface TextWindows {
  /** False only where no known text holds this one, which is as long as a window or longer. */
  mayHold(text: string): boolean
}

const bits = 1 << 25
const base = 0x01000193

/** Reads each window of so many units of the texts once (a rolling hash, Karp and Rabin 1987; a filter, Bloom 1970). */
export function windowsOf(texts: readonly string[], length: number): TextWindows {
  const seen = new Uint8Array(bits >> 3)
  let power = 1
  for (let i = 1; i < length; i++) power = Math.imul(power, base)
  for (const text of texts) {
    let hash = 0
    for (let at = 0; at < text.length; at++) {
      if (at >= length) hash = (hash - Math.imul(text.charCodeAt(at - length), power)) | 0
      hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0
      if (at >= length - 1) {
        const place = placeOf(hash)
        seen[place >> 3] |= 1 << (place & 7)
      }
    }
  }
  return {
    mayHold(text) {
      let hash = 0
      for (let at = 0; at < length; at++) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0
      const place = placeOf(hash)
      return (seen[place >> 3] & (1 << (place & 7))) !== 0
    }
  }
}

function placeOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) & (bits - 1)
}
