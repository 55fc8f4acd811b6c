import type { Probe } from '../domain/measure/learning-curve.js'
import { foldsOf } from './cross-validation.js'
import type { Family } from './family.js'
import { labelingOf } from './labels.js'
import type { Lesson } from './lesson.js'

/** Fewer rows make no curve. */
const leastRows = 64
/**
 * Up to so many rows both halves are learned from; above `manyRows` none is: probes are to cost about a seventh
 * of what learning did, and run beside the refit.
 */
const fewRows = 400
const manyRows = 1000
/** Rows that each program is asked. */
const mostAsked = 5000

/** Eighths of the rows that are learned from, each part within the next. */
const parts = [1, 2, 4]

/**
 * Learns with settings from an eighth, a quarter and a half of the rows, and asks each program rows of the
 * other half: the same ones, so that losses can be compared row by row. Of many rows only small parts are
 * learned from; of too few, or by a costly family, none.
 */
export function probesOf(family: Family, lesson: Lesson, settings: string): Probe[] {
  const count = lesson.inputs.length
  if (family.costly || new Set(lesson.groups).size < leastRows) return []
  const eighths = eighthsOf(lesson)
  const sides = count <= fewRows ? [0, 4] : [0]
  return (count > manyRows ? parts.slice(0, 2) : parts).map(part => {
    const probe: Probe = {
      learned: 0,
      answers: lesson.inputs.map(() => undefined),
      ...(family.margin && { margins: new Float64Array(count) })
    }
    for (const first of sides) {
      const learn: number[] = []
      const ask: number[] = []
      eighths.forEach((eighth, row) => {
        if (eighth >= first && eighth < first + part) learn.push(row)
        if (eighth < first || eighth >= first + 4) ask.push(row)
      })
      probe.learned += Math.round(learn.length / sides.length)
      inquire(family, lesson, settings, learn, ask.slice(0, mostAsked), probe)
    }
    return probe
  })
}

/** Eighths with about the same share of each label, where there are enough rows of them. */
function eighthsOf({ outputs, groups, seed }: Lesson): Int32Array {
  const labeling = labelingOf(outputs)
  const isLabeled = labeling.outputs.length <= outputs.length / 8
  const classes = isLabeled ? labeling.classes : new Int32Array(outputs.length)
  return foldsOf(groups, classes, isLabeled ? labeling.outputs.length : 1, 8, seed)
}

/** Learns from some rows, asks others and writes down what is answered. */
function inquire(
  family: Family,
  lesson: Lesson,
  settings: string,
  learn: readonly number[],
  ask: readonly number[],
  { answers, margins }: Probe
): void {
  const fitted = family.learn(
    {
      ...lesson,
      inputs: learn.map(row => lesson.inputs[row]),
      outputs: learn.map(row => lesson.outputs[row]),
      groups: learn.map(row => lesson.groups[row])
    },
    settings
  )
  if (fitted === undefined) return
  const predict = family.predictor(fitted.model)
  for (const row of ask) answers[row] = predict(lesson.inputs[row])
  if (margins === undefined) return
  const marginOf = family.margin!(fitted.model)
  for (const row of ask) margins[row] = marginOf(lesson.inputs[row])
  const usual = ask.map(row => margins[row]).sort((a, b) => a - b)[ask.length >> 1] || 1
  for (const row of ask) margins[row] /= usual
}
