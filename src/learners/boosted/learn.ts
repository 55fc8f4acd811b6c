import { heldOut } from '../cross-validation.js'
import type { Fitted } from '../family.js'
import { winner } from '../labels.js'
import { type Lesson, UnknownSettings } from '../lesson.js'
import { log2 } from '../logarithm.js'
import type { GrownNode } from '../records/grow.js'
import { type Judged, judge } from '../records/judge.js'
import { sharesOf } from '../records/shares.js'
import { type RecordStudy, studyOf } from '../records/study.js'
import { rounded } from '../records/target.js'
import { type Boosted, boost, leafAt, leafValue, marginCount } from './boost.js'
import type { BoostedModel, BoostedNode } from './model.js'

export interface BoostedSettings {
  depth: number
  rounds: number
}

const depths = [1, 2, 3]
/** The most rounds: up to a hundred trees for each margin with ten labels, thirty with sixty. */
const maxRounds = 200
const maxTrees = 1000
/** With fewer rows other families do better. */
const leastRows = 30
/** With more work than this (rows × columns × trees) fewer depths are tried. */
const muchWork = 2e9
const leafRows = 3

/**
 * Learns boosted trees; depth and rounds by cross-validation unless `given`. Undefined: there are no tests, or too
 * few rows.
 */
export function learnBoosted(lesson: Lesson, given?: BoostedSettings): Fitted<BoostedModel> | undefined {
  if (lesson.inputs.length < leastRows) return undefined
  lesson.progress(0, 'reading rows')
  const study = studyOf(lesson)
  if (study === undefined || (study.foldCount === 0 && !given)) return undefined
  const found = given ? { settings: given } : chooseSettings(lesson, study)
  const { settings } = found
  lesson.progress(0.85, `learning ${describeBoostedSettings(settings)}`)
  const boosted = boost(study, Int32Array.from(study.inputs.keys()), { ...settings, leafRows })
  return {
    model: modelOf(study, boosted),
    settings: describeBoostedSettings(settings),
    ...('crossValidated' in found ? { crossValidated: found.crossValidated } : {})
  }
}

/** Settings as a text for people. */
export function describeBoostedSettings({ depth, rounds }: BoostedSettings): string {
  return `${rounds} rounds of trees with ${depth} question${depth === 1 ? '' : 's'} at most to a leaf`
}

/** Reads what `describeBoostedSettings` writes; throws `UnknownSettings` for anything else. */
export function parseBoostedSettings(text: string): BoostedSettings {
  const found = /^(\d+) rounds of trees with (\d+) questions? at most to a leaf$/.exec(text)
  if (found === null) throw new UnknownSettings('boosted', text)
  return { rounds: Number(found[1]), depth: Number(found[2]) }
}

function chooseSettings(lesson: Lesson, study: RecordStudy) {
  const most = Math.min(maxRounds, Math.floor(maxTrees / marginCount(study)))
  const work = study.inputs.length * study.columns.length * most * marginCount(study)
  const tried = work > muchWork ? [2] : depths
  let best: { settings: BoostedSettings; judged: Judged; place: number } | undefined
  for (const [index, depth] of tried.entries()) {
    const boosted: Boosted[] = []
    let rounds = most
    for (let fold = 0; fold < study.foldCount; fold++) {
      const done = (index + fold / study.foldCount) / tried.length
      lesson.progress(0.05 + 0.8 * done, `cross-validating trees of ${depth}`)
      const { learn, judge } = heldOut(study.folds, fold)
      boosted.push(boost(study, learn, { depth, rounds, leafRows }))
      // The first fold shows roughly how many rounds are useful.
      if (fold === 0)
        rounds = Math.min(most, Math.ceil(1.5 * roundsWorth(study, boosted[0], judge, most)) + 10)
    }
    const judged = judge(study, rounds, (_, fold) => answersOf(study, boosted[fold], rounds))!
    const place = judged.losses.indexOf(Math.min(...judged.losses))
    if (!best || judged.losses[place] < best.judged.losses[best.place]) {
      best = { settings: { depth, rounds: place + 1 }, judged, place }
    }
  }
  return { settings: best!.settings, crossValidated: best!.judged.figures(best!.place) }
}

/** The number of rounds with the least loss on some rows. */
function roundsWorth(study: RecordStudy, boosted: Boosted, rows: Int32Array, most: number): number {
  const answer = answersOf(study, boosted, most)
  const [answers, losses, sums] = [0, 1, 2].map(() => new Float64Array(most))
  for (const row of rows) {
    answer(row, answers, losses)
    for (let round = 0; round < most; round++) sums[round] += losses[round]
  }
  return sums.indexOf(Math.min(...sums)) + 1
}

/** The answers after each round, and for labels the loss in bits. */
function answersOf(study: RecordStudy, { biases, unit, rounds }: Boosted, most: number) {
  const { target } = study
  return (row: number, answers: Float64Array, losses: Float64Array) => {
    const margins = Float64Array.from(biases)
    for (let round = 0; round < most; round++) {
      rounds[round]?.forEach((tree, m) => {
        margins[m] += leafValue(leafAt(tree, study, row), unit)
      })
      if (target.kind === 'numbers') {
        answers[round] = rounded(margins[0] / unit, target.decimals)
        losses[round] = (margins[0] / unit - target.values[row]) ** 2
        continue
      }
      const shares = sharesOf(margins, unit)
      const truth = target.classes[row]
      const share = shares.length > 1 ? shares[truth] : truth === 0 ? shares[0] : 1 - shares[0]
      answers[round] = winner(margins)
      losses[round] = -log2(Math.max(share, 1e-9))
    }
  }
}

function modelOf({ columns, letters, target }: RecordStudy, { biases, unit, rounds }: Boosted): BoostedModel {
  const tests: BoostedModel['tests'] = []
  const places = new Map<string, number>()
  const nodes: BoostedNode[] = []
  const testAt = (column: number, cut: number) => {
    const key = `${column} ${cut}`
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, tests.length)
    return tests.push(columns[column].tests[cut]) - 1
  }
  const add = (node: GrownNode): number => {
    const at = nodes.length
    nodes.push({ test: -1, yes: leafValue(node, unit), no: 0 })
    if (node.split) {
      const { column, cut, yes, no } = node.split
      nodes[at] = { test: testAt(column, cut), yes: 0, no: 0 }
      nodes[at].yes = add(yes)
      nodes[at].no = add(no)
    }
    return at
  }
  const roots: number[][] = biases.map(() => [])
  for (const trees of rounds) {
    for (const [m, tree] of trees.entries()) roots[m].push(add(tree))
  }
  const answer: BoostedModel['answer'] =
    target.kind === 'labels'
      ? { kind: 'labels', outputs: target.outputs }
      : { kind: 'number', scale: unit, decimals: target.decimals }
  return { letters, tests, nodes, roots, biases, answer }
}
