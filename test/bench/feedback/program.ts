import { type Json, jsonEqual } from '../../../src/domain/json.js'
import type { Example } from '../../../src/domain/rows/example.js'
import type { SplitRule } from '../../../src/domain/rows/split/split.js'
import { linear } from '../../../src/learners/linear/family.js'
import { english } from '../../helpers/word-vectors.js'

/** A linear program, learned with word knowledge as `synth` does: what it answers, and how far its answer leads. */
export interface Program {
  answer: (input: Json) => Json
  lead: (input: Json) => number
}

/** How the rows of simulated tasks are dealt. */
export const splitRule: SplitRule = { by: 'exact', seed: 1, shares: [0.7, 0.15, 0.15] }

/** The settings that are best for such rows. */
export function settingsFor(rows: readonly Example[]): string {
  return fitLinear(rows).settings
}

export function learnLinearOf(rows: readonly Example[], settings: string): Program {
  const { model } = fitLinear(rows, settings)
  return { answer: linear.predictor(model), lead: linear.margin!(model) }
}

export function accuracyOf({ answer }: Program, rows: readonly Example[]): number {
  return rows.filter(({ input, output }) => jsonEqual(answer(input), output)).length / rows.length
}

function fitLinear(rows: readonly Example[], settings?: string) {
  const lesson = {
    kind: 'classification' as const,
    inputs: rows.map(({ input }) => input),
    outputs: rows.map(({ output }) => output),
    groups: rows.map((_, at) => `${at}`),
    decides: false,
    minSupport: 2,
    vectors: () => english,
    seed: 1,
    progress: () => {}
  }
  const fitted = linear.learn(lesson, settings)
  if (fitted === undefined) throw new Error('nothing learned')
  return fitted
}
