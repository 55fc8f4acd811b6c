import type { CrossValidated } from '../../domain/honesty/cross-validated.js'
import { sureLeads } from '../../domain/measure/abstain.js'
import { foldCountFor, foldsOf, heldOut, spread } from '../cross-validation.js'
import { describeFields } from '../describe-fields.js'
import type { Fields } from '../fields.js'
import { type Labeling, labelingOf, winner } from '../labels.js'
import type { Learned, Lesson } from '../lesson.js'
import { type TermKind, termKinds } from '../vocabulary.js'
import { type Encoding, encode } from './encode.js'
import { type LinearStudy, learnModel, learnParts, type Way } from './fit.js'
import { affordableKinds, affordableRun } from './kinds.js'
import type { LinearModel } from './model.js'
import { answerer } from './predict.js'
import { describeLinearSettings, type LinearSettings } from './settings.js'
import { marginsFor, writeMargins } from './train.js'

/** Cost parameters, from strong to weak regularization. */
const costs = [0.06, 0.25, 1, 4]
const usualCost = 0.25
/** With more work than this (row entries × margins) there are fewer folds and passes. */
const muchWork = 10_000_000
/** The most rows that cross-validation uses. */
const maxJudged = 20_000

/** Learns a linear classifier; without `settings` it chooses them by cross-validation. */
export function learnLinear(lesson: Lesson, settings?: LinearSettings): Learned<LinearModel, LinearSettings> {
  lesson.progress(0, 'reading rows')
  const labeling = labelingOf(lesson.outputs)
  const described = new Map<number, Fields>()
  const fieldsAt = (support: number): Fields => {
    const fields = described.get(support) ?? describeFields(lesson.inputs, support)
    described.set(support, fields)
    return fields
  }
  const longest = affordableRun(labeling.outputs.length)
  const studyOf = ({ support, kinds }: Reading): LinearStudy => {
    const encoding = encode(lesson.inputs, fieldsAt(support), support, kinds, longest)
    return { lesson, labeling, encoding, effort: effortFor(lesson, labeling, encoding) }
  }
  const { study, chosen } = settings
    ? { study: studyOf(settings), chosen: settings }
    : chooseSettings(lesson.minSupport, affordableKinds(lesson.inputs, fieldsAt(lesson.minSupport)), studyOf)
  const crossValidated = settings ? undefined : crossValidate(study, chosen)
  const rows = Int32Array.from(lesson.inputs.keys())
  const model = learnModel(study, chosen, rows, done => {
    lesson.progress(0.7 + 0.3 * done, `learning ${describeLinearSettings(chosen)}`)
  })
  return { model, settings: chosen, crossValidated }
}

/** The choice of terms. */
type Reading = Pick<LinearSettings, 'support' | 'kinds'>

/** The least gain in accuracy for which more kinds of terms are used than texts of this length can afford. */
const worthReading = 0.02

/**
 * Where single rows may support a term, terms of at least two rows are tried as well: if they do as well, they make
 * a smaller program. `kinds`: those affordable for the length of texts; all kinds are used where that gains two
 * points.
 */
function chooseSettings(
  minSupport: number,
  kinds: readonly TermKind[],
  studyOf: (reading: Reading) => LinearStudy
) {
  const best = chooseSupport(minSupport, kinds, studyOf)
  const { judged } = best.study.effort
  if (kinds.length === termKinds.length || judged === 0) return best
  const { chosen } = best
  const richer = studyOf({ ...chosen, kinds: termKinds })
  const folds = Math.min(judged, richer.effort.judged)
  const [gained, had] = [richer, best.study].map(study => {
    const { right, rows } = judge(study, learn => classifiers(study, chosen.cost, learn), folds)
    return Math.max(...right) / rows
  })
  if (gained - had <= worthReading) return best
  return { study: richer, chosen: { ...chosen, ...chooseWay(richer), kinds: termKinds } }
}

function chooseSupport(
  minSupport: number,
  kinds: readonly TermKind[],
  studyOf: (reading: Reading) => LinearStudy
) {
  let best: { study: LinearStudy; chosen: LinearSettings; right: number } | undefined
  for (const support of minSupport === 1 ? [2, 1] : [minSupport]) {
    const study = studyOf({ support, kinds })
    const { right, ...way } = chooseWay(study)
    // Nothing was measured, as there are few rows: it is best to use all of them.
    if (!best || right > best.right || study.effort.judged === 0)
      best = { study, chosen: { ...way, support, kinds }, right }
  }
  return best!
}

function effortFor(lesson: Lesson, labeling: Labeling, { matrix }: Encoding): LinearStudy['effort'] {
  const work = matrix.features.length * marginsFor(labeling.outputs.length)
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

/**
 * Moves from the usual cost to the better neighbour while there is one. The results with and without log-count
 * ratios are added for that, since chance affects each alone more. `right`: the number of held-out rows that the
 * best choice got right.
 */
function chooseWay(study: LinearStudy): { cost: number; ratios: boolean; right: number } {
  if (study.effort.judged === 0) return { cost: usualCost, ratios: false, right: 0 }
  const measured = new Map<number, readonly number[]>()
  const measure = (place: number): number => {
    if (costs[place] === undefined) return -1
    if (!measured.has(place)) {
      study.lesson.progress((0.5 * measured.size) / costs.length, `cross-validating C=${costs[place]}`)
      measured.set(place, judge(study, learn => classifiers(study, costs[place], learn)).right)
    }
    const [plain, withRatios] = measured.get(place)!
    return plain + withRatios
  }
  let best = costs.indexOf(usualCost)
  for (;;) {
    const better = [best - 1, best + 1].find(place => measure(place) > measure(best))
    if (better === undefined) {
      const [plain, withRatios] = measured.get(best)!
      return { cost: costs[best], ratios: withRatios > plain, right: Math.max(plain, withRatios) }
    }
    best = better
  }
}

/** The answers of the plain machine to a row, and those of it together with the one with ratios. */
function classifiers(study: LinearStudy, cost: number, learn: Int32Array): ((row: number) => number)[] {
  const { matrix, parts } = learnParts(study, { cost, ratios: true }, learn, 4)
  const sums = parts.map(({ weights }) => new Float64Array(weights.margins))
  return [1, 2].map(count => row => {
    for (let part = 0; part < count; part++) writeMargins(parts[part].weights, matrix, row, sums[part])
    return winner(count === 1 ? sums[0] : sums[0].map((sum, m) => sum + sums[1][m]))
  })
}

/** The accuracy on held-out rows of programs as they would be printed. */
function crossValidate(study: LinearStudy, way: Way): CrossValidated | undefined {
  const { labeling, lesson, effort } = study
  if (effort.judged === 0) return undefined
  lesson.progress(0.5, `measuring C=${way.cost}`)
  const places = new Map(labeling.outputs.map((output, place) => [output, place]))
  const answers: { lead: number; right: boolean }[] = []
  const { right, rows } = judge(study, learn => {
    const answer = answerer(learnModel(study, way, learn))
    return [
      row => {
        const { output, lead } = answer(lesson.inputs[row])
        const place = places.get(output)!
        answers.push({ lead, right: place === labeling.classes[row] })
        return place
      }
    ]
  })
  const leads = sureLeads(answers)
  return { accuracy: right[0] / rows, rows, folds: effort.judged, ...(leads.length > 0 && { leads }) }
}

/** Holds out folds in turn and counts the rows that each classifier returned by `learn` gets right. */
function judge(
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
