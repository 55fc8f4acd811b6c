import type { Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'
import { normalForm } from './normal-form.js'
import { capitalOf, foldOf, likeLetters, smallOf, spelledOtherwise, spellingPairs } from './unicode.js'

/**
 * How programs match letters outside ASCII: those that enough rows show, and what Unicode 15 says is the same letter in
 * another case or spelling. docs/text.md says what holds of it in every language.
 */
export interface Letters {
  /** The characters that rows show, in order of code point. */
  shown: readonly string[]
  /** From code points of capitals to those of small letters; all others stay. */
  lower: ReadonlyMap<number, number>
  /**
   * What `normalForm` writes for one or two characters: a letter for itself and its accent, σ for ς, ss for ß. No key
   * is ASCII.
   */
  spellings: ReadonlyMap<string, string>
}

export const noLetters: Letters = { shown: [], lower: new Map(), spellings: new Map() }

const beyondAscii = /[^\0-\x7f]/gu

/** The letters that occur, in some case, in texts of at least `minSupport` inputs; in every case and spelling. */
export function lettersIn(inputs: readonly Json[], texts: readonly Path[], minSupport: number): Letters {
  const counts = new Map<string, number>()
  const shown = new Set<string>()
  for (const input of inputs) {
    const folds = new Set<string>()
    for (const path of texts) {
      const text = textAt(input, path)
      if (text.search(beyondAscii) < 0) continue
      for (const char of normalForm(text, noLetters).normalize('NFC').match(beyondAscii) ?? []) {
        shown.add(char)
        folds.add(foldOf(char))
      }
    }
    for (const fold of folds) counts.set(fold, (counts.get(fold) ?? 0) + 1)
  }
  return lettersOf([...shown].filter(char => counts.get(foldOf(char))! >= minSupport))
}

/** Only those letters that some texts, in which they are small, are made of. */
export function lettersFor(texts: readonly string[], { shown }: Letters): Letters {
  const wanted = new Set(texts.join(''))
  return lettersOf(shown.filter(char => Array.from(foldOf(char)).every(part => wanted.has(part))))
}

/** Characters in every case and spelling. */
export function lettersOf(characters: readonly string[]): Letters {
  if (characters.length === 0) return noLetters
  const parts = characters.flatMap(char => [char, ...(foldOf(char).match(beyondAscii) ?? [])])
  const all = new Set(parts.flatMap(char => [char, ...likeLetters(foldOf(char))]).sort(byCode))
  const spellings = new Map<string, string>()
  for (const char of all) {
    if (targetOf(char) !== char) spellings.set(char, targetOf(char))
    for (const [pair, letter] of spellingPairs(char)) spellings.set(pair, targetOf(letter))
  }
  // What İ is in lower case elsewhere.
  if (all.has('\u0130')) spellings.set('i\u0307', 'i')
  for (const char of spelledOtherwise(all)) {
    spellings.set(char, Array.from(char.normalize('NFC'), targetOf).join(''))
  }
  const written = new Set([...all].flatMap(char => [...targetOf(char)]))
  const capitals = [...written].filter(char => smallOf(char) !== char && char.search(beyondAscii) === 0)
  return {
    shown: [...characters].sort(byCode),
    lower: new Map(capitals.sort(byCode).map(char => [char.codePointAt(0)!, smallOf(char).codePointAt(0)!])),
    spellings: new Map([...spellings].sort(([a], [b]) => byCode(a, b)))
  }
}

/**
 * What is written for a letter whose fold is not its small form, in its own case: σ for ς, ss for ß and SS for ẞ, i for
 * ı and I for İ.
 */
function targetOf(letter: string): string {
  const [fold, small] = [foldOf(letter), smallOf(letter)]
  if (fold === small && fold.search(beyondAscii) === 0) return letter
  return small === letter ? fold : Array.from(fold, capitalOf).join('')
}

function byCode(a: string, b: string): number {
  const [left, right] = [a, b].map(text => Array.from(text, char => char.codePointAt(0)!))
  return left[0] - right[0] || (left[1] ?? -1) - (right[1] ?? -1)
}
