import type { Json } from '../domain/json.js'
import { type Fact, type Fields, type Path, pathsOf, valueAt } from './fields.js'
import { wellFormed } from './text/characters.js'
import { thresholdsOf } from './thresholds.js'

/** A string of at most this many UTF-16 units, among at most `maxCategories`, may be a category. */
const maxCategoryLength = 40
const maxCategories = 50
const maxThresholds = 32
/** Keys of an object that differ from row to row are data, not fields. */
const maxPaths = 500

/**
 * Finds the text fields, and the facts that at least `minSupport` inputs affirm and as many deny.
 * Paths come in sorted order, so that the order of keys in rows does not matter.
 */
export function describeFields(inputs: readonly Json[], minSupport: number): Fields {
  const fields: Fields = { texts: [], facts: [] }
  const paths = pathsOf(inputs).map(path => ({ path, key: JSON.stringify(path) }))
  paths.sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const { path } of paths.slice(0, maxPaths)) {
    const values = inputs.map(input => valueAt(input, path))
    if (values.filter(value => value !== undefined).length < minSupport) continue
    const strings = values.filter(value => typeof value === 'string')
    if (strings.length > 0) fields.texts.push(path)
    fields.facts.push(...factsOf(path, values, strings, minSupport))
  }
  return fields
}

function factsOf(path: Path, values: (Json | undefined)[], strings: string[], minSupport: number): Fact[] {
  const facts: Fact[] = []
  const contested = (yes: number) => yes >= minSupport && values.length - yes >= minSupport
  const present = values.filter(value => value !== undefined && value !== null).length
  if (contested(present)) facts.push({ kind: 'present', path })
  if (contested(values.filter(value => value === true).length))
    facts.push({ kind: 'equals', path, value: true })
  const numbers = values.filter(value => typeof value === 'number')
  for (const limit of thresholdsOf(numbers, minSupport, maxThresholds)) {
    facts.push({ kind: 'at-most', path, limit })
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
