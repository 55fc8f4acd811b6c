import { scoreText } from '../domain/measure/evaluation.js'
import { usdText } from '../domain/text/money.js'
import { duration, plural, size } from '../domain/text/wording.js'
import { displayWidth } from '../terminal/cells.js'
import type { CandidateState, Scored } from './live-state.js'

/** Widths of the cells of the candidate table; 0 where a column is left out. */
export interface Columns {
  family: number
  language: number
  bar: number
  score: number
  size: number
  time: number
  /** The score on training rows, and the cost of a candidate; only where a model is called. */
  train: number
  cost: number
  longLabels: boolean
}

const labels = {
  validation: ['validation', 'val'],
  'cross-validated': ['cross-val', 'cv'],
  train: ['training', 'train']
} as const

const percentWidth = 4
const gap = 2
const barWidths = { most: 20, least: 8 }
const longestFamily = 16

/** The minimum widths from the start, so that bars keep their length when the first candidate is measured. */
const usual = { score: { on: 'validation', accuracy: 0 }, size: 8, time: 6 } as const

/** `validation 84.3 %`, or `val 84.3 %` where there is little room. */
export function labelledScore({ on, ...score }: Scored['score'], longLabels: boolean): string {
  return `${labels[on][longLabels ? 0 : 1]} ${scoreText(score).padStart(6)}`
}

/** `38 lines`, or `41 KB` for programs that nobody reads line by line. */
export function sizeText({ bytes, lines }: Scored): string {
  return bytes > 20_000 ? size(bytes) : plural(lines, 'line')
}

/** `train 91.2 %`: shown next to the validation score, though it is no evidence. */
export function trainText({ train }: Scored): string {
  return `train ${scoreText(train).padStart(6)}`
}

export function costText({ usd }: Scored): string {
  return usd === undefined ? '' : usdText(usd)
}

export function timeText({ p50Us }: Scored): string {
  return duration(p50Us)
}

/** The column widths for these candidates in `width` characters; the least important columns are left out first. */
export function columnsFor(candidates: readonly CandidateState[], width: number): Columns {
  const scored = candidates.filter(candidate => candidate.state === 'scored')
  const scoreWidth = (longLabels: boolean) =>
    Math.max(
      labelledScore(usual.score, longLabels).length,
      widest(scored, each => labelledScore(each.score, longLabels))
    )
  const all: Columns = {
    family: Math.min(
      longestFamily,
      widest(candidates, each => each.family)
    ),
    language: widest(candidates, each => each.language),
    bar: barWidths.least,
    score: scoreWidth(true),
    size: Math.max(usual.size, widest(scored, sizeText)),
    time: Math.max(usual.time, widest(scored, timeText)),
    train: widest(scored, trainText),
    cost: widest(scored, costText),
    longLabels: true
  }
  const short = { ...all, score: scoreWidth(false), longLabels: false }
  const sameLanguage = new Set(candidates.map(each => each.language)).size === 1
  const narrow = sameLanguage ? { ...short, language: 0 } : short
  const choices: Columns[] = [
    ...(all.cost > 0 ? [all, { ...all, bar: 0 }, { ...short, bar: 0 }, { ...narrow, bar: 0 }] : []),
    ...[all, short, narrow].map(choice => ({ ...choice, train: 0, cost: 0 })),
    ...[0, 1, 2].map(left => withoutBar(narrow, left))
  ]
  const chosen = choices.find(choice => total(choice) <= width) ?? choices[choices.length - 1]
  const spare = Math.max(0, width - total(chosen))
  return chosen.bar === 0 ? chosen : { ...chosen, bar: Math.min(barWidths.most, chosen.bar + spare) }
}

/** The columns without the bar, without the time from `left` 1 on, and without the size from 2 on. */
function withoutBar(columns: Columns, left: number): Columns {
  const bare = { ...columns, train: 0, cost: 0, bar: 0 }
  return { ...bare, time: left > 0 ? 0 : bare.time, size: left > 1 ? 0 : bare.size }
}

/** The number of characters before the part that follows the percentage. */
export function leadWidth(columns: Columns): number {
  return total({ ...columns, score: 0, size: 0, time: 0, train: 0, cost: 0 }) + gap
}

function total({ family, language, bar, score, size, time, train, cost }: Columns): number {
  const cells = [family, language, bar, percentWidth, score, size, time, train, cost].filter(cell => cell > 0)
  return cells.reduce((sum, cell) => sum + cell, gap * (cells.length - 1))
}

function widest<Item>(items: readonly Item[], textOf: (item: Item) => string): number {
  return Math.max(0, ...items.map(item => displayWidth(textOf(item))))
}
