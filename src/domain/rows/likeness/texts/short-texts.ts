import { MaybeKeys } from '../../maybe-keys.js'
import type { OnAlike } from '../on-alike.js'
import { highOf, Keys, lowOf, numberOf } from '../shared-keys.js'
import { UNSPACED_UNIT, unitClassOf } from './character-class.js'
import { RolledHash } from './rolled-hash.js'

/** In a text with fewer letters, one letter is too large a part of it. */
const leastLetters = 10
/** The same for scripts without spaces, whose characters carry more. */
const leastSigns = 16
/**
 * A text at the start or end of another one is a copy of it if it has at least this many letters and this share of
 * the other's.
 */
const leastOfPart = 12
const leastShare = 0.5
/** With fewer letters than this, it must be a larger share of the other text. */
const fewOfPart = 16
const leastShareOfFew = 0.7

/**
 * Calls `found` for short texts, by index, that are alike but for one letter that was replaced, added, removed or
 * moved. Each is hashed as it is and without each of its letters (symmetric deletion, as in SymSpell); time and
 * memory grow with the number of letters.
 */
export function findTypos(texts: readonly Uint16Array[], found: OnAlike): void {
  const rolled = new RolledHash()
  const isLong = (text: Uint16Array) =>
    text.length >= (text.some(unit => unitClassOf(unit) === UNSPACED_UNIT) ? leastSigns : leastLetters)
  const long = texts.flatMap((text, item) => (isLong(text) ? [item] : []))
  const keys = new Keys(long.reduce((sum, item) => sum + texts[item].length + 1, 0))
  for (const item of long) {
    const { length } = texts[item]
    rolled.of(texts[item]).cut(0, 0)
    keys.add(item, rolled.a, rolled.b)
    for (let at = 0; at < length; at++) {
      rolled.cut(at, at + 1)
      keys.add(item, rolled.a, rolled.b)
    }
  }
  keys.eachShared(found)
}

/**
 * Calls `found` for short texts, by index, of which one is the start or the end of the other and most of it: it was
 * cut off, or the other has an additional greeting, signature or field.
 */
export function findParts(texts: readonly Uint16Array[], found: OnAlike): void {
  const rolled = new RolledHash()
  const maybe = new MaybeKeys(texts.length)
  const wholes = new Map<number, number>()
  texts.forEach((text, item) => {
    if (text.length < leastOfPart) return
    rolled.of(text).cut(0, 0)
    const low = lowOf(rolled.a, rolled.b)
    maybe.add(low)
    const key = numberOf(low, highOf(rolled.a, rolled.b))
    if (!wholes.has(key)) wholes.set(key, item)
  })
  const look = (item: number) => {
    const low = lowOf(rolled.a, rolled.b)
    if (!maybe.has(low)) return
    const whole = wholes.get(numberOf(low, highOf(rolled.a, rolled.b)))
    if (whole !== undefined && whole !== item) found(whole, item)
  }
  texts.forEach((text, item) => {
    const most = text.length - leastOf(text.length)
    if (most > 0) rolled.of(text)
    for (let cut = 1; cut <= most; cut++) {
      rolled.cut(0, cut)
      look(item)
      rolled.cut(text.length - cut, text.length)
      look(item)
    }
  })
}

/** The least number of letters that must remain for two texts of this length to count as one. */
function leastOf(letters: number): number {
  const few = Math.max(leastOfPart, Math.ceil(leastShareOfFew * letters))
  return few < fewOfPart ? few : Math.max(fewOfPart, Math.ceil(leastShare * letters))
}
