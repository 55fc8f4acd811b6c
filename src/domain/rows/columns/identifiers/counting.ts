import { countsOf } from '../../../group-by.js'

/** Fewer numbers in order may be so by chance or by design. */
const leastRows = 20
/** Of so many rows one may break the order: rows were added, or sorted by something else, in blocks. */
const rowsPerBreak = 25

/**
 * Whether whole numbers only count the rows: they climb (or fall) from row to row, whatever the steps, with
 * few breaks (blocks of rows, each counted), or each comes a few times, as evenly as a counter's numbers do.
 * A measurement that its file is sorted by repeats unevenly: its counts spread at least as those of chance
 * (Poisson, variance over mean 1), those of a counter of which every row was kept with one chance less. Decimals
 * count where they climb (or fall) in every step, about as far each time.
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
 * Whether numbers climb (or fall) in every step, and about as far each time. The steps of a file that is sorted by a
 * measurement differ as those of chance do (exponential, deviation over mean 1) or more.
 */
export function climbsSteadily(numbers: readonly number[]): boolean {
  if (numbers.length < leastRows || !isStrictlyOrdered(numbers)) return false
  const steps = numbers.slice(1).map((number, row) => number - numbers[row])
  const mean = (numbers[numbers.length - 1] - numbers[0]) / steps.length
  const variance = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / steps.length
  return variance <= (0.8 * mean) ** 2
}

/** Whether outputs lie on a straight line over numbers, as those of a table of a function do. */
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

/** Whether numbers climb or fall in every step. */
export function isStrictlyOrdered(numbers: readonly number[]): boolean {
  const { up, down, same } = stepsOf(numbers)
  return same === 0 && (up === 0 || down === 0)
}

/** Whether numbers climb or fall, or stay. */
export function isOrdered(numbers: readonly number[]): boolean {
  const { up, down } = stepsOf(numbers)
  return up === 0 || down === 0
}

/** Whether each number is as far from the one before as the next is from it. */
export function hasEvenSteps(numbers: readonly number[]): boolean {
  const step = numbers[1] - numbers[0]
  return step !== 0 && numbers.every((number, row) => row === 0 || number - numbers[row - 1] === step)
}

/**
 * Whether whole numbers are those of a counter in another order: nearly all distinct, and close together. So
 * many numbers by chance would repeat themselves.
 */
export function fillsRange(numbers: readonly number[]): boolean {
  if (numbers.length < 30 || !numbers.every(Number.isSafeInteger)) return false
  if (new Set(numbers).size < 0.98 * numbers.length) return false
  const [low, high] = rangeOf(numbers)
  return high - low < 3 * numbers.length
}

/** The number of climbs within which whole numbers, nearly all distinct, come. */
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
  // Years are few and mean something.
  if (places > 2 * distinct || (low >= 1800 && high <= 2200)) return false
  const counts = countsOf(numbers)
  const mean = numbers.length / places
  let variance = (places - counts.size) * mean ** 2
  for (const count of counts.values()) variance += (count - mean) ** 2
  return variance / places < 0.7 * mean
}

/** Whether ordered numbers, at least ten, follow each other without a gap, as many times each: pages of equal length. */
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
