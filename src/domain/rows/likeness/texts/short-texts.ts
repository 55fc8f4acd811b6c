import { MaybeKeys } from '../../maybe-keys.js'
import type { OnAlike } from '../on-alike.js'
import { highOf, Keys, lowOf, numberOf } from '../shared-keys.js'
import { UNSPACED_UNIT, unitClassOf } from './character-class.js'
import { RolledHash } from './rolled-hash.js'

/** In a text of fewer letters one letter is too much of it. */
const leastLetters = 10
/** Signs of scripts without spaces say more each. */
const leastSigns = 16
/** A text is a copy of one that it begins or ends from so many letters on, and from this share of the other's. */
const leastOfPart = 12
const leastShare = 0.5
/** Of fewer letters it is to be more of the other. */
const fewOfPart = 16
const leastShareOfFew = 0.7

/**
 * Calls `found` for short texts, by index, that are alike but for one letter: another one, one more, one less or one
 * that moved. Each is hashed as it is and without each of its letters (symmetric deletion, as in SymSpell): time and
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
 * Calls `found` for short texts, by index, of which one is the beginning or the end of the other and most of it: it
 * was cut off, or the other has a greeting, a signature or a field more.
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

/** How many letters of so many are left where it still is the same text. */
function leastOf(letters: number): number {
  const few = Math.max(leastOfPart, Math.ceil(leastShareOfFew * letters))
  return few < fewOfPart ? few : Math.max(fewOfPart, Math.ceil(leastShare * letters))
}
