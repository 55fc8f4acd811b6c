import { log2 } from '../logarithm.js'
import type { CandidateCondition } from './conditions.js'

/** A condition chosen for a class. */
export interface ChosenCondition {
  candidate: number
  label: number
}

/** Strength of the prior in the estimate of a condition's precision (the m-estimate, Cestnik 1990). */
const priorRows = 2

/**
 * Chooses conditions one at a time by sequential covering (CN2, Clark and Niblett 1989): the one with the largest
 * information gain for a class by FOIL's measure (Quinlan 1990; as in RIPPER, Cohen 1995) on the rows that no
 * earlier one covers, if it gets more of them right than the default class, `fallback`, would. At most `most`.
 */
export function growConditions(
  candidates: readonly CandidateCondition<unknown>[],
  rows: Int32Array,
  classes: Int32Array,
  classCount: number,
  minSupport: number,
  { fallback, most }: { fallback: number; most: number }
): ChosenCondition[] {
  const isLeft = new Uint8Array(classes.length)
  const left = new Int32Array(classCount)
  for (const row of rows) {
    isLeft[row] = 1
    left[classes[row]]++
  }
  const { counts, byRow } = tally(candidates, isLeft, classes, classCount)
  const choices: ChosenCondition[] = []
  while (choices.length < most) {
    const best = bestChoice(counts, left, fallback, minSupport)
    if (best === undefined) break
    choices.push(best)
    for (const row of candidates[best.candidate].rows) {
      if (isLeft[row] === 0) continue
      isLeft[row] = 0
      left[classes[row]]--
      for (const candidate of byRow[row]) counts[candidate * classCount + classes[row]]--
    }
  }
  return choices
}

/** For each candidate the remaining rows of each class, and for each row the candidates that it meets. */
function tally(
  candidates: readonly CandidateCondition<unknown>[],
  isLeft: Uint8Array,
  classes: Int32Array,
  classCount: number
) {
  const counts = new Int32Array(candidates.length * classCount)
  const byRow: number[][] = Array.from(classes, () => [])
  candidates.forEach((candidate, index) => {
    for (const row of candidate.rows) {
      if (isLeft[row] === 0) continue
      counts[index * classCount + classes[row]]++
      byRow[row].push(index)
    }
  })
  return { counts, byRow }
}

function bestChoice(
  counts: Int32Array,
  left: Int32Array,
  fallback: number,
  minSupport: number
): ChosenCondition | undefined {
  const classCount = left.length
  const total = left.reduce((a, b) => a + b, 0)
  let best: ChosenCondition | undefined
  let bestGain = 0
  for (let at = 0; at < counts.length; at += classCount) {
    let covered = 0
    for (let c = 0; c < classCount; c++) covered += counts[at + c]
    if (covered < minSupport) continue
    for (let c = 0; c < classCount; c++) {
      const right = counts[at + c]
      if (c === fallback || right < minSupport || right <= counts[at + fallback]) continue
      const prior = left[c] / total
      const precision = (right + priorRows * prior) / (covered + priorRows)
      if (precision <= 0.5 || precision <= prior) continue
      const gain = right * log2(precision / prior)
      if (gain > bestGain + 1e-9) {
        bestGain = gain
        best = { candidate: at / classCount, label: c }
      }
    }
  }
  return best
}
