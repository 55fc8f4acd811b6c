import { createHash } from 'node:crypto'
import type { Redact } from '../../domain/feedback/redact.js'
import type { Json } from '../../domain/json.js'
import { type Example, inputKey } from '../../domain/rows/example.js'
import { likenessOf } from '../../domain/rows/likeness/likeness.js'
import { nearestAmong } from '../../domain/rows/nearest-row.js'
import type { StoredExample } from '../../store/examples-file.js'
import { idOfInput } from '../records/file-inputs.js'
import type { SplitRows } from '../rows/split-rows.js'

/** An input to label. */
export interface FreshInput {
  id: string
  input: Json
}

/** The inputs of a file by what is known of them. */
export interface SortedInputs {
  fresh: FreshInput[]
  counts: InputCounts
  /** Hash of all inputs of the file. */
  hash: string
}

export interface InputCounts {
  /** Different inputs of the file. */
  read: number
  /** That a person has labeled already. */
  byPeople: number
  /** That a model has labeled already. */
  byModels: number
  /** That are validation or test rows, or near-duplicates of such: they are never sent, nor learned from. */
  heldOut: number
}

/**
 * Sorts out which inputs a model may be asked about: none that has a row, and none that is a validation or test row or
 * a near-duplicate of one, since its label would tell a program what it is measured on.
 */
export function sortInputs(raws: readonly string[], rows: SplitRows, redact: Redact): SortedInputs {
  const people = new Set<string>()
  const models = new Set<string>()
  const heldOut = new Set<string>()
  const note = (into: Set<string>, { input }: Example) =>
    into.add(inputKey(input)).add(inputKey(redact(input)))
  for (const row of rows.train) note(row.via === 'model' ? models : people, row)
  for (const row of [...rows.validation, ...rows.test]) note(heldOut, row)
  const counts: InputCounts = { read: 0, byPeople: 0, byModels: 0, heldOut: 0 }
  const hash = createHash('sha256')
  const fresh = new Map<string, FreshInput>()
  for (const raw of raws) {
    const whole = JSON.parse(raw) as Json
    const input = redact(whole)
    const keys = [inputKey(whole), inputKey(input)]
    const isIn = (set: ReadonlySet<string>) => keys.some(key => set.has(key))
    hash.update(`${keys[1]}\n`)
    counts.read++
    if (isIn(heldOut)) counts.heldOut++
    else if (isIn(people)) counts.byPeople++
    else if (isIn(models)) counts.byModels++
    else fresh.set(keys[1], { id: idOfInput(input), input })
  }
  const unlike = unlikeHeldOut([...fresh.values()], [...rows.validation, ...rows.test], redact)
  counts.heldOut += fresh.size - unlike.length
  return { fresh: unlike, counts, hash: hash.digest('hex') }
}

/** Inputs that are near-duplicates of no such row. Rows of which too many are alike to stay together count as unlike. */
function unlikeHeldOut(
  inputs: readonly FreshInput[],
  rows: readonly StoredExample[],
  redact: Redact
): FreshInput[] {
  const known = rows.map(({ input, output }) => ({ input: redact(input), output }))
  // What an input should answer is not known. Of copies the answer is that of the row most like it; others may have any.
  const nearest = nearestAmong(known.map(({ input }) => input))
  const answerTo = (input: Json) => {
    const row = nearest(input)
    return row === undefined ? null : known[row].output
  }
  const all = [...known, ...inputs.map(({ input }) => ({ input, output: answerTo(input) }))]
  const { groups, spread } = likenessOf(all)
  const near = new Set(groups.subarray(0, rows.length).filter(group => group >= 0 && !spread[group]))
  return inputs.filter((_, at) => !near.has(groups[rows.length + at]))
}
