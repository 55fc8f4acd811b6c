import type { Labeling } from '../labels.js'
import type { Lesson } from '../lesson.js'
import type { Encoding } from './encode.js'
import { factScaleOf, type Matrix, restrict, withoutMeanings } from './matrix.js'
import type { LinearModel } from './model.js'
import { quantize } from './quantize.js'
import { ratioVariances } from './ratios.js'
import { retrain } from './retrain.js'
import { distinctiveFeatures, importantFeatures, importantWeights } from './select.js'
import type { LinearSettings } from './settings.js'
import { marginsFor, type Training, train, type Weights } from './train.js'
import { type KnownWords, taughtWords, withKnown, withUntaught } from './untaught.js'

/** The cost parameter of the machine with log-count ratios, relative to that of the plain one. */
const ratioCost = 0.3

/** The most terms and weights that are printed, so that a program loads fast and stays far below 1 MB. */
const maxFeatures = { oneMargin: 20_000, more: 30_000 }
const maxWeights = { each: 2000, least: 120_000, most: 240_000 }
/** The most features times margins in learning: 64 MB of weights. */
const maxLearned = 16_000_000

/** What is learned from, and how much effort is made. */
export interface LinearStudy {
  lesson: Lesson
  labeling: Labeling
  encoding: Encoding
  effort: {
    /** The fold of each row; -1 for rows left out of cross-validation. */
    folds: Int32Array
    /** The number of folds that are held out in turn; 0 where there are too few rows. */
    judged: number
    passes: number
  }
}

type Progress = (done: number) => void

/** How to learn, apart from the choice of terms. */
export type Way = Pick<LinearSettings, 'cost' | 'ratios' | 'words'>

/** A machine: its training data and its weights. */
interface Part {
  training: Training
  weights: Weights
}

/** Weights of every feature, for each of the machines whose margins are added. */
export function learnParts(
  study: LinearStudy,
  { cost, ratios, words }: Way,
  rows: Int32Array,
  passes: number,
  progress?: Progress
) {
  const { encoding, labeling, lesson } = study
  const classCount = labeling.outputs.length
  const most = Math.floor(maxLearned / marginsFor(classCount))
  const whole = weighed(encoding.matrix, words?.strength ?? 0)
  const kept = distinctiveFeatures({ ...encoding, matrix: whole }, rows, labeling.classes, classCount, most)
  const facts = encoding.fields.facts.length
  const matrix = kept.length < whole.gains.length ? restrict(whole, kept, facts, 'rare') : whole
  const { classes } = labeling
  const plain: Training = { matrix, rows, classes, classCount, cost, passes, seed: lesson.seed }
  const trainings = ratios
    ? [
        plain,
        { ...plain, cost: cost * ratioCost, variances: ratioVariances(matrix, rows, classes, classCount) }
      ]
    : [plain]
  const parts = trainings.map((training, index): Part => {
    const report = (done: number) => progress?.((index + done) / trainings.length)
    return { training, weights: train({ ...training, progress: report }) }
  })
  return { kept, matrix, parts }
}

/** The matrix with meanings of this norm relative to that of words; without them where that is 0. */
function weighed(matrix: Matrix, strength: number): Matrix {
  const first = matrix.gains.length - matrix.meanings
  if (matrix.meanings === 0) return matrix
  if (strength === 0) return withoutMeanings(matrix)
  return { ...matrix, gains: matrix.gains.map((gain, feature) => (feature < first ? gain : gain * strength)) }
}

/** A model of these rows: learns, selects important features, and learns again from those alone. */
export function learnModel(study: LinearStudy, way: Way, rows: Int32Array, progress?: Progress): LinearModel {
  const { encoding, effort, labeling } = study
  const facts = encoding.fields.facts.length
  const first = learnParts(study, way, rows, effort.passes, done => progress?.(0.6 * done))
  const sum = total(first.parts.map(part => part.weights))
  const most = sum.margins === 1 ? maxFeatures.oneMargin : maxFeatures.more
  const places = importantFeatures(sum, first.matrix, rows, most)
  const kept = places.map(place => first.kept[place])
  const important = weightsOf(sum, places)
  const pruned = restrict(first.matrix, places, facts)
  const known = knownWords(encoding, way, kept, important, pruned.gains)
  const matrix = known ? withKnown(pruned, encoding.meaning!, known) : pruned
  const mask = importantWeights(important, matrix, rows, weightsFor(sum.margins))
  const again = first.parts.map(({ training, weights }, index) => {
    const report = (done: number) => progress?.(0.6 + (0.4 * (index + done)) / first.parts.length)
    return learnAgain({ training, weights }, matrix, places, mask, report)
  })
  const learned = { weights: total(again), kept, gains: matrix.gains, factScale: factScaleOf(facts), known }
  return quantize(learned, encoding, labeling.outputs)
}

/** What is known of each word: rows taught it, or it is among those that their meanings weigh most. */
function knownWords(
  encoding: Encoding,
  { words }: Way,
  kept: Int32Array,
  weights: Weights,
  gains: Float32Array
): KnownWords | undefined {
  if (words === undefined || encoding.meaning === undefined) return undefined
  return withUntaught(taughtWords(encoding, kept), encoding.meaning, weights, gains, words.count)
}

/** Continues with some features, and of those with the weights of `mask`. */
function learnAgain(
  { training, weights: { margins, alphas } }: Part,
  matrix: Matrix,
  places: Int32Array,
  mask: Uint8Array | undefined,
  progress: Progress
): Weights {
  const variances = training.variances && rowsAt(training.variances, places, margins)
  const passes = Math.ceil(training.passes / 2)
  const next = { ...training, matrix, variances, alphas: alphas!, passes, progress }
  return mask ? retrain(next, mask) : train(next)
}

function total(all: Weights[]): Weights {
  if (all.length === 1) return all[0]
  return { margins: all[0].margins, values: all[0].values.map((value, i) => value + all[1].values[i]) }
}

function weightsFor(margins: number): number {
  return Math.min(Math.max(maxWeights.each * margins, maxWeights.least), maxWeights.most)
}

function weightsOf({ margins, values }: Weights, places: Int32Array): Weights {
  const chosen = new Float32Array((places.length + 1) * margins)
  chosen.set(rowsAt(values, places, margins))
  chosen.set(values.subarray(values.length - margins), places.length * margins)
  return { margins, values: chosen }
}

function rowsAt(values: Float32Array, places: Int32Array, margins: number): Float32Array {
  const chosen = new Float32Array(places.length * margins)
  places.forEach((place, index) => {
    chosen.set(values.subarray(place * margins, (place + 1) * margins), index * margins)
  })
  return chosen
}
