import type { LeftOut, Probe } from '../domain/measure/learning-curve.js'
import { foldCountFor, foldsOf, heldOut } from './cross-validation.js'
import type { Family } from './family.js'
import { labelingOf } from './labels.js'
import { type Lesson, UnknownSettings } from './lesson.js'

/** With fewer rows no learning curve is measured. */
const leastRows = 64
/**
 * Up to this many rows both halves are learned from; above `manyRows` neither is. Probes should take about a seventh
 * of the time of learning, and run beside the refit.
 */
const fewRows = 400
const manyRows = 1000
/** The most rows that each program answers. */
const mostAsked = 5000

/** The parts that are learned from, in eighths of the rows; each is contained in the next. */
const parts = [1, 2, 4]

/**
 * Learns with given settings from an eighth, a quarter and a half of the rows, and lets each program answer the same
 * rows of the other half, so that losses can be compared row by row. Of many rows only small parts are learned from;
 * with too few, a costly family, or settings of another version of it, there are no probes.
 */
export function probesOf(family: Family, lesson: Lesson, settings: string): Probe[] {
  try {
    return learnParts(family, lesson, settings)
  } catch (error) {
    if (error instanceof UnknownSettings) return []
    throw error
  }
}

function learnParts(family: Family, lesson: Lesson, settings: string): Probe[] {
  const count = lesson.inputs.length
  if (family.costly || new Set(lesson.groups).size < leastRows) return []
  const eighths = partsOf(lesson, 8)
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

/**
 * The answer to each row of a program that was learned, with given settings, without the row and its near-duplicates;
 * undefined for all where there are too few rows, or the settings come from another version of the family.
 */
export function answersLeftOut(family: Family, lesson: Lesson, settings: string): LeftOut {
  const none: LeftOut = { answers: lesson.inputs.map(() => undefined) }
  const count = foldCountFor(lesson.groups)
  if (count === 0) return none
  const folds = partsOf(lesson, count)
  const found: LeftOut = {
    answers: [...none.answers],
    ...(family.margin && { margins: new Float64Array(lesson.inputs.length) })
  }
  try {
    for (let fold = 0; fold < count; fold++) {
      const { learn, judge } = heldOut(folds, fold)
      inquire(family, lesson, settings, Array.from(learn), Array.from(judge), found)
    }
  } catch (error) {
    if (error instanceof UnknownSettings) return none
    throw error
  }
  return found
}

/** Parts with about equal shares of each label, where there are enough rows of it. */
function partsOf({ outputs, groups, seed }: Lesson, count: number): Int32Array {
  const labeling = labelingOf(outputs)
  const isLabeled = labeling.outputs.length <= outputs.length / count
  const classes = isLabeled ? labeling.classes : new Int32Array(outputs.length)
  return foldsOf(groups, classes, isLabeled ? labeling.outputs.length : 1, count, seed)
}

/** Learns from some rows and records the answers to others. */
function inquire(
  family: Family,
  lesson: Lesson,
  settings: string,
  learn: readonly number[],
  ask: readonly number[],
  { answers, margins }: LeftOut
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
