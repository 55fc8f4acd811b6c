import type { Example } from '../../../domain/rows/example.js'
import type { Feedback, WrongRow } from '../../proposal.js'
import { type Background, clusterFailures, nearMisses } from './clusters.js'
import { cutMiddle, estimatedTokens, rowText, safe } from './row-text.js'

const longestFailingText = 700
const rowsOfCluster = 4
const mostClusters = 7
const mostNear = 5
const mostRows = 8

/** What failures of programs are told with. */
export interface FailureOptions {
  train: readonly Example[]
  background: Background
  /** Whether outputs are labels. */
  labels: boolean
  /** The estimated tokens that failures may take. */
  tokens: number
}

/**
 * The failures of a program by kind, and right rows close to them. `turn`: the number of earlier requests about the
 * same program; each tells failures that the first one did not. Empty for a program without failures.
 */
export function failuresOf(
  feedback: Feedback,
  turn: number,
  { train, background, labels, tokens: most }: FailureOptions
): { clusters: string; nearMisses: string } {
  const all = clusterFailures(feedback, train, background, labels)
  // Later attempts on the same program show failures that the first one did not.
  const start = all.length > mostClusters ? (turn * mostClusters) % all.length : 0
  const clusters = [...all.slice(start), ...all.slice(0, start)].slice(0, mostClusters)
  let tokens = 0
  // Few rows of each kind first; as long as there is room, more of each.
  const shownOf = clusters.map(() => 0)
  const blocks = clusters.map((): string[] => [])
  for (let from = turn % 2, full = false; !full; from += rowsOfCluster) {
    let added = false
    for (const [at, { title, wrong, shared }] of clusters.entries()) {
      const common = shared.length > 0 ? `; words in common: ${shared.join(', ')}` : ''
      const head = shownOf[at] === 0 ? [`${wrong.length} rows: ${safe(title)}${safe(common)}`] : []
      const rows = wrong.slice(from, from + rowsOfCluster).map(row => failingRow(row, train[row.row], labels))
      if (rows.length === 0 && (head.length === 0 || from > 1)) continue
      const cost = estimatedTokens([...head, ...rows].join('\n'))
      full = tokens > 0 && tokens + cost > most
      if (full) break
      blocks[at].push(...head, ...rows)
      shownOf[at]++
      tokens += cost
      added = true
    }
    if (!added) break
  }
  const near = nearMisses(feedback, clusters, train, { most: mostNear, labels })
  const rows = near.map(row => rowText(train[row], longestFailingText)).join('\n')
  return {
    clusters: blocks.flat().join('\n'),
    nearMisses:
      near.length > 0
        ? `Close to these, and right now; they must stay right:\n<rows>\n${rows}\n</rows>\n`
        : ''
  }
}

function failingRow({ got, message }: WrongRow, row: Example, labels: boolean): string {
  const answer = got === undefined || labels ? '' : ` got ${safe(cutMiddle(got, longestFailingText))}`
  const failed = message === undefined ? '' : ` failed: ${safe(cutMiddle(message, 300))}`
  return `  ${rowText(row, longestFailingText)}${answer}${failed}`
}

/** Some of the rows, one on each line. */
export function someRows(rows: readonly number[], { train, tokens: most }: FailureOptions): string {
  let tokens = 0
  const lines: string[] = []
  for (const row of rows.slice(0, mostRows)) {
    const line = rowText(train[row], longestFailingText)
    tokens += estimatedTokens(line)
    if (lines.length > 0 && tokens > most / 2) break
    lines.push(line)
  }
  return lines.join('\n')
}
