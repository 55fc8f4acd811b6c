import { isJsonObject, type Json } from '../../../json.js'
import { mixBits } from '../../../mix-bits.js'
import { DisjointSets } from '../disjoint-sets.js'
import type { OnAlike } from '../on-alike.js'
import { Keys } from '../shared-keys.js'
import { NumberColumn } from './number-column.js'

/** Rows are near-duplicates only where fewer than this number are expected to be that near each other by chance. */
const mostByChance = 0.05
/** The least number of equal columns where one differs, and where none does. */
const leastBesideOne = 3
const leastBesideTwo = 4
const leastOfAll = 2
/** Columns are grouped into at most this many parts, one of which is left out at a time. */
const mostParts = 64
/** With at most this many columns, each two of them are left out together. */
const mostOfTwo = 12
/** The number of columns that form a cell, and in how many draws. */
const columnsOfCell = 3
const waysOfCells = 8
/** The number of most informative columns of which cells are formed. */
const columnsOfCells = 6
/** Larger connected groups are no copies unless all of their rows are near each other. */
const handful = 5

/**
 * Calls `found` for rows of numbers (and of short codes beside them) that are noisy copies: all columns are equal,
 * or all but one or two. Numbers are equal within a thousandth of the spread of the middle 80 % of their column,
 * codes if they are the same. This must be no coincidence: from the shares of rows with such values, if columns were
 * independent, fewer than 0.05 such rows are expected. So a single number never suffices, and neither do rows of few
 * distinct values. Rows that are connected only by a chain form a dense cloud, and are no copies. Candidates are
 * found by hashes of rows without one column, or of few columns without two (equal in the others), and by cells of
 * three columns. Time grows with rows × columns.
 */
export function findNearNumbers(
  all: readonly { input: Json }[],
  rows: readonly number[],
  found: OnAlike
): void {
  const shapes = new Map<string, { rows: number[]; values: Json[][] }>()
  for (const row of rows) {
    const [paths, values]: [string[], Json[]] = [[], []]
    collect(all[row].input, '', paths, values)
    const key = paths.join('\n')
    const shape = shapes.get(key) ?? { rows: [], values: [] }
    shapes.set(key, shape)
    shape.rows.push(row)
    shape.values.push(values)
  }
  for (const { rows: members, values } of shapes.values()) {
    if (members.length > 1) findInShape(values, (one, other) => found(members[one], members[other]))
  }
}

function collect(value: Json, path: string, paths: string[], values: Json[]): void {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) collect(item, `${path}/${at}`, paths, values)
  } else if (isJsonObject(value)) {
    for (const key of Object.keys(value).sort()) collect(value[key], `${path}/${key}`, paths, values)
  } else {
    paths.push(path)
    values.push(value)
  }
}

function findInShape(values: readonly Json[][], found: OnAlike): void {
  const columns = values[0]
    .map((_, at) => new NumberColumn(values.map(row => row[at])))
    .filter(({ different }) => different > 1)
  if (!columns.some(({ isNumeric }) => isNumeric) || columns.length < leastOfAll) return
  const sets = new DisjointSets(values.length)
  const look: OnAlike = (one, other) => {
    if (areNear(columns, one, other)) sets.join(one, other)
  }
  findEqualButFew(columns, values.length, look)
  findInCells(columns, values.length, look)
  for (const rows of sets.members()) {
    if (rows.length > handful && columns.filter(column => !column.holds(rows)).length > 1) continue
    for (const row of rows.slice(1)) found(rows[0], row)
  }
}

function areNear(columns: readonly NumberColumn[], one: number, other: number): boolean {
  let same = 0
  let expected = columns[0].rows
  for (const column of columns) {
    if (!column.same(one, other)) continue
    same++
    expected *= column.shareNear(one)
  }
  const apart = columns.length - same
  const enough = [leastOfAll, leastBesideOne, leastBesideTwo][apart] <= same
  return enough && expected < mostByChance
}

function findEqualButFew(columns: readonly NumberColumn[], rows: number, found: OnAlike): void {
  if (columns.length <= leastBesideOne) return
  const parts = Math.min(columns.length, mostParts)
  const [partsA, partsB] = [new Int32Array(parts), new Int32Array(parts)]
  const twos = columns.length > leastBesideTwo + 1 && parts <= mostOfTwo ? (parts * (parts - 1)) / 2 : 0
  const keys = new Keys(rows * (parts + twos))
  for (let row = 0; row < rows; row++) {
    partsA.fill(0)
    partsB.fill(0)
    let [a, b] = [0, 0]
    for (let at = 0; at < columns.length; at++) {
      const code = mixBits(columns[at].codes[row] ^ Math.imul(at + 1, 0x9e3779b1))
      const other = mixBits(code + 0x5f356495)
      a = (a + code) | 0
      b = (b + other) | 0
      partsA[at % parts] += code
      partsB[at % parts] += other
    }
    for (let part = 0; part < parts; part++) {
      keys.add(row, (a - partsA[part]) | 0, (b - partsB[part]) | 0)
      for (let two = 0; twos > 0 && two < part; two++)
        keys.add(row, (a - partsA[part] - partsA[two]) | 0, (b - partsB[part] - partsB[two]) | 0)
    }
  }
  keys.eachShared(found)
}

function findInCells(columns: readonly NumberColumn[], rows: number, found: OnAlike): void {
  const telling = columns
    .filter(({ isNumeric }) => isNumeric)
    .sort((one, other) => other.different - one.different)
    .slice(0, columnsOfCells)
  if (telling.length === 0) return
  const keys = new Keys(rows * waysOfCells)
  for (let row = 0; row < rows; row++) {
    for (let way = 0; way < waysOfCells; way++) {
      let [a, b] = [way, way]
      for (let at = 0; at < columnsOfCell; at++) {
        const draw = mixBits(Math.imul(way + 1, 0x9e3779b1) ^ at)
        const cell = telling[(way + at * (1 + (way % 2))) % telling.length].cell(row, draw)
        a = mixBits(Math.imul(a, 0x01000193) + cell)
        b = mixBits(Math.imul(b, 0x5bd1e995) ^ cell)
      }
      keys.add(row, a, b)
    }
  }
  keys.eachShared(found)
}
