import { type Example, labelOf } from '../../../domain/rows/example.js'
import type { Feedback, WrongRow } from '../../proposal.js'
import { singleWordsOf } from './words.js'

/** The number of training rows with each word, and the number of all rows. */
export interface Background {
  rows: number
  counts: ReadonlyMap<string, number>
}

/** Rows that fail in the same way. */
export interface Cluster {
  /** `expected "a", got "b"`, or the failure. */
  title: string
  wrong: WrongRow[]
  /** Words that several of them have in common. */
  shared: string[]
}

const mostShared = 6
const leastOfBig = 12
/** Enough rows to see what a kind has in common, and to look for similar ones. */
const mostLooked = 300
const mostCompared = 1000

/**
 * A candidate's failures by kind, the most frequent first: by confusion for labels, by exception for rows without an
 * answer; a large kind is split by the word that most of its rows share. `labels`: whether outputs are labels.
 */
export function clusterFailures(
  feedback: Pick<Feedback, 'wrong'>,
  train: readonly Example[],
  background: Background,
  labels: boolean
): Cluster[] {
  const kinds = new Map<string, WrongRow[]>()
  for (const row of feedback.wrong) {
    const title = titleOf(row, train[row.row], labels)
    const list = kinds.get(title)
    if (list) list.push(row)
    else kinds.set(title, [row])
  }
  const clusters = [...kinds].flatMap(([title, wrong]) => splitByWord(title, wrong, train, background))
  for (const { wrong } of clusters)
    wrong.sort((a, b) => errorOf(b, train) - errorOf(a, train) || a.row - b.row)
  return clusters.sort((a, b) => b.wrong.length - a.wrong.length || a.wrong[0].row - b.wrong[0].row)
}

function titleOf({ outcome, got, message }: WrongRow, { output }: Example, labels: boolean): string {
  if (outcome !== 'answered') {
    // Numbers, quoted names and line numbers differ between rows with the same failure.
    const signature = (message ?? outcome).replace(/\d+/g, 'N').replace(/(["'`]).*?\1/g, '…')
    return `no answer (${outcome}): ${signature.slice(0, 120)}`
  }
  if (!labels) return 'wrong answer'
  return `expected ${JSON.stringify(labelOf(output))}, got ${got?.slice(0, 80)}`
}

/** The error of a number; 0 for anything else. */
function errorOf({ row, got }: WrongRow, train: readonly Example[]): number {
  const { output } = train[row]
  const error = typeof output === 'number' ? Math.abs(output - Number(got)) : 0
  return Number.isNaN(error) ? 0 : error
}

function splitByWord(
  title: string,
  wrong: WrongRow[],
  train: readonly Example[],
  background: Background
): Cluster[] {
  const shared = sharedWords(wrong, train, background)
  if (wrong.length < leastOfBig || shared.length === 0) return [{ title, wrong, shared }]
  const has = ({ row }: WrongRow) => singleWordsOf(train[row]).has(shared[0])
  const holds = wrong.filter(has)
  const rest = wrong.filter(row => !has(row))
  if (holds.length < 3 || rest.length < 3) return [{ title, wrong, shared }]
  return [holds, rest].map(part => ({
    title,
    wrong: part,
    shared: sharedWords(part, train, background)
  }))
}

/** Words of at least three rows and a fifth of the rows that are more frequent there than in all rows. */
function sharedWords(wrong: WrongRow[], train: readonly Example[], background: Background): string[] {
  const counts = new Map<string, number>()
  const looked = wrong.slice(0, mostLooked)
  for (const { row } of looked) {
    for (const word of singleWordsOf(train[row])) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const least = Math.max(3, Math.ceil(looked.length / 5))
  return [...counts]
    .filter(([word, n]) => n >= least && word.length > 2)
    .map(([word, n]) => {
      const usual = (background.counts.get(word) ?? 1) / background.rows
      return { word, n, lift: n / looked.length / usual }
    })
    .filter(({ lift }) => lift >= 1.5)
    .sort((a, b) => b.n * Math.log(b.lift) - a.n * Math.log(a.lift) || (a.word < b.word ? -1 : 1))
    .slice(0, mostShared)
    .map(({ word }) => word)
}

/**
 * Right rows that are most similar to failing ones: each shares the most words with a failing row and has the answer
 * that was wrongly given there, or any answer where outputs are no labels.
 */
export function nearMisses(
  feedback: Pick<Feedback, 'right'>,
  clusters: readonly Cluster[],
  train: readonly Example[],
  { most, labels }: { most: number; labels: boolean }
): number[] {
  const found: number[] = []
  const rightRows: { row: number; output: string; words: Set<string> }[] = []
  for (let row = 0; row < train.length && rightRows.length < mostCompared; row++) {
    if (feedback.right[row] !== 1) continue
    rightRows.push({ row, output: JSON.stringify(train[row].output), words: singleWordsOf(train[row]) })
  }
  for (const { wrong } of clusters.slice(0, most)) {
    const [first] = wrong
    const failing = singleWordsOf(train[first.row])
    let best: { row: number; shared: number } | undefined
    for (const { row, output, words } of rightRows) {
      if (found.includes(row)) continue
      if (labels && first.got !== undefined && output !== first.got) continue
      let shared = 0
      for (const word of words) if (failing.has(word)) shared++
      if (shared > (best?.shared ?? 0)) best = { row, shared }
    }
    if (best) found.push(best.row)
  }
  return found
}
