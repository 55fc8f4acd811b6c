import { evenly } from '../evenly.js'
import { isJsonObject, type Json } from '../json.js'
import type { Example } from '../rows/example.js'
import { countByLabel } from '../rows/label-counts.js'
import { seededRandom } from '../statistics/random.js'
import { textsOf } from '../text/texts.js'

/** The most rows that are edited, and the fewest that are enough for a result. */
const mostRows = 200
const leastRows = 30
/**
 * In shorter texts any edit may change the meaning. The first two words may be what matters; words after the ninth
 * are not seen by a lookup of how a text starts.
 */
const leastWords = 4
const [firstPlace, lastPlace] = [2, 8]
/** The most rows whose words are counted. */
const rowsCounted = 4000
/** Words of fewer rows may seem to mark a label by chance. */
const leastSupport = 5
/**
 * The number of least informative words that are inserted in turn, and the largest share of a label's information
 * that such a word may have.
 */
const mostFillers = 8
const leastTelling = 0.15

const letters = /\p{L}[\p{L}'’]*/gu

/** A row as it is and with an edit that no rule about its meaning should depend on. */
export interface EditedRow {
  /** Index of the row. */
  row: number
  input: Json
}

/**
 * Rows with sentences, each edited where it has least information: a word without information about labels is
 * inserted (taken from these rows), a letter changes case unless case carries information, a space is doubled, and a
 * full stop at the end is added or removed. A lookup of the row no longer finds it, even one that ignores case,
 * spaces and punctuation; a rule does. Rows of `order` without such a text are skipped; empty where there are too
 * few, or where every word carries information. (Invariance tests: Ribeiro and others 2020, "Beyond Accuracy:
 * CheckList".)
 */
export function harmlessEdits(rows: readonly Example[], order: readonly number[], seed: number): EditedRow[] {
  const { information, entropy } = wordInformation(rows)
  const neutral = [...information].filter(([, says]) => says <= leastTelling * entropy)
  neutral.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
  const words = neutral.slice(0, mostFillers).map(([word]) => word)
  if (words.length === 0) return []
  const random = seededRandom(seed)
  const edited: EditedRow[] = []
  for (const row of order) {
    if (edited.length === mostRows) break
    const filler = words[Math.floor(random.unit() * words.length)]
    const input = editTexts(rows[row].input, text => editText(text, filler, information))
    if (input !== undefined) edited.push({ row, input })
  }
  return edited.length < leastRows ? [] : edited
}

/**
 * The information of each word about the label of its row, in nats: how far the labels of its rows diverge from
 * those of all rows; 0 is none. And the entropy of the labels.
 */
function wordInformation(rows: readonly Example[]): { information: Map<string, number>; entropy: number } {
  const counted = evenly(rows, rowsCounted)
  const { labels, words } = countByLabel(counted, ({ input }) => {
    return new Set(textsOf(input).flatMap(text => text.toLowerCase().match(letters) ?? []))
  })
  const information = new Map<string, number>()
  for (const [word, counts] of words) {
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
    if (all < leastSupport) continue
    let divergence = 0
    for (const [label, n] of counts) {
      divergence += (n / all) * Math.log(n / all / ((labels.get(label) ?? 0) / counted.length))
    }
    information.set(word, divergence)
  }
  const shares = [...labels.values()].map(n => n / counted.length)
  return { information, entropy: -shares.reduce((sum, share) => sum + share * Math.log(share), 0) }
}

/** The value with each of its texts edited; undefined where none could be. */
function editTexts(value: Json, edit: (text: string) => string | undefined): Json | undefined {
  if (typeof value === 'string') return edit(value)
  let some = false
  const visit = (item: Json): Json => {
    const other = editTexts(item, edit)
    if (other !== undefined) some = true
    return other ?? item
  }
  if (Array.isArray(value)) {
    const items = value.map(visit)
    return some ? items : undefined
  }
  if (!isJsonObject(value)) return undefined
  const entries = Object.entries(value).map(([key, item]): [string, Json] => [key, visit(item)])
  return some ? Object.fromEntries(entries) : undefined
}

/** Undefined for a text that is no sentence: too short, or with more symbols and numbers than words. */
function editText(
  text: string,
  filler: string,
  information: ReadonlyMap<string, number>
): string | undefined {
  const parts = text.split(/(\s+)/)
  const places = parts.flatMap((part, at) => (at % 2 === 0 && part !== '' ? [at] : []))
  const isWord = (at: number) => /^["'(¿¡]?\p{L}[\p{L}'’-]*[.,;:!?)"']*$/u.test(parts[at])
  if (places.length < leastWords || places.filter(isWord).length < 0.7 * places.length) return undefined
  const says = (at: number) => {
    const known = parts[at].toLowerCase().match(letters)
    // A word of few rows may be what matters.
    return known === null ? 9 : Math.max(...known.map(word => information.get(word) ?? 5))
  }
  const [place] = places.slice(firstPlace, lastPlace + 1).sort((a, b) => says(a) - says(b) || a - b)
  const edited = parts
    .with(place, `${filler} ${otherCase(parts[place])}`)
    .with(place - 1, `${parts[place - 1]} `)
  return fullStop(edited.join(''))
}

/** The first letter in the other case; words in capitals stay, since capitals may have a meaning. */
function otherCase(word: string): string {
  return word.replace(/\p{L}/u, letter => {
    if (word.length > 1 && word === word.toUpperCase()) return letter
    return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
  })
}

/** Removes a full stop at the end, or adds one after a letter; question and exclamation marks stay. */
function fullStop(text: string): string {
  const end = text.trimEnd()
  if (/[^.]\.$/.test(end)) return end.slice(0, -1)
  return /[\p{L}\p{N}]$/u.test(end) ? `${end}.` : `${text} `
}
