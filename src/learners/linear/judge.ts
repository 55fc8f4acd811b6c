import { foldCountFor, foldsOf, heldOut, spread } from '../cross-validation.js'
import type { Labeling } from '../labels.js'
import type { Lesson } from '../lesson.js'
import type { Encoding } from './encode.js'
import type { LinearStudy } from './fit.js'
import { marginsFor } from './train.js'

/** With more work than this (row entries of terms and facts × margins) there are fewer folds and passes. */
const muchWork = 10_000_000
/** The most rows that cross-validation uses. */
const maxJudged = 20_000

/** How many folds are held out in turn, and how often each row is visited. */
export function effortFor(lesson: Lesson, labeling: Labeling, { matrix }: Encoding): LinearStudy['effort'] {
  // Without meanings, so that a program that knows none is learned again alike where none are read.
  const entries = matrix.features.length - matrix.rows * matrix.meanings
  const work = entries * marginsFor(labeling.outputs.length)
  const count = foldCountFor(lesson.groups)
  const { classes, outputs } = labeling
  const judged = new Set(spread(lesson.inputs.length, maxJudged))
  const folds = foldsOf(lesson.groups, classes, outputs.length, Math.max(1, count), lesson.seed)
  return {
    folds: folds.map((fold, row) => (judged.has(row) ? fold : -1)),
    judged: work > muchWork ? Math.min(1, count) : count,
    passes: work > muchWork ? 6 : 8
  }
}

/** Holds out folds in turn and counts the rows that each classifier returned by `learn` gets right. */
export function judgeFolds(
  { effort, labeling }: LinearStudy,
  learn: (rows: Int32Array) => ((row: number) => number)[],
  folds = effort.judged
) {
  const right: number[] = []
  let rows = 0
  for (let fold = 0; fold < folds; fold++) {
    const parts = heldOut(effort.folds, fold)
    learn(parts.learn).forEach((classOf, way) => {
      right[way] ??= 0
      for (const row of parts.judge) if (classOf(row) === labeling.classes[row]) right[way]++
    })
    rows += parts.judge.length
  }
  return { right, rows }
}
