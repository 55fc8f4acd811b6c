import { isJsonObject, type Json, type JsonObject } from '../domain/json.js'
import { LoopaiError } from '../errors.js'

/** A value in the current format, and what people should know of the way there. */
export interface Migrated {
  value: Json
  notes: string[]
}

/** Brings a value one format further; pure. What it does not understand it leaves to the schema. */
export type Migration = (value: JsonObject) => { value: JsonObject; notes: string[] }

export interface FileFormat {
  /** The number that this version of Loopai writes. */
  current: number
  /** From format 1 on, the step to the next. */
  steps: readonly Migration[]
  /** What is done in every format: names that people knew before. */
  always?: Migration
}

/**
 * Brings what a file holds to the current format. A file without a number has format 1. Throws `bad-config` for
 * a format that only a newer Loopai knows.
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
