import { isJsonObject, type Json } from '../../../domain/json.js'
import type { Example } from '../../../domain/rows/example.js'
import { cutTexts, dataText, estimatedTokens, safe } from './row-text.js'

/** A field with more values than this is free text rather than a choice. */
const mostValues = 12
/** Each value must come this often on average, or few rows are the reason that there are few values. */
const leastRepeats = 3
const longestValue = 60

/**
 * For each field of the outputs that has few different values, these with their numbers of rows, as lines of
 * `field: value n, …`; `[]` stands for the items of a list. Empty where outputs have no fields.
 */
export function inventoriesOf(train: readonly Pick<Example, 'output'>[], tokens: number): string {
  const fields = new Map<string, Map<string, number>>()
  for (const { output } of train) {
    if (isJsonObject(output) || Array.isArray(output)) addFields(output, '', fields)
  }
  let text = ''
  for (const [field, counts] of fields) {
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
    if (counts.size > mostValues || all < leastRepeats * counts.size) continue
    const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const line = `${safe(field)}: ${values.map(([value, n]) => `${value} ${n}`).join(', ')}\n`
    if (estimatedTokens(text + line) > tokens) break
    text += line
  }
  return text.trimEnd()
}

function addFields(value: Json, path: string, fields: Map<string, Map<string, number>>): void {
  if (Array.isArray(value)) {
    for (const item of value) addFields(item, `${path}[]`, fields)
  } else if (isJsonObject(value)) {
    for (const [key, item] of Object.entries(value)) addFields(item, path ? `${path}.${key}` : key, fields)
  } else {
    const text = dataText(cutTexts(value, longestValue))
    const counts = fields.get(path) ?? new Map<string, number>()
    fields.set(path, counts)
    // One more than may be listed says already that the field is free.
    if (counts.has(text) || counts.size <= mostValues) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
}
