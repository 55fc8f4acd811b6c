import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnsweredInput } from '../../../src/domain/feedback/drift.js'
import { type Known, knownOfInputs } from '../../../src/domain/feedback/novelty.js'
import { jsonEqual } from '../../../src/domain/json.js'
import type { Example } from '../../../src/domain/rows/example.js'
import { cohortsOf } from '../../../src/domain/rows/likeness/cohorts.js'
import { seededRandom } from '../../../src/domain/statistics/random.js'
import { linear } from '../../../src/learners/linear/family.js'
import { datasets } from '../datasets.js'

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
  const answer = linear.predictor(fitted.model)
  const met = ({ input, output }: Example): Met => {
    const said = answer(input)
    return { input, output: said, right: jsonEqual(said, output) }
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

/** The rows of a set, shuffled; undefined where the set is absent. */
function rowsOf(set: string): Example[] | undefined {
  const parts = ['train', 'test'].map(part => join(datasets, set, `${part}.jsonl`))
  if (!parts.every(existsSync)) return undefined
  const rows = parts.flatMap(path =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Example)
  )
  const random = seededRandom(1)
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(random.unit() * (at + 1))
    ;[rows[at], rows[other]] = [rows[other], rows[at]]
  }
  return rows.slice(0, 12_000)
}
