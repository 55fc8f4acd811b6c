import { type Aim, type GrownNode, growTree, leafOf } from '../records/grow.js'
import { sharesOf } from '../records/shares.js'
import type { RecordStudy } from '../records/study.js'

export interface BoostOptions {
  depth: number
  rounds: number
  leafRows: number
}

/** The number that stands for 1 in margins of labels, since leaves are integers. */
const labelUnit = 10_000
/** The learning rate (Friedman 2001) and the ridge on leaves with few rows (Chen and Guestrin 2016). */
const rate = 0.1
const ridge = 1

/**
 * Trees in the order in which they were learned, one for each margin in a round; `leafValue` gives the integer of a
 * leaf.
 */
export interface Boosted {
  biases: number[]
  unit: number
  rounds: GrownNode[][]
}

/** Two labels have one margin, that of the first label. */
export function marginCount({ target }: RecordStudy): number {
  return target.kind === 'numbers' || target.outputs.length === 2 ? 1 : target.outputs.length
}

/** Gradient boosting of the logistic, softmax or squared loss, with leaves of integers from the first tree on. */
export function boost(
  study: RecordStudy,
  rows: Int32Array,
  { depth, rounds: most, leafRows }: BoostOptions
): Boosted {
  const margins = marginCount(study)
  const unit = unitOf(study)
  const biases = biasesOf(study, rows, margins, unit)
  const sums = new Float64Array(study.inputs.length * margins)
  for (const row of rows) for (let m = 0; m < margins; m++) sums[row * margins + m] = biases[m]
  const rounds: GrownNode[][] = []
  const aims = biases.map(() => ({
    dims: 1,
    sums: new Float64Array(study.inputs.length),
    weights: new Float64Array(study.inputs.length),
    ridge
  }))
  for (let round = 0; round < most; round++) {
    for (const row of rows) slope(study, row, sums, unit, aims)
    const trees = aims.map(aim => growTree(study.columns, rows, aim, { leaves: 2 ** depth, depth, leafRows }))
    if (trees.every(tree => tree.split === undefined)) break
    for (const [m, tree] of trees.entries()) {
      for (const row of rows) sums[row * margins + m] += leafValue(leafAt(tree, study, row), unit)
    }
    rounds.push(trees)
  }
  return { biases, unit, rounds }
}

/** The integer value of a leaf: a Newton step, shrunk. */
export function leafValue({ sums, weight }: GrownNode, unit: number): number {
  return Math.round((unit * rate * sums[0]) / (weight + ridge))
}

export function leafAt(tree: GrownNode, { columns }: RecordStudy, row: number): GrownNode {
  return leafOf(tree, columns, row, Number.POSITIVE_INFINITY)
}

/** Numbers have a resolution of a ten thousandth of their range. */
function unitOf({ target }: RecordStudy): number {
  if (target.kind === 'labels') return labelUnit
  const range = target.high - target.low
  return 10 ** Math.max(-9, Math.min(9, 5 - Math.ceil(Math.log10(range > 0 ? range : 1))))
}

function biasesOf({ target }: RecordStudy, rows: Int32Array, margins: number, unit: number): number[] {
  if (target.kind === 'numbers') {
    const mean = rows.reduce((sum, row) => sum + target.values[row], 0) / rows.length
    return [Math.round(mean * unit)]
  }
  return new Array(margins).fill(0)
}

/** Stores the negative gradient and the curvature of a row's loss at its margins. */
function slope({ target }: RecordStudy, row: number, sums: Float64Array, unit: number, aims: Aim[]): void {
  if (target.kind === 'numbers') {
    aims[0].sums[row] = target.values[row] - sums[row] / unit
    aims[0].weights![row] = 1
    return
  }
  const shares = sharesOf(sums.subarray(row * aims.length, (row + 1) * aims.length), unit)
  for (let m = 0; m < aims.length; m++) {
    aims[m].sums[row] = Number(target.classes[row] === m) - shares[m]
    aims[m].weights![row] = Math.max(1e-6, shares[m] * (1 - shares[m]))
  }
}
