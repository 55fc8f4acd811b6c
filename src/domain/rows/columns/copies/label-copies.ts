import { countsOf } from '../../../group-by.js'
import type { Column } from '../column.js'
import { namesOutput } from '../identifiers/names.js'

/** A column that contains the output itself. */
export interface OutputCopy {
  /** Its values contain the output; or correspond to it, one to one; or separate one label from all others. */
  reason: 'holds-output' | 'copy' | 'one-label'
  /** The share of its rows for which that holds, as a fraction. */
  share: number
  /** Left out even where few other inputs remain. */
  sure: boolean
}

const leastRows = 20
const most = 0.9
/**
 * The least agreement, which a real feature hardly reaches: for a column with the same words or an output's name,
 * for codes, for any column.
 */
const asNamed = 0.85
const asCodes = 0.95
const asAny = 0.995

/** Whether a column contains the label of its row, or is the label in other words. `labels`: one for each row. */
export function labelCopyIn(
  column: Column,
  labels: readonly string[],
  output: string
): OutputCopy | undefined {
  const pairs: Pair[] = []
  column.values.forEach((value, row) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      const written = String(value).trim()
      pairs.push([folded(written), folded(labels[row]), written])
    }
  })
  if (pairs.length < leastRows || pairs.length < labels.length / 2) return undefined
  const all = new Set(pairs.map(([, label]) => label))
  if (all.size < 2) return undefined
  return (
    recodingIn(pairs, all, namesOutput(column.name, output, all.size <= 20 ? all : [])) ??
    holdingIn(pairs, all)
  )
}

/** A value and the label of its row, both folded, and the value as written. */
type Pair = [value: string, label: string, written: string]

/** Ignores case and the characters between words. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}

function recodingIn(pairs: Pair[], labels: Set<string>, named: boolean): OutputCopy | undefined {
  const counts = new Map<string, Map<string, number>>()
  for (const [value, label] of pairs) {
    const of = counts.get(value) ?? new Map<string, number>()
    counts.set(value, of)
    of.set(label, (of.get(label) ?? 0) + 1)
  }
  const sameWords = pairs.filter(([value]) => labels.has(value)).length >= most * pairs.length
  if (sameWords) {
    const share = pairs.filter(([value, label]) => value === label).length / pairs.length
    if (share >= asNamed && share > chance(pairs) + (1 - chance(pairs)) / 2)
      return { reason: 'copy', share, sure: true }
  }
  if (counts.size > 2 * labels.size + 5) return undefined
  const values = [...counts].map(([value, of]) => {
    const [label, rows] = [...of].reduce((best, each) => (each[1] > best[1] ? each : best))
    return { value, label, rows, all: [...of.values()].reduce((sum, n) => sum + n, 0) }
  })
  // Values of a few rows are mistakes, or mark unknown ones.
  const often = values.filter(({ all }) => all > 0.01 * pairs.length)
  const stoodFor = new Set(often.map(({ label }) => label))
  if (
    stoodFor.size !== often.length ||
    often.length < 2 ||
    often.length < 0.8 * Math.min(labels.size, 1 / 0.01)
  )
    return undefined
  const share = values.reduce((sum, { rows }) => sum + rows, 0) / pairs.length
  if (share <= chance(pairs) + (1 - chance(pairs)) / 2) return undefined
  const codes = often.every(({ value }) => /^-?\d{1,3}(?:\.0)?$|^.$|^true$|^false$|^yes$|^no$/.test(value))
  if (share >= (named ? asNamed : codes ? asCodes : asAny))
    return { reason: 'copy', share, sure: named || codes }
  return undefined
}

/** The share of the most frequent label: the agreement that a column without information has. */
function chance(pairs: Pair[]): number {
  return Math.max(...countsOf(pairs.map(([, label]) => label)).values()) / pairs.length
}

/** Texts such as `/data/spam/0017.txt`, `spam_12.eml` or `[spam] hello` that contain the label of their row. */
function holdingIn(pairs: Pair[], labels: Set<string>): OutputCopy | undefined {
  const all = [...labels]
  const rowsOf = new Map<string, { rows: number; own: number }>()
  let [own, foreign, atEnd, names] = [0, 0, 0, 0]
  pairs.forEach(([value, label, written], row) => {
    const words = wordsOf(value)
    const of = rowsOf.get(label) ?? { rows: 0, own: 0 }
    rowsOf.set(label, of)
    of.rows++
    if (holds(value, words, label)) {
      of.own++
      own++
    }
    const other = all[row % all.length] === label ? all[(row + 1) % all.length] : all[row % all.length]
    if (holds(value, words, other)) foreign++
    const text = ` ${words.join(' ')} `
    const tag = ` ${wordsOf(label).join(' ')} `
    if (text.startsWith(tag) || text.endsWith(tag)) atEnd++
    if (!/\s/.test(written) || /^(?:[a-z]:)?[/\\]/i.test(written)) names++
  })
  const share = own / pairs.length
  const often = [...rowsOf.values()].filter(({ rows }) => rows >= 5)
  if (share < most || foreign / pairs.length > 0.5 * share || often.some(of => of.own < 0.75 * of.rows))
    return undefined
  const areNames = names >= most * pairs.length
  // A subject such as `[spam] hello` counts too, where the rest of it can be learned from.
  return areNames || atEnd >= most * pairs.length
    ? { reason: 'holds-output', share, sure: areNames }
    : undefined
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+|\d+/gu) ?? []
}

function holds(value: string, words: string[], label: string): boolean {
  if (/^[\p{L}]{4,}$/u.test(label)) return value.includes(label)
  // Folders often have the plural as their name.
  if (/^\p{L}{3}$/u.test(label)) return words.some(word => word === label || word === `${label}s`)
  const labelText = wordsOf(label).join(' ')
  return labelText !== '' && ` ${words.join(' ')} `.includes(` ${labelText} `)
}
