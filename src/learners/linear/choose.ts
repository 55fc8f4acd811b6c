import { type Labeling, winner } from '../labels.js'
import { type TermKind, termKinds } from '../vocabulary.js'
import { chooseOfFew, fewRows } from './choose-few.js'
import { type LinearStudy, learnParts, type Way } from './fit.js'
import { judgeFolds } from './judge.js'
import type { LinearSettings } from './settings.js'
import { marginsFor, writeMargins } from './train.js'

/** Cost parameters, from strong to weak regularization. */
const costs = [0.06, 0.25, 1, 4]
const usualCost = 0.25
/** The choice of terms. */
export type TermChoice = Pick<LinearSettings, 'support' | 'kinds'>

/** The least gain in accuracy for which more kinds of terms are used than texts of this length can afford. */
const worthReading = 0.02

/**
 * Where single rows may support a term, terms of at least two rows are tried as well, unless labels have few rows
 * each: if they do as well, they make a smaller program. `kinds`: those affordable for the length of texts; all kinds
 * are used where that gains two points.
 */
export function chooseSettings(
  minSupport: number,
  kinds: readonly TermKind[],
  studyOf: (reading: TermChoice) => LinearStudy
) {
  const best = chooseSupport(minSupport, kinds, studyOf)
  const { judged } = best.study.effort
  if (kinds.length === termKinds.length || judged === 0) return best
  const { chosen } = best
  const richer = studyOf({ ...chosen, kinds: termKinds })
  const folds = Math.min(judged, richer.effort.judged)
  const [gained, had] = [richer, best.study].map(study => {
    const { right, rows } = judgeFolds(study, learn => classifiers(study, chosen, learn), folds)
    return Math.max(...right) / rows
  })
  if (gained - had <= worthReading) return best
  return { study: richer, chosen: { ...chosen, ...chooseWay(richer), kinds: termKinds } }
}

/** With fewer rows of each label on average, terms of single rows and log-count ratios are told from chance badly. */
const fewEach = 6

function hasFewEach({ classes, outputs }: Labeling): boolean {
  return classes.length < fewEach * outputs.length
}

function chooseSupport(
  minSupport: number,
  kinds: readonly TermKind[],
  studyOf: (reading: TermChoice) => LinearStudy
) {
  let best: { study: LinearStudy; chosen: LinearSettings; right: number } | undefined
  const own = studyOf({ support: minSupport, kinds })
  const shares = minSupport === 1 && !hasFewEach(own.labeling)
  for (const study of shares ? [studyOf({ support: 2, kinds }), own] : [own]) {
    const { support } = study.encoding
    const { right, ...way } = chooseWay(study)
    // Nothing was measured, as there are few rows: it is best to use all of them.
    if (!best || right > best.right || study.effort.judged === 0)
      best = { study, chosen: { ...way, support, kinds }, right }
  }
  return best!
}

/** What is chosen, and the number of held-out rows that it got right. */
type Chosen = Way & { right: number }

/** Norms of the meaning of texts that are tried, relative to that of their words. */
const strengths = [0, 0.7, 1.4, 2.8]
/** The most words beyond those of the rows that a program knows, and the most weights of these. */
const mostWords = 20_000
const mostWordWeights = 200_000

function knowledge(study: LinearStudy, strength: number): Pick<Way, 'words'> {
  if (strength === 0) return {}
  const margins = marginsFor(study.labeling.outputs.length)
  return { words: { strength, count: Math.min(mostWords, Math.floor(mostWordWeights / margins)) } }
}

function chooseWay(study: LinearStudy): Chosen {
  if (study.effort.judged === 0) return { cost: usualCost, ratios: false, right: 0 }
  return study.labeling.classes.length <= fewRows ? wayOfFew(study) : wayOfMany(study)
}

/** Log-count ratios are left out where so much more of the rows are right without them. */
const worthLeaving = 0.02

function wayOfFew(study: LinearStudy): Chosen {
  const { cost, strength, right } = chooseOfFew(study, costs, study.encoding.meaning ? strengths : [0])
  const way = { cost, ...knowledge(study, strength) }
  if (hasFewEach(study.labeling)) return { ...way, ratios: false, right }
  const ratios = judgeFolds(study, learn => classifiers(study, way, learn))
  const [plain, both] = ratios.right
  return { ...way, ratios: plain - both < worthLeaving * ratios.rows, right }
}

/**
 * Moves from the usual cost to the better neighbour while there is one. The results with and without log-count
 * ratios are added for that, since chance affects each alone more. `right`: the number of held-out rows that the
 * best choice got right.
 */
function wayOfMany(study: LinearStudy): Chosen {
  const measured = new Map<string, readonly number[]>()
  const measure = (cost: number | undefined, strength: number): number => {
    if (cost === undefined) return -1
    const key = `C=${cost}, meaning ×${strength}`
    if (!measured.has(key)) {
      study.lesson.progress((0.5 * measured.size) / costs.length, `cross-validating ${key}`)
      const way = { cost, ...knowledge(study, strength) }
      measured.set(key, judgeFolds(study, learn => classifiers(study, way, learn)).right)
    }
    const [plain, withRatios] = measured.get(key)!
    return plain + withRatios
  }
  let strength = study.encoding.meaning ? strengths[1] : 0
  let place = costs.indexOf(usualCost)
  for (;;) {
    const better = [place - 1, place + 1].find(
      at => measure(costs[at], strength) > measure(costs[place], strength)
    )
    if (better === undefined) break
    place = better
  }
  const cost = costs[place]
  if (strength > 0) {
    const better = [0, strengths[2]].find(other => measure(cost, other) > measure(cost, strength))
    strength = better ?? strength
  }
  const [plain, withRatios] = measured.get(`C=${cost}, meaning ×${strength}`)!
  return {
    cost,
    ratios: withRatios > plain,
    right: Math.max(plain, withRatios),
    ...knowledge(study, strength)
  }
}

/** The answers of the plain machine to a row, and those of it together with the one with ratios. */
function classifiers(
  study: LinearStudy,
  way: Pick<Way, 'cost' | 'words'>,
  learn: Int32Array
): ((row: number) => number)[] {
  const { matrix, parts } = learnParts(study, { ...way, ratios: true }, learn, 4)
  const sums = parts.map(({ weights }) => new Float64Array(weights.margins))
  return [1, 2].map(count => row => {
    for (let part = 0; part < count; part++) writeMargins(parts[part].weights, matrix, row, sums[part])
    return winner(count === 1 ? sums[0] : sums[0].map((sum, m) => sum + sums[1][m]))
  })
}
