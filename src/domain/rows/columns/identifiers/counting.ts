import { countsOf } from '../../../group-by.js'

/** Fewer numbers may be in order by chance or by design. */
const leastRows = 20
/** One row in this many may break the order: rows were added, or sorted by something else, in blocks. */
const rowsPerBreak = 25

/**
 * Whether whole numbers only count the rows: they rise (or fall) from row to row by any steps and with few breaks
 * (blocks of rows, each counted), or each occurs a few times, as evenly as the numbers of a counter. A measurement
 * by which its file is sorted repeats unevenly: its counts vary at least as chance does (Poisson, variance over mean
 * 1), those of a counter of which each row was kept with equal probability vary less. Decimals count where they rise
 * (or fall) in every step, by about the same amount.
 */
export function countsRows(numbers: readonly number[], least = leastRows): boolean {
  if (numbers.length < least) return false
  if (!numbers.every(Number.isSafeInteger)) return climbsSteadily(numbers)
  const { up, down, same } = stepsOf(numbers)
  const distinct = new Set(numbers).size
  const breaks = Math.min(up, down)
  if (breaks <= numbers.length / rowsPerBreak && same <= numbers.length / 50)
    return distinct >= numbers.length / 2
  return breaks === 0 && (repeatsEvenly(numbers, distinct) || comesInPages(numbers, distinct))
}

/**
 * Whether numbers rise (or fall) in every step by about the same amount. The steps of a file that is sorted by a
 * measurement vary at least as chance does (exponential, deviation over mean 1).
 */
export function climbsSteadily(numbers: readonly number[]): boolean {
  if (numbers.length < leastRows || !isStrictlyOrdered(numbers)) return false
  const steps = numbers.slice(1).map((number, row) => number - numbers[row])
  const mean = (numbers[numbers.length - 1] - numbers[0]) / steps.length
  const variance = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / steps.length
  return variance <= (0.8 * mean) ** 2
}

/** Whether outputs lie on a straight line over numbers, as in the table of a function. */
export function followsLine(numbers: readonly number[], outputs: readonly number[]): boolean {
  const last = numbers.length - 1
  if (last < 2) return false
  const slope = (outputs[last] - outputs[0]) / (numbers[last] - numbers[0])
  const largest = outputs.reduce((most, output) => Math.max(most, Math.abs(output)), 0)
  return (
    slope !== 0 &&
    numbers.every(
      (x, row) => Math.abs(outputs[0] + slope * (x - numbers[0]) - outputs[row]) <= 0.01 * largest
    )
  )
}

/** Whether numbers rise or fall in every step. */
export function isStrictlyOrdered(numbers: readonly number[]): boolean {
  const { up, down, same } = stepsOf(numbers)
  return same === 0 && (up === 0 || down === 0)
}

/** Whether numbers never fall, or never rise. */
export function isOrdered(numbers: readonly number[]): boolean {
  const { up, down } = stepsOf(numbers)
  return up === 0 || down === 0
}

/** Whether all steps between neighbouring numbers are equal. */
export function hasEvenSteps(numbers: readonly number[]): boolean {
  const step = numbers[1] - numbers[0]
  return step !== 0 && numbers.every((number, row) => row === 0 || number - numbers[row - 1] === step)
}

/**
 * Whether whole numbers are those of a counter in another order: nearly all distinct, in a narrow range. As many
 * random numbers would repeat.
 */
export function fillsRange(numbers: readonly number[]): boolean {
  if (numbers.length < 30 || !numbers.every(Number.isSafeInteger)) return false
  if (new Set(numbers).size < 0.98 * numbers.length) return false
  const [low, high] = rangeOf(numbers)
  return high - low < 3 * numbers.length
}

/** The number of rising runs in a list of whole numbers that are nearly all distinct. */
export function blocksOf(numbers: readonly number[]): number {
  const { up, down } = stepsOf(numbers)
  return 1 + Math.min(up, down)
}

function stepsOf(numbers: readonly number[]) {
  const steps = { up: 0, down: 0, same: 0 }
  for (let row = 1; row < numbers.length; row++) {
    const step = numbers[row] - numbers[row - 1]
    steps[step > 0 ? 'up' : step < 0 ? 'down' : 'same']++
  }
  return steps
}

function repeatsEvenly(numbers: readonly number[], distinct: number): boolean {
  const times = numbers.length / distinct
  if (distinct < 15 || times > 4) return false
  const [low, high] = rangeOf(numbers)
  const unit = commonStep(numbers)
  const places = (high - low) / unit + 1
  // Years have few values, and those have a meaning.
  if (places > 2 * distinct || (low >= 1800 && high <= 2200)) return false
  const counts = countsOf(numbers)
  const mean = numbers.length / places
  let variance = (places - counts.size) * mean ** 2
  for (const count of counts.values()) variance += (count - mean) ** 2
  return variance / places < 0.7 * mean
}

/** Whether ordered numbers, at least ten of them, have no gaps and occur equally often: pages of equal length. */
function comesInPages(numbers: readonly number[], distinct: number): boolean {
  const [low, high] = rangeOf(numbers)
  if (distinct < 10 || (low >= 1800 && high <= 2200)) return false
  if ((high - low) / commonStep(numbers) + 1 !== distinct) return false
  const counts = countsOf(numbers)
  // The file may begin or end within a page.
  const inner = [...counts.values()].slice(1, -1)
  const mean = inner.reduce((sum, count) => sum + count, 0) / inner.length
  const variance = inner.reduce((sum, count) => sum + (count - mean) ** 2, 0) / inner.length
  return mean > 4 && variance < 0.2 * mean
}

function commonStep(numbers: readonly number[]): number {
  let step = 0
  for (let row = 1; row < numbers.length; row++) {
    let [a, b] = [Math.abs(numbers[row] - numbers[row - 1]), step]
    while (b !== 0) [a, b] = [b, a % b]
    step = a
  }
  return Math.max(1, step)
}

function rangeOf(numbers: readonly number[]): [number, number] {
  let [low, high] = [numbers[0], numbers[0]]
  for (const number of numbers) {
    if (number < low) low = number
    if (number > high) high = number
  }
  return [low, high]
}
