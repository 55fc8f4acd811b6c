import { mixBits } from '../../../mix-bits.js'
import type { OnAlike } from '../on-alike.js'
import { Keys } from '../shared-keys.js'
import { mostUnits, RolledHash } from './rolled-hash.js'

/** With at least this many words, texts of the same words in another order are alike. */
const leastWords = 5
/** With at least this many, also those with one word replaced, added or removed. */
const leastOfMissing = 6
/** In texts with fewer words, one word often makes the difference between two texts. */
export const fewWords = 8

/**
 * Calls `found` for texts (by index, as hashes of their words) that have the same words in any order, or all but one
 * in the same order. Each is looked up by the sum of its words and, unless it is long (pairs of words then find as
 * much), by its words in order and without each of them.
 */
export function findSameWords(texts: readonly Uint32Array[], found: OnAlike): void {
  const isMiddling = ({ length }: Uint32Array) => length >= leastOfMissing && length <= mostUnits
  const keysIn = (words: Uint32Array) =>
    words.length < leastWords ? 0 : isMiddling(words) ? words.length + 2 : 2
  const keys = new Keys(texts.reduce((sum, text) => sum + keysIn(text), 0))
  const rolled = new RolledHash()
  texts.forEach((words, item) => {
    if (words.length < leastWords) return
    let [a, b] = [0, 0]
    for (const word of words) {
      const code = mixBits(word)
      a = (a + code) | 0
      b = (b + mixBits(code + 0x5f356495)) | 0
    }
    keys.add(item, a, b)
    if (words.length > mostUnits) return
    rolled.of(words).cut(0, 0)
    keys.add(item, rolled.a, rolled.b)
    if (!isMiddling(words)) return
    for (let at = 0; at < words.length; at++) {
      rolled.cut(at, at + 1)
      keys.add(item, rolled.a, rolled.b)
    }
  })
  keys.eachShared(found)
}
