import type { CandidateCheck } from './candidates.js'
import { characterClasses, commonCharacters, escapeInClass, escapeText, inPlane } from './character-sets.js'

/** Checks of the common start and end of all accepted texts, with the next character from a few or from a class. */
export function affixes(accepted: readonly string[], minSupport: number): CandidateCheck[] {
  const found: CandidateCheck[] = []
  const texts = accepted.map(text => Array.from(text))
  const shortest = Math.min(...texts.map(chars => chars.length))
  if (shortest === 0) return []
  for (const ends of [false, true]) {
    const at = (chars: string[], place: number) => (ends ? chars[chars.length - 1 - place] : chars[place])
    const add = (inner: string, bits: number) => {
      const pattern = ends ? `${anything}${inner}` : `^${inner}`
      found.push({ check: { kind: ends ? 'matches' : 'has', pattern }, bits })
    }
    let same = 0
    while (same < shortest && texts.every(chars => at(chars, same) === at(texts[0], same))) same++
    const affix = (length: number) =>
      escapeText((length === 0 ? [] : ends ? texts[0].slice(-length) : texts[0].slice(0, length)).join(''))
    for (let length = 1; length <= Math.min(same, 12); length++) add(affix(length), 5 + 3 * length)
    if (same === shortest || same > 12) continue
    const next = commonCharacters(accepted, minSupport, chars => [at(chars, same)])
    const beside = (set: string) => (ends ? `[${set}]${affix(same)}` : `${affix(same)}[${set}]`)
    if (next.length > 1 && next.length <= 5 && next.length < texts.length && next.every(inPlane)) {
      add(beside(next.map(escapeInClass).join('')), 7 + 3 * next.length + 2 * same)
    }
    for (const { set, bits } of characterClasses.slice(0, 12)) {
      const inside = new RegExp(`^[${set}]$`, 'u')
      if (next.every(char => inside.test(char))) add(beside(set), 3 + bits + 2 * same)
    }
  }
  return found
}

/** Any text. */
const anything = '[\\s\\S]*'
