import { createHash } from 'node:crypto'
import type { Redact } from '../../domain/feedback/redact.js'
import { type Comparison, type Json, jsonEqual } from '../../domain/json.js'
import { type Example, labelOf } from '../../domain/rows/example.js'
import { type Interval, wilson } from '../../domain/statistics/intervals/wilson.js'
import type { AskedInput, GivenLabel } from '../../generators/labeler.js'
import type { StoredExample } from '../../store/examples-file.js'
import { idOfInput } from '../records/file-inputs.js'

/** How often a model says what a person said. */
export interface LabelAccuracy {
  /** Training rows that it was asked about. */
  rows: number
  /** Of these, those with an answer of the right form. */
  answered: number
  right: number
  /** Of the answered ones; absent for none. */
  accuracy?: number
  /** With 95 % (Wilson). */
  interval?: Interval
}

/** What a model is shown, and what it is asked about though the answer is known. */
export interface KnownAnswers {
  /** The first is for inputs whose labels nobody knows; the others are its halves. */
  sheets: Example[][]
  asked: AskedInput[]
  /** By id. */
  answers: Map<string, Json>
}

/**
 * Divides training rows that people labeled into two halves, near-duplicates together and the rows of each label in
 * turn: a row is asked about beside rows of the other half, so that neither it nor a copy of it is shown. `most`: how
 * many are asked about, drawn by the hash of their inputs.
 */
export function knownAnswers(rows: readonly StoredExample[], redact: Redact, most: number): KnownAnswers {
  const drawn = rows
    .map(row => {
      const shown: Example = { input: redact(row.input), output: redact(row.output) }
      const id = idOfInput(shown.input)
      return { ...row, ...shown, id, draw: createHash('sha256').update(id).digest('hex') }
    })
    .sort((a, b) => (a.draw < b.draw ? -1 : 1))
  const halfOf = halves(drawn)
  const sheets: Example[][] = [[], [], []]
  for (const { input, output, id, group } of drawn) {
    sheets[0].push({ input, output })
    sheets[halfOf(group, id)].push({ input, output })
  }
  const isWhole = sheets[1].length > 0 && sheets[2].length > 0
  const asked = isWhole ? drawn.slice(0, most) : []
  return {
    sheets,
    asked: asked.map(({ id, input, group }) => ({ id, input, sheet: 3 - halfOf(group, id) })),
    answers: new Map(asked.map(({ id, output }) => [id, output]))
  }
}

/** The half of a row, 1 or 2, by its group of near-duplicates or its id. */
function halves(rows: readonly { id: string; output: Json; group?: number }[]) {
  const key = (group: number | undefined, id: string) => (group === undefined ? id : `group ${group}`)
  const half = new Map<string, number>()
  const turns = new Map<string, number>()
  let first = 0
  for (const { id, output, group } of rows) {
    if (half.has(key(group, id))) continue
    const label = labelOf(output)
    // Labels of one row each must not all go to one half.
    const turn = turns.get(label) ?? first++
    turns.set(label, turn + 1)
    half.set(key(group, id), 1 + (turn % 2))
  }
  return (group: number | undefined, id: string) => half.get(key(group, id))!
}

/** How many labels are what people said. */
export function accuracyOf(
  labels: readonly GivenLabel[],
  answers: ReadonlyMap<string, Json>,
  compare: Comparison
): LabelAccuracy {
  const answered = labels.filter(({ output }) => output !== undefined)
  const isRight = ({ id, output }: GivenLabel) => jsonEqual(output!, answers.get(id) ?? null, compare)
  const right = answered.filter(isRight).length
  const counts = { rows: labels.length, answered: answered.length, right }
  if (answered.length === 0) return counts
  const accuracy = right / answered.length
  return { ...counts, accuracy, interval: wilson(accuracy, answered.length) }
}
