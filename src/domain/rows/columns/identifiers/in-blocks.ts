import { isOrdered } from './counting.js'

/** Fewer values may lie together by chance or by design. */
const leastBlocks = 15
/** Where the name of the column says that it numbers rows, so few do. */
const leastNamed = 10
/** A value stands for so many rows, on average, at least and at most. */
const leastRowsEach = 1.5
const mostRowsEach = 12
const mostRowsNamed = 50
/** Values between two of them may lack: a part of a file. */
const mostGaps = 0.25

/** Whether each value stands in one block of neighbouring rows, and there are many of them. */
export function standInBlocks(values: readonly (string | number)[]): boolean {
  const distinct = new Set(values).size
  const rowsEach = values.length / distinct
  if (distinct < leastBlocks || rowsEach < leastRowsEach || rowsEach > mostRowsEach) return false
  return firstOfEach(values).length === distinct
}

/** Whether texts that stand in blocks are in no order: a file that is sorted by what they say has them in one. */
export function areUnsorted(texts: readonly string[]): boolean {
  const blocks = firstOfEach(texts)
  const up = blocks.filter((text, at) => at > 0 && text > blocks[at - 1]).length
  return up >= 0.2 * blocks.length && up <= 0.8 * blocks.length
}

/** The value of each block of neighbouring rows that have the same. */
function firstOfEach<Value>(values: readonly Value[]): Value[] {
  return values.filter((value, row) => row === 0 || value !== values[row - 1])
}

/** Whether whole numbers climb through blocks of rows of whatever sizes, nearly none left out, as those of pages do. */
export function numberBlocks(numbers: readonly number[], named: boolean): boolean {
  const distinct = new Set(numbers).size
  if (distinct < (named ? leastNamed : leastBlocks)) return false
  if (numbers.length > (named ? mostRowsNamed : mostRowsEach) * distinct) return false
  if (!numbers.every(Number.isSafeInteger) || !isOrdered(numbers)) return false
  const [first, last] = [numbers[0], numbers[numbers.length - 1]].sort((a, b) => a - b)
  const isYears = first >= 1800 && last <= 2200
  return !isYears && last - first + 1 <= (1 + mostGaps) * distinct
}
