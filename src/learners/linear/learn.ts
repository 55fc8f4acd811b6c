import { foldsOf, heldOut, spread } from '../cross-validation.js'
import { type Labeling, labelingOf } from '../labels.js'
import type { CrossValidated, Learned, Lesson } from '../lesson.js'
import { type Encoding, encode } from './encode.js'
import { factScaleOf, restrict } from './matrix.js'
import type { LinearModel } from './model.js'
import { predictor } from './predict.js'
import { quantize } from './quantize.js'
import { retrain } from './retrain.js'
import { distinctiveFeatures, importantFeatures, importantWeights } from './select.js'
import { marginsFor, marginsOf, train, type Weights, winner } from './train.js'

export interface LinearSettings {
  cost: number
  /** Terms that fewer training rows contain are not learned from. */
  support: number
}

/** Costs tried, from strong to weak regularization. */
const costs = [0.004, 0.016, 0.064, 0.25, 1]
const usualCost = 0.016

/** At most so many terms and weights are printed: a program loads fast and stays far below 1 MB. */
const maxFeatures = { oneMargin: 20_000, more: 30_000 }
const maxWeights = { each: 2000, least: 120_000, most: 240_000 }
/** Features times margins while learning: 64 MB of weights. */
const maxLearned = 16_000_000
/** Row entries times margins above which fewer folds and passes must do. */
const muchWork = 10_000_000
/** Rows that cross-validation looks at. */
const maxJudged = 20_000

interface Effort {
  /** The fold of each row; -1 for rows left out of cross-validation. */
  folds: Int32Array
  /** Folds that are held out in turn; 0 where there are too few rows. */
  judged: number
  passes: number
}

interface Study {
  lesson: Lesson
  labeling: Labeling
  encoding: Encoding
  effort: Effort
}

type Progress = (done: number) => void

/** Learns a linear classifier; with `settings`, without looking for them. */
export function learnLinear(lesson: Lesson, settings?: LinearSettings): Learned<LinearModel, LinearSettings> {
  lesson.progress(0, 'reading rows')
  const labeling = labelingOf(lesson.outputs)
  const studyOf = (support: number): Study => {
    const encoding = encode(lesson.inputs, support)
    return { lesson, labeling, encoding, effort: effortFor(lesson, labeling, encoding) }
  }
  const { study, chosen } = settings
    ? { study: studyOf(settings.support), chosen: settings }
    : chooseSettings(lesson.minSupport, studyOf)
  const crossValidated = settings ? undefined : crossValidate(study, chosen.cost)
  const rows = Int32Array.from(lesson.inputs.keys())
  const model = learnModel(study, chosen.cost, rows, done => {
    lesson.progress(0.7 + 0.3 * done, `learning ${describeSettings(chosen)}`)
  })
  return { model, settings: chosen, crossValidated }
}

/** Where single rows may support a term, terms of two rows are tried too: as good, they make a smaller program. */
function chooseSettings(minSupport: number, studyOf: (support: number) => Study) {
  let best: { study: Study; chosen: LinearSettings; right: number } | undefined
  for (const support of minSupport === 1 ? [2, 1] : [minSupport]) {
    const study = studyOf(support)
    const { cost, right } = chooseCost(study)
    // Nothing measured: the few rows there are had better all count.
    if (!best || right > best.right || study.effort.judged === 0)
      best = { study, chosen: { cost, support }, right }
  }
  return best!
}

/** Settings as people read them. */
export function describeSettings({ cost, support }: LinearSettings): string {
  return `C=${cost}, words+chars, in ${support}+ rows`
}

/** The settings that `describeSettings` told. */
export function parseSettings(text: string): LinearSettings {
  const found = /^C=([\d.]+), words\+chars, in (\d+)\+ rows$/.exec(text)
  if (found === null) throw new TypeError(`not the settings of a linear classifier: ${text}`)
  return { cost: Number(found[1]), support: Number(found[2]) }
}

function effortFor(lesson: Lesson, labeling: Labeling, { matrix }: Encoding): Effort {
  const work = matrix.features.length * marginsFor(labeling.outputs.length)
  const count = lesson.inputs.length <= 2000 ? 5 : 3
  const judged = new Set(spread(lesson.inputs.length, maxJudged))
  const folds = foldsOf(lesson.groups, labeling.classes, labeling.outputs.length, count, lesson.seed)
  return {
    folds: folds.map((fold, row) => (judged.has(row) ? fold : -1)),
    judged: new Set(lesson.groups).size < 2 * count ? 0 : work > muchWork ? 1 : count,
    passes: work > muchWork ? 6 : 8
  }
}

/** Climbs from the usual cost to a better neighbour while there is one; `right`: rows held out that it got right. */
function chooseCost(study: Study): { cost: number; right: number } {
  if (study.effort.judged === 0) return { cost: usualCost, right: 0 }
  const right = new Map<number, number>()
  const measure = (place: number): number => {
    const known = right.get(place)
    if (known !== undefined || costs[place] === undefined) return known ?? -1
    study.lesson.progress((0.5 * right.size) / costs.length, `cross-validating C=${costs[place]}`)
    const judged = judge(study, learn => {
      const { matrix, weights } = learnWeights(study, costs[place], learn, 4)
      const sums = new Float64Array(weights.margins)
      return row => {
        marginsOf(weights, matrix, row, sums)
        return winner(sums)
      }
    })
    right.set(place, judged.right)
    return judged.right
  }
  let best = costs.indexOf(usualCost)
  for (;;) {
    const better = [best - 1, best + 1].find(place => measure(place) > measure(best))
    if (better === undefined) return { cost: costs[best], right: measure(best) }
    best = better
  }
}

/** The accuracy of programs as they would be printed, on rows held out. */
function crossValidate(study: Study, cost: number): CrossValidated | undefined {
  const { labeling, lesson, effort } = study
  if (effort.judged === 0) return undefined
  lesson.progress(0.5, `measuring C=${cost}`)
  const places = new Map(labeling.outputs.map((output, place) => [output, place]))
  const { right, rows } = judge(study, learn => {
    const predict = predictor(learnModel(study, cost, learn))
    return row => places.get(predict(lesson.inputs[row]))!
  })
  return { accuracy: right / rows, rows, folds: effort.judged }
}

/** Holds folds out in turn and counts rows that what `learn` returns gets right. */
function judge({ effort, labeling }: Study, learn: (rows: Int32Array) => (row: number) => number) {
  let right = 0
  let rows = 0
  for (let fold = 0; fold < effort.judged; fold++) {
    const parts = heldOut(effort.folds, fold)
    const classOf = learn(parts.learn)
    for (const row of parts.judge) if (classOf(row) === labeling.classes[row]) right++
    rows += parts.judge.length
  }
  return { right, rows }
}

/** Weights for every feature that may be learned from at once. */
function learnWeights(study: Study, cost: number, rows: Int32Array, passes: number, progress?: Progress) {
  const { encoding, labeling, lesson } = study
  const classCount = labeling.outputs.length
  const most = Math.floor(maxLearned / marginsFor(classCount))
  const kept = distinctiveFeatures(encoding.matrix, rows, labeling.classes, classCount, most)
  const matrix =
    kept.length < encoding.matrix.gains.length ? restrict(encoding.matrix, kept) : encoding.matrix
  const training = { matrix, rows, classes: labeling.classes, classCount, cost, passes, seed: lesson.seed }
  return { kept, training, matrix, weights: train({ ...training, progress }) }
}

/** Learns, keeps what matters, and learns once more from that alone. */
function learnModel(study: Study, cost: number, rows: Int32Array, progress?: Progress): LinearModel {
  const { encoding, effort, labeling } = study
  const first = learnWeights(study, cost, rows, effort.passes, done => progress?.(0.6 * done))
  const most = first.weights.margins === 1 ? maxFeatures.oneMargin : maxFeatures.more
  const places = importantFeatures(first.weights, first.matrix, rows, most)
  const kept = places.map(place => first.kept[place])
  const matrix = restrict(first.matrix, places)
  const mask = importantWeights(
    weightsOf(first.weights, places),
    matrix,
    rows,
    weightsFor(first.weights.margins)
  )
  const training = {
    ...first.training,
    matrix,
    alphas: first.weights.alphas!,
    passes: Math.ceil(effort.passes / 2),
    progress: (done: number) => progress?.(0.6 + 0.4 * done)
  }
  const weights = mask ? retrain(training, mask) : train(training)
  return quantize(
    weights,
    kept,
    matrix.gains,
    factScaleOf(encoding.fields.facts.length),
    encoding,
    labeling.outputs
  )
}

function weightsFor(margins: number): number {
  return Math.min(Math.max(maxWeights.each * margins, maxWeights.least), maxWeights.most)
}

function weightsOf({ margins, values }: Weights, places: Int32Array): Weights {
  const chosen = new Float32Array((places.length + 1) * margins)
  places.forEach((place, index) => {
    chosen.set(values.subarray(place * margins, (place + 1) * margins), index * margins)
  })
  chosen.set(values.subarray(values.length - margins), places.length * margins)
  return { margins, values: chosen }
}
