import { isJsonObject, type Json, type JsonObject } from '../domain/json.js'
import { LoopaiError } from '../errors.js'

/** A value in the current format, and notes for people about what was converted. */
export interface Migrated {
  value: Json
  notes: string[]
}

/** Converts a value to the next format; pure. What it does not understand is left to the schema. */
export type Migration = (value: JsonObject) => { value: JsonObject; notes: string[] }

export interface FileFormat {
  /** The number that this version of Loopai writes. */
  current: number
  /** The step from each format to the next, beginning with format 1. */
  steps: readonly Migration[]
  /** Applied in every format: accepts names of earlier versions. */
  always?: Migration
}

/**
 * Converts the content of a file to the current format. A file without a number has format 1. Throws `bad-config`
 * for a format that only a newer Loopai knows.
 */
export function migrate(
  value: Json,
  name: string,
  { current, steps, always }: FileFormat,
  version: string
): Migrated {
  if (!isJsonObject(value)) return { value, notes: [] }
  const { format = 1 } = value
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return { value, notes: [] }
  if (format > current) {
    throw new LoopaiError(
      'bad-config',
      `${name} has format ${format}, and Loopai ${version} knows formats up to ${current}: it needs a Loopai newer than ${version}.`,
      { suggestions: ['npm install loopai@latest'] }
    )
  }
  const notes: string[] = []
  let migrated = value
  for (const step of [...steps.slice(format - 1, current - 1), ...(always ? [always] : [])]) {
    const next = step(migrated)
    migrated = next.value
    notes.push(...next.notes)
  }
  return { value: { ...migrated, ...(Object.hasOwn(value, 'format') && { format: current }) }, notes }
}
