import type { Json } from '../json.js'
import type { Outcome } from '../program/outcome.js'

/**
 * Why an execution was kept: it was drawn uniformly, so that such rows stand for all; or its input looked unlike the
 * rows that its program was made from.
 */
export type Picked = 'audit' | 'uncertain'

/** One answered input that was kept, as it may be kept: fields and texts are redacted. */
export interface KeptExecution {
  id: string
  /** When it was answered, in ms since 1970. */
  at: number
  version: string
  input: Json
  /** Absent where the program failed. */
  output?: Json
  outcome: Outcome
  picked: Picked
  /** The share of its words that no row which the program learned from has, 0 to 1; where that was counted. */
  unseen?: number
  /** Time in the program, in µs. */
  micros: number
  /** How often the same input came, by the same way to the same version. */
  count: number
}

/** The second and later times that an execution came: they are counted on the first. */
export interface Repetition {
  /** The id of the first. */
  again: string
  count: number
}

/** What the log of executions consists of, a record a line. */
export type ExecutionRecord = Omit<KeptExecution, 'count'> | Repetition

/** What a task keeps. `record` of task.json. */
export interface RecordRules {
  /** The share of executions that are kept as a uniform sample, 0 to 1. */
  share: number
  /** The most executions a day that are kept because they look unlike the rows. */
  uncertainPerDay: number
  /** For how long they are kept. */
  days: number
  /** How much room they may take; the oldest go first. */
  megabytes: number
}

const usual = { uncertainPerDay: 200, days: 90, megabytes: 200 }

/** The rules that `record` of task.json states: a share alone, or more. Undefined: nothing is kept. */
export function recordRulesOf(
  record: number | (Pick<RecordRules, 'share'> & Partial<RecordRules>) | undefined
): RecordRules | undefined {
  const rules = { ...usual, ...(typeof record === 'number' ? { share: record } : record) }
  return rules.share === undefined || rules.share === 0 ? undefined : (rules as RecordRules)
}

/** The executions of records, each with the number of times it came; in the order in which they came first. */
export function foldRecords(records: Iterable<ExecutionRecord>): KeptExecution[] {
  const byId = new Map<string, KeptExecution>()
  const again: Repetition[] = []
  for (const record of records) {
    if ('again' in record) again.push(record)
    else byId.set(record.id, { ...record, count: 1 })
  }
  for (const { again: id, count } of again) {
    const first = byId.get(id)
    if (first) first.count += count
  }
  return [...byId.values()]
}
