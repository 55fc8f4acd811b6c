import { type Cascade, cascadeOf } from '../../../domain/measure/cascade.js'
import { hasLabels, stratumOf } from '../../../domain/measure/tally.js'
import { type Example, labelOf } from '../../../domain/rows/example.js'
import type { Task } from '../../../domain/task/task.js'
import { estimatedTokens, rowText } from './row-text.js'

/** Rows to show, as lines, and their number. */
export interface Sample {
  lines: string[]
  tokens: number
}

const longestTexts = [2000, 1000, 500, 250, 120, 60]
/** Texts are shortened until this many rows fit, if there are as many. */
const enoughRows = 60

/**
 * Training rows within a budget of tokens: labels in turn, so that rare ones occur, shuffled by the seed. Long texts
 * are shortened as far as necessary to show enough rows. The rows of `first` come before all others.
 */
export function sampleRows(
  train: readonly Example[],
  task: Task,
  { seed, tokens, first = [] }: { seed: number; tokens: number; first?: readonly number[] }
): Sample {
  const { order } = rowOrder(train, task, seed)
  const all = [...new Set([...first.slice(0, Math.ceil(train.length / 2)), ...variedFirst(order, train)])]
  const enough = Math.min(all.length, Math.max(enoughRows, labelCount(train, task)))
  let sample: Sample = { lines: [], tokens: 0 }
  for (const longest of longestTexts) {
    sample = fill(all, train, longest, tokens)
    if (sample.lines.length >= enough) break
  }
  return sample
}

/** The same rows; those that differ from an earlier one in case, digits or spaces alone come last. */
function variedFirst(order: readonly number[], train: readonly Example[]): number[] {
  const known = new Set<string>()
  const repeats: number[] = []
  const varied = order.filter(row => {
    const form = JSON.stringify(train[row].input).toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ')
    const key = `${form} ${labelOf(train[row].output)}`
    if (known.has(key)) repeats.push(row)
    return known.size < known.add(key).size
  })
  return [...varied, ...repeats]
}

function fill(rows: readonly number[], train: readonly Example[], longest: number, tokens: number): Sample {
  const lines: string[] = []
  let used = 0
  for (const row of rows) {
    const line = rowText(train[row], longest)
    const cost = estimatedTokens(line) + 1
    if (used + cost > tokens) {
      // One huge row must not end the sample; several in succession mean that it is full.
      if (used > 0.9 * tokens) break
      continue
    }
    lines.push(line)
    used += cost
  }
  return { lines, tokens: used }
}

/** Rows in the order in which they are shown. */
export function rowOrder(train: readonly Example[], task: Task, seed: number): Cascade {
  return cascadeOf(
    train.map(row => stratumOf(row, task)),
    seed
  )
}

function labelCount(train: readonly Example[], task: Task): number {
  return hasLabels(task) ? new Set(train.map(({ output }) => labelOf(output))).size : 0
}
