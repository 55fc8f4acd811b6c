import type { Json } from '../domain/json.js'
import { maxFields } from '../domain/rows/columns/column.js'
import { countsRows, followsLine } from '../domain/rows/columns/identifiers/counting.js'
import { type Fact, type Fields, type Path, pathsOf, valueAt } from './fields.js'
import { wellFormed } from './text/characters.js'
import { thresholdsOf } from './thresholds.js'

/** A string of at most this many UTF-16 units may be a category, if its field has at most `maxCategories` values. */
const maxCategoryLength = 40
const maxCategories = 50
const maxThresholds = 32
/** Keys that differ from row to row are data rather than fields: at most this many rare paths are read. */
const maxRarePaths = 500

/**
 * Finds the text fields, and the facts that hold for at least `minSupport` inputs and fail for as many. Paths are
 * sorted, so that the order of keys in rows does not matter. `numbers`: the outputs of a task of numbers.
 */
export function describeFields(
  inputs: readonly Json[],
  minSupport: number,
  numbers?: readonly number[]
): Fields {
  const fields: Fields = { texts: [], facts: [] }
  const paths = readPaths(inputs)
  for (const path of paths) {
    const values = inputs.map(input => valueAt(input, path))
    if (values.filter(value => value !== undefined).length < minSupport) continue
    const strings = values.filter(value => typeof value === 'string')
    if (strings.length > 0) fields.texts.push(path)
    const limited = paths.length === 1 || !onlyCounts(values, numbers)
    fields.facts.push(...factsOf(path, values, strings, limited, minSupport))
  }
  return fields
}

/** The paths that are read: all of them, unless there are very many. */
function readPaths(inputs: readonly Json[]): Path[] {
  const paths = pathsOf(inputs).map(path => ({ path, key: JSON.stringify(path) }))
  paths.sort((a, b) => (a.key < b.key ? -1 : 1))
  let [common, rare] = [0, 0]
  const isRead = (path: Path) => {
    if (paths.length <= maxRarePaths) return true
    const rows = inputs.reduce<number>((sum, input) => sum + (valueAt(input, path) === undefined ? 0 : 1), 0)
    return rows >= inputs.length / 2 ? ++common <= maxFields : ++rare <= maxRarePaths
  }
  return paths.filter(({ path }) => isRead(path)).map(({ path }) => path)
}

/**
 * Whether a number only counts the rows, so that limits of it say nothing about later rows: it rises with the rows,
 * with as few breaks as blocks of added rows have. The only field of a task never counts as such, since there is
 * nothing else to learn from. Where the outputs are numbers, the rows may be the table of a function: neither a
 * field of which the outputs are a linear function counts, nor one that consists of several series.
 */
function onlyCounts(values: (Json | undefined)[], numbers: readonly number[] | undefined): boolean {
  if (typeof values.find(value => value !== undefined && value !== null) !== 'number') return false
  const rows = values.flatMap((value, row) => (typeof value === 'number' ? [row] : []))
  const counted = rows.map(row => values[row] as number)
  if (counted.length < values.length / 2 || !countsRows(counted)) return false
  if (!numbers) return true
  const climbs = counted.every((number, at) => at === 0 || number > counted[at - 1])
  return (
    climbs &&
    !followsLine(
      counted,
      rows.map(row => numbers[row])
    )
  )
}

function factsOf(
  path: Path,
  values: (Json | undefined)[],
  strings: string[],
  limited: boolean,
  minSupport: number
): Fact[] {
  const facts: Fact[] = []
  const contested = (yes: number) => yes >= minSupport && values.length - yes >= minSupport
  const present = values.filter(value => value !== undefined && value !== null).length
  if (contested(present)) facts.push({ kind: 'present', path })
  if (contested(values.filter(value => value === true).length))
    facts.push({ kind: 'equals', path, value: true })
  const numbers = values.filter(value => typeof value === 'number')
  if (limited) {
    for (const limit of thresholdsOf(numbers, minSupport, maxThresholds)) {
      facts.push({ kind: 'at-most', path, limit })
    }
  }
  const counts = new Map<string, number>()
  for (const value of strings.map(wellFormed)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const categories = [...counts.keys()].sort()
  if (categories.length <= maxCategories && categories.every(value => value.length <= maxCategoryLength)) {
    for (const value of categories) {
      if (contested(counts.get(value)!)) facts.push({ kind: 'equals', path, value })
    }
  }
  return facts
}
