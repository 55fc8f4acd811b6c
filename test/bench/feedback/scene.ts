import type { AnsweredInput } from '../../../src/domain/feedback/drift.js'
import { type Known, knownOfInputs } from '../../../src/domain/feedback/novelty.js'
import { jsonEqual } from '../../../src/domain/json.js'
import type { Example } from '../../../src/domain/rows/example.js'
import { cohortsOf } from '../../../src/domain/rows/likeness/cohorts.js'
import { linear } from '../../../src/learners/linear/family.js'
import { rowsOf } from './rows.js'

/** A row of the stream: what the program answered, and whether that is right. */
export interface Met extends AnsweredInput {
  right: boolean
}

/** A program in use: what it was not made from, and the rows that it meets before and after a change. */
export interface Scene {
  set: string
  known: Known
  reference: Met[]
  usual: Met[]
  changed: Met[]
}

const trainRows = 600
const referenceRows = 400

/** A linear program of 600 rows of a set; what changes later is that half of the inputs are those of another set. */
export function sceneOf(set: string, other: string): Scene | undefined {
  const [rows, others] = [rowsOf(set), rowsOf(other)]
  if (rows === undefined || others === undefined) return undefined
  const train = rows.slice(0, trainRows)
  const fitted = linear.learn({
    kind: 'classification',
    inputs: train.map(({ input }) => input),
    outputs: train.map(({ output }) => output),
    groups: cohortsOf(train, 'alike'),
    decides: false,
    minSupport: 2,
    seed: 1,
    progress: () => {}
  })
  if (fitted === undefined) throw new Error(`${set}: nothing learned`)
  const [answer, lead] = [linear.predictor(fitted.model), linear.margin!(fitted.model)]
  const met = ({ input, output }: Example): Met => {
    const said = answer(input)
    return { input, output: said, right: jsonEqual(said, output), lead: lead(input) }
  }
  const rest = rows.slice(trainRows)
  const usual = rest.slice(referenceRows).map(met)
  return {
    set,
    known: knownOfInputs(train.map(({ input }) => input)),
    reference: rest.slice(0, referenceRows).map(met),
    usual,
    changed: [...usual.slice(0, others.length), ...others.slice(0, usual.length).map(met)]
  }
}
