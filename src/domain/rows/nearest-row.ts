import { isJsonObject, type Json } from '../json.js'
import { countsRows } from './columns/identifiers/counting.js'

/** The most words of an input that are used. */
const mostWords = 200
/** The number of thresholds by which numbers are compared, spread over the values that rows have. */
const steps = 9

/**
 * Finds the input that is most similar to another one: the largest share of common words of the same field
 * (Jaccard). A number counts as the set of those of its field's nine quantiles that it exceeds, so that near numbers
 * have most in common. The earliest of several equally similar ones; undefined where nothing is in common.
 */
export function nearestAmong(
  inputs: readonly Json[]
): (input: Json, skip?: (row: number) => boolean) => number | undefined {
  const thresholds = quantilesOf(inputs)
  const sizes: number[] = []
  const rowsWith = new Map<string, number[]>()
  inputs.forEach((input, row) => {
    const marks = marksOf(input, thresholds)
    sizes.push(marks.size)
    for (const mark of marks) {
      const rows = rowsWith.get(mark)
      if (rows) rows.push(row)
      else rowsWith.set(mark, [row])
    }
  })
  const common = new Uint16Array(inputs.length)
  return (input, skip) => {
    common.fill(0)
    const marks = marksOf(input, thresholds)
    for (const mark of marks) for (const row of rowsWith.get(mark) ?? []) common[row]++
    let best: number | undefined
    let most = 0
    common.forEach((count, row) => {
      const share = count / Math.max(1, sizes[row] + marks.size - count)
      if (share <= most || skip?.(row)) return
      most = share
      best = row
    })
    return best
  }
}

/** The values of an input that are no objects, by path: `a.b`; `''` for an input that is no object. */
export function leavesOf(input: Json, path = ''): [path: string, value: Json][] {
  if (!isJsonObject(input)) return [[path, input]]
  return Object.entries(input).flatMap(([name, value]) =>
    leavesOf(value, path === '' ? name : `${path}.${name}`)
  )
}

function quantilesOf(inputs: readonly Json[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>()
  for (const input of inputs) {
    for (const [path, value] of leavesOf(input)) {
      if (typeof value !== 'number') continue
      const known = numbers.get(path)
      if (known) known.push(value)
      else numbers.set(path, [value])
    }
  }
  const paths = new Set(inputs.flatMap(input => leavesOf(input).map(([path]) => path)))
  for (const [path, values] of numbers) {
    // Row numbers say nothing of a row's meaning; no learner reads them either.
    if (paths.size > 1 && countsRows(values)) {
      numbers.delete(path)
      continue
    }
    values.sort((a, b) => a - b)
    const at = (step: number) => values[Math.floor((step * values.length) / (steps + 1))]
    numbers.set(
      path,
      Array.from({ length: steps }, (_, step) => at(step + 1))
    )
  }
  return numbers
}

function marksOf(input: Json, thresholds: ReadonlyMap<string, readonly number[]>): Set<string> {
  const marks = new Set<string>()
  for (const [path, value] of leavesOf(input)) {
    if (typeof value === 'number') {
      thresholds.get(path)?.forEach((threshold, step) => {
        marks.add(`${path}:${step}${value >= threshold ? '+' : '-'}`)
      })
    } else if (typeof value === 'string') {
      const words = value.toLowerCase().match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
      for (const word of words.slice(0, mostWords)) marks.add(`${path}:${word}`)
    } else marks.add(`${path}=${JSON.stringify(value)}`)
  }
  return marks
}
