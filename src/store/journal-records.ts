import { isJsonObject, type Json } from '../domain/json.js'
import { LoopaiError } from '../errors.js'

/** The journals of a task, one record a line. */
export type JournalName =
  | 'evaluations.jsonl'
  | 'promotions.jsonl'
  | 'conflicts.jsonl'
  | 'searches.jsonl'
  | 'reviews.jsonl'

type Test = (value: Json | undefined) => boolean

const isText: Test = value => typeof value === 'string'
const isNumber: Test = value => typeof value === 'number'

/** What a record must contain to be usable, whoever wrote the line. */
const needed: Record<JournalName, Record<string, Test>> = {
  'evaluations.jsonl': {
    program: isText,
    split: isText,
    rows: isNumber,
    data: isText,
    metrics: value => isJsonObject(value) && isNumber(value.accuracy) && Array.isArray(value.interval),
    outcomes: isJsonObject
  },
  'promotions.jsonl': { to: isText, why: isText },
  'conflicts.jsonl': { input: value => value !== undefined, output: value => value !== undefined },
  'searches.jsonl': { data: isText, generators: value => Array.isArray(value) },
  'reviews.jsonl': { by: isText }
}

/** Throws `bad-file` where a line is no record of the journal. */
export function requireRecord(journal: JournalName, value: Json, place: string): void {
  const tests = Object.entries(needed[journal])
  const missing = isJsonObject(value) ? tests.find(([name, test]) => !test(value[name])) : tests[0]
  if (missing === undefined) return
  throw new LoopaiError('bad-file', `${place}: ${missing[0]}: missing, or not what it should be.`, {
    suggestions: ['remove the line, or bring the file back from git']
  })
}
