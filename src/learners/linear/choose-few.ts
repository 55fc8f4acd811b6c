import { foldCountFor, foldsOf, heldOut } from '../cross-validation.js'
import { winner } from '../labels.js'
import type { LinearStudy } from './fit.js'
import { countFeatures } from './matrix.js'
import { marginsBy, productsOf, valuesByFeature } from './products.js'
import { marginsFor } from './train.js'

/** With so many rows, choices are made from the products of rows, which is quick enough to repeat. */
export const fewRows = 600
/** Folds are drawn anew until so many rows were held out, but not more often than `mostRepeats`. */
const heldRows = 600
const mostRepeats = 8
/** What neighbours in the grid count: chance affects each alone more than it affects them together. */
const neighbourShare = 0.5

/**
 * The cost and the strength of meanings with which most held-out rows are right, by cross-validation repeated with
 * other folds: the folds of a hundred rows say little if drawn once. `right`: of one repeat on average.
 */
export function chooseOfFew(
  study: LinearStudy,
  costs: readonly number[],
  strengths: readonly number[]
): { cost: number; strength: number; right: number } {
  const { lesson, labeling } = study
  const { classes, outputs } = labeling
  const margins = marginsFor(outputs.length)
  const repeats = Math.min(mostRepeats, Math.ceil(heldRows / classes.length))
  const folds = foldCountFor(lesson.groups)
  const right = strengths.map(() => costs.map(() => 0))
  const productsFor = productsOfStudy(study)
  const note = `cross-validating C=${costs[0]} to ${costs[costs.length - 1]}`
  for (let repeat = 0; repeat < repeats; repeat++) {
    const drawn = foldsOf(lesson.groups, classes, outputs.length, folds, lesson.seed + repeat)
    for (let fold = 0; fold < folds; fold++) {
      lesson.progress((0.5 * (repeat * folds + fold)) / (repeats * folds), note)
      const { learn, judge } = heldOut(drawn, fold)
      const products = productsFor(learn)
      strengths.forEach((strength, s) => {
        const dual = { products: products(strength), rows: learn, classes, classCount: outputs.length }
        costs.forEach((cost, c) => {
          const sums = marginsBy({ ...dual, cost, passes: 8, seed: lesson.seed })
          for (const row of judge) {
            if (winner(sums.subarray(row * margins, (row + 1) * margins)) === classes[row]) right[s][c]++
          }
        })
      })
    }
  }
  const smooth = right.map((line, s) =>
    line.map((own, c) => {
      const near = [right[s - 1]?.[c], right[s + 1]?.[c], line[c - 1], line[c + 1]].filter(
        x => x !== undefined
      )
      return own + (neighbourShare * near.reduce((a, b) => a + b, 0)) / Math.max(1, near.length)
    })
  )
  const [s, c] = bestPlace(smooth)
  return { cost: costs[c], strength: strengths[s], right: right[s][c] / repeats }
}

/** For rows to learn from: the products of all rows as a program of these would read them, by strength. */
function productsOfStudy({ encoding, labeling }: LinearStudy) {
  const { matrix, nodes, support } = encoding
  const rows = labeling.classes.length
  const columns = valuesByFeature(matrix)
  const first = matrix.gains.length - matrix.meanings
  const terms = productsOf(columns, rows, range(0, first))
  const meanings = productsOf(columns, rows, range(first, matrix.gains.length))
  return (learn: Int32Array) => {
    const counts = countFeatures(matrix, learn)
    const lost = range(0, nodes.length).filter(feature => counts[feature] < support)
    const without = productsOf(columns, rows, lost)
    return (strength: number) =>
      terms.map((product, at) => product - without[at] + strength * strength * meanings[at])
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

/** The place of the largest number, the first of equal ones. */
function bestPlace(table: readonly (readonly number[])[]): [number, number] {
  let best: [number, number] = [0, 0]
  for (const [row, line] of table.entries()) {
    for (const [column, value] of line.entries()) {
      if (value > table[best[0]][best[1]]) best = [row, column]
    }
  }
  return best
}
