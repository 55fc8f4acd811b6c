import { evenly } from '../evenly.js'
import { isJsonObject, type Json } from '../json.js'
import type { Example } from '../rows/example.js'
import { countByLabel } from '../rows/label-counts.js'
import { seededRandom } from '../statistics/random.js'
import { textsOf } from '../text/texts.js'

/** So many rows are edited at most, and so few say nothing. */
const mostRows = 200
const leastRows = 30
/** Shorter texts have no place where an edit would mean nothing. Their first two words may be what counts; beyond the ninth, a lookup of how they begin would not see it. */
const leastWords = 4
const [firstPlace, lastPlace] = [2, 8]
/** Of so many rows the words are counted. */
const rowsCounted = 4000
/** Words of fewer rows may mark a label by chance. */
const leastSupport = 5
/** So many of the words that say least are put in, in turn; none that say more than this share of what a label does. */
const mostFillers = 8
const leastTelling = 0.15

const letters = /\p{L}[\p{L}'’]*/gu

/** A row as it is and with an edit that no rule about its meaning should see. */
export interface EditedRow {
  /** Index among the rows. */
  row: number
  input: Json
}

/**
 * Rows with texts of sentences, each edited where it says least: there a word that says nothing about labels is
 * put in (in the words of these rows), a letter changes case unless case says something, and a space is doubled; a
 * full stop at the end comes or goes. A lookup of the row no longer finds it, also one that folds case, spaces and punctuation;
 * a rule does. Rows of `order` that have no such text are passed over; empty where there are too few, or where
 * no word says nothing. (Invariance tests: Ribeiro and others 2020, "Beyond Accuracy: CheckList".)
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
 * What each word says about the label of its row, in nats: how far the labels of its rows diverge from those of
 * all; 0 is nothing. And what a label says.
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

/** Undefined for a text that is no sentence: too short, or more signs and numbers than words. */
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
    // What is in few rows may be what counts.
    return known === null ? 9 : Math.max(...known.map(word => information.get(word) ?? 5))
  }
  const [place] = places.slice(firstPlace, lastPlace + 1).sort((a, b) => says(a) - says(b) || a - b)
  const edited = parts
    .with(place, `${filler} ${otherCase(parts[place])}`)
    .with(place - 1, `${parts[place - 1]} `)
  return fullStop(edited.join(''))
}

/** The first letter in the other case; words in capitals stay, for that may be a sign of its own. */
function otherCase(word: string): string {
  return word.replace(/\p{L}/u, letter => {
    if (word.length > 1 && word === word.toUpperCase()) return letter
    return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
  })
}

/** A full stop at the end goes, and comes after a letter; what is asked or called stays so. */
function fullStop(text: string): string {
  const end = text.trimEnd()
  if (/[^.]\.$/.test(end)) return end.slice(0, -1)
  return /[\p{L}\p{N}]$/u.test(end) ? `${end}.` : `${text} `
}
