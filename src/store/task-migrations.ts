import { isJsonObject, type Json, type JsonObject } from '../domain/json.js'
import { taskFormat } from '../domain/project/formats.js'
import type { FileFormat, Migration } from './migrate.js'

/** Names in `require` of format 1, and what they became in format 2. */
const renamed: Record<string, { side: 'min' | 'max'; name: string; bound: (value: Json) => Json }> = {
  accuracy: { side: 'min', name: 'accuracy', bound: value => value },
  macroF1: { side: 'min', name: 'macro-f1', bound: value => value },
  p99Us: { side: 'max', name: 'p99', bound: value => (typeof value === 'number' ? `${value}us` : value) },
  sizeKb: { side: 'max', name: 'size', bound: value => (typeof value === 'number' ? `${value}kb` : value) }
}

/** `require` with the names of `--min` and `--max`: `{"accuracy": 0.9}` becomes `{"min": {"accuracy": 0.9}}`. */
export const nameRequirements: Migration = task => {
  const { require } = task
  if (!isJsonObject(require)) return { value: task, notes: [] }
  const sides: Record<'min' | 'max', JsonObject> = { min: {}, max: {} }
  const kept: JsonObject = {}
  const changes: string[] = []
  const put = (old: string, side: 'min' | 'max', name: string, bound: Json) => {
    sides[side][name] = bound
    changes.push(`${old} is now "${side}": {"${name}": ${JSON.stringify(bound)}}`)
  }
  for (const [key, value] of Object.entries(require)) {
    if (key === 'recall' && isJsonObject(value)) {
      for (const [label, bound] of Object.entries(value)) {
        put(`recall: ${label}`, 'min', `recall.${label}`, bound)
      }
    } else if (Object.hasOwn(renamed, key)) {
      const { side, name, bound } = renamed[key]
      put(key, side, name, bound(value))
    } else kept[key] = value
  }
  if (changes.length === 0) return { value: task, notes: [] }
  for (const side of ['min', 'max'] as const) {
    const written = kept[side]
    if (Object.keys(sides[side]).length === 0 || (written !== undefined && !isJsonObject(written))) continue
    kept[side] = { ...sides[side], ...written }
  }
  return {
    value: { ...task, require: kept },
    notes: [`require: ${changes.join('; ')} (the old names are still read)`]
  }
}

export const taskFormats: FileFormat = {
  current: taskFormat,
  steps: [nameRequirements],
  always: nameRequirements
}
