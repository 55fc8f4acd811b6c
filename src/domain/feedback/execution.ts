import type { Json } from '../json.js'
import type { Outcome } from '../program/outcome.js'

/**
 * Why an execution was kept: it was drawn uniformly, so that such rows stand for all; or for reviewers to be asked about
 * those of them that programs are unsure of.
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
  /** The most executions a day that are kept beside the sample, for those among them that programs are unsure of. */
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

/** How many more executions of a day are kept beside its sample. */
export interface DayRoom {
  /** Of those that look unlike the rows. */
  unlike: number
  /** Of all others. */
  any: number
}

/** A day's room, half of it for either kind. */
export function roomOf(uncertain: number): DayRoom {
  return { unlike: Math.ceil(uncertain / 2), any: Math.floor(uncertain / 2) }
}

/**
 * Which executions are kept beside the sample, and the room that is left then. How sure a program is of an answer is found
 * out at review, where the least sure come first: one half is what is least like the rows, since of words that no row has
 * programs know nothing; the other is whatever comes. Of strange inputs alone programs learn less: many are strange, but
 * answered surely, and most that are answered unsurely consist of known words.
 */
export function pickUncertain<Looked extends { unseen?: number }>(
  looked: readonly Looked[],
  { unlike, any }: DayRoom
): { picked: Looked[]; left: DayRoom } {
  const strange = looked
    .filter(({ unseen = 0 }) => unseen > 0)
    .sort((a, b) => b.unseen! - a.unseen!)
    .slice(0, unlike)
  const chosen = new Set(strange)
  const others = looked.filter(each => !chosen.has(each)).slice(0, any)
  return {
    picked: [...strange, ...others],
    left: { unlike: unlike - strange.length, any: any - others.length }
  }
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
