import { isOrdered } from './counting.js'

/** Fewer blocks may come about by chance or by design. */
const leastBlocks = 15
/** The least number of blocks where the column's name says that it numbers rows. */
const leastNamed = 10
/** The least and the greatest average number of rows of a value. */
const leastRowsEach = 1.5
const mostRowsEach = 12
const mostRowsNamed = 50
/** Share of the numbers between two values that may be missing, since a file may be a part. */
const mostGaps = 0.25

/** Whether each value occupies one block of neighbouring rows, and there are many blocks. */
export function standInBlocks(values: readonly (string | number)[]): boolean {
  const distinct = new Set(values).size
  const rowsEach = values.length / distinct
  if (distinct < leastBlocks || rowsEach < leastRowsEach || rowsEach > mostRowsEach) return false
  return firstOfEach(values).length === distinct
}

/** Whether texts that stand in blocks are in no order: a file that is sorted by their meaning has them in one. */
export function areUnsorted(texts: readonly string[]): boolean {
  const blocks = firstOfEach(texts)
  const up = blocks.filter((text, at) => at > 0 && text > blocks[at - 1]).length
  return up >= 0.2 * blocks.length && up <= 0.8 * blocks.length
}

/** The value of each block of neighbouring rows with equal values. */
function firstOfEach<Value>(values: readonly Value[]): Value[] {
  return values.filter((value, row) => row === 0 || value !== values[row - 1])
}

/** Whether whole numbers rise through blocks of rows of any size with nearly none missing, as page numbers do. */
export function numberBlocks(numbers: readonly number[], named: boolean): boolean {
  const distinct = new Set(numbers).size
  if (distinct < (named ? leastNamed : leastBlocks)) return false
  if (numbers.length > (named ? mostRowsNamed : mostRowsEach) * distinct) return false
  if (!numbers.every(Number.isSafeInteger) || !isOrdered(numbers)) return false
  const [first, last] = [numbers[0], numbers[numbers.length - 1]].sort((a, b) => a - b)
  const isYears = first >= 1800 && last <= 2200
  return !isYears && last - first + 1 <= (1 + mostGaps) * distinct
}
