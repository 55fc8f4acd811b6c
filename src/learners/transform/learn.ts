import type { Json } from '../../domain/json.js'
import { isConfirmed } from '../../domain/program/readings.js'
import { foldsOf, heldOut } from '../cross-validation.js'
import type { Fitted } from '../family.js'
import { labelingOf } from '../labels.js'
import type { Lesson } from '../lesson.js'
import { withoutHuge } from '../long-texts.js'
import { type LearnedTransform, learnBranches } from './branches.js'
import { learnCover } from './cover.js'
import { doubtsAbout, mostRivals } from './doubts.js'
import { fieldTexts, longestText, textPaths } from './fields.js'
import { type TransformModel, transformPredictor } from './model.js'

/** Up to this many rows, all are learned from together. */
const fewRows = 5
/** Up to this many rows, one row at a time is held out; above, folds are. */
const mostAlone = 6
const foldCount = 3
/** Programs of a higher cost say about as much as the answers of a few rows. */
const longProgram = 20

/** Learns a program from texts to texts; undefined where outputs are no texts or no program is found. */
export function learnTransform(lesson: Lesson, settled: boolean): Fitted<TransformModel> | undefined {
  const { lesson: usual, notes: huge } = withoutHuge(lesson)
  const { inputs, outputs, progress } = usual
  const rows = Array.from(inputs.keys()).filter(
    row => typeof outputs[row] === 'string' && outputs[row].length <= longestText
  )
  if (rows.length === 0 || rows.length < inputs.length / 2) return undefined
  progress(0, 'looking for a program')
  const learned = learnFrom(usual, rows)
  if (learned === undefined) return undefined
  const crossValidated = settled ? undefined : crossValidate(usual, rows)
  const paths = textPaths(inputs)
  const doubts = rows.length <= fewRows ? doubtsAbout(learned.model, learned.rivals, inputs, paths) : []
  const notes = [...doubts, ...huge]
  const isGuess = !isConfirmed(crossValidated) && learned.cost > longProgram
  return {
    model: learned.model,
    rivals: learned.rivals.slice(0, mostRivals),
    settings: '',
    ...(crossValidated && { crossValidated }),
    ...(rows.length <= fewRows && { readings: doubts.length === 0 ? 'one' : isGuess ? 'guess' : 'open' }),
    ...(notes.length > 0 && { notes })
  }
}

function learnFrom(
  { inputs, outputs, minSupport, seed }: Lesson,
  rows: readonly number[]
): LearnedTransform | undefined {
  const known = rows.map(row => inputs[row])
  const paths = textPaths(known)
  if (paths.length === 0) return undefined
  const fields = fieldTexts(paths, known)
  const expected = rows.map(row => outputs[row] as string)
  return rows.length <= fewRows
    ? learnBranches(fields, expected)
    : learnCover(fields, known, expected, minSupport, seed)
}

/** The share of rows that programs learned without them get right; undefined with fewer than three rows. */
function crossValidate(lesson: Lesson, rows: readonly number[]): Fitted<TransformModel>['crossValidated'] {
  if (rows.length < 3) return undefined
  const { inputs, outputs, seed, progress } = lesson
  const groups = rows.map(row => lesson.groups[row])
  const different = new Set(groups).size
  if (different < 2) return undefined
  const alone = different === rows.length && rows.length <= mostAlone
  const count = alone ? rows.length : Math.min(foldCount, different)
  const { classes, counts } = labelingOf(rows.map(row => outputs[row]))
  const spread = counts.length <= rows.length / 2 ? classes : new Int32Array(rows.length)
  const folds = alone
    ? Int32Array.from(rows.keys())
    : foldsOf(groups, spread, Math.max(1, counts.length), count, seed)
  let right = 0
  for (let fold = 0; fold < count; fold++) {
    progress((fold + 1) / (count + 1), 'cross-validating')
    const { learn, judge } = heldOut(folds, fold)
    const learned = learnFrom(
      lesson,
      Array.from(learn, at => rows[at])
    )
    if (learned === undefined) continue
    const answer = transformPredictor(learned.model)
    for (const at of judge) if (isRight(answer(inputs[rows[at]]), outputs[rows[at]])) right++
  }
  return { accuracy: right / inputs.length, rows: inputs.length, folds: count }
}

const isRight = (answer: Json, output: Json) => answer === output
