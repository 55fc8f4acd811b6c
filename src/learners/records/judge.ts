import { bestOfZ, type CrossValidated } from '../../domain/honesty/cross-validated.js'
import { meanInterval } from '../../domain/statistics/intervals/mean-interval.js'
import { heldOut } from '../cross-validation.js'
import type { RecordStudy } from './study.js'

/** Writes the answer of each setting to a row (a class, or a number) and, where it is not the default, its loss. */
type Answer = (row: number, answers: Float64Array, losses: Float64Array) => void

/** The results of settings on held-out rows. */
export interface Judged {
  /** The mean loss of each setting. */
  losses: Float64Array
  /** Half a standard error of the least loss. */
  slack: number
  figures(setting: number): CrossValidated
}

/**
 * Cross-validates `settings` settings together; `learn` takes the rows to learn from. The default loss is 1 for a
 * wrong label, the squared error for a number. Undefined where there are too few rows.
 */
export function judge(
  { target, folds, foldCount, inputs, worth }: RecordStudy,
  settings: number,
  learn: (rows: Int32Array, fold: number) => Answer
): Judged | undefined {
  if (foldCount === 0) return undefined
  const answers = new Float64Array(inputs.length * settings)
  const losses = new Float64Array(inputs.length * settings)
  for (let fold = 0; fold < foldCount; fold++) {
    const parts = heldOut(folds, fold)
    const answer = learn(parts.learn, fold)
    for (const row of parts.judge) {
      const own = answers.subarray(row * settings, (row + 1) * settings)
      const lost = losses.subarray(row * settings, (row + 1) * settings).fill(Number.NaN)
      answer(row, own, lost)
      for (let s = 0; s < settings; s++) {
        if (!Number.isNaN(lost[s])) continue
        lost[s] =
          target.kind === 'labels'
            ? Number(own[s] !== target.classes[row])
            : (own[s] - target.values[row]) ** 2
      }
    }
  }
  const rows = inputs.length
  const means = new Float64Array(settings)
  for (let i = 0; i < losses.length; i++) means[i % settings] += losses[i] / rows
  const best = means.indexOf(means.reduce((a, b) => Math.min(a, b)))
  let square = 0
  for (let row = 0; row < rows; row++) square += (losses[row * settings + best] - means[best]) ** 2
  return {
    losses: means,
    slack: Math.sqrt(square / rows / rows) / 2,
    figures(setting) {
      let [right, off, square] = [0, 0, 0]
      for (let row = 0; row < rows; row++) {
        const answer = answers[row * settings + setting]
        const truth = target.kind === 'labels' ? target.classes[row] : target.values[row]
        right += Number(answer === truth)
        off += Math.abs(answer - truth)
        square += (answer - truth) ** 2
      }
      const figures = { accuracy: right / rows, rows, folds: foldCount }
      if (target.kind !== 'numbers') return figures
      const mae = off / rows
      const maeInterval = worth && meanInterval({ mean: mae, square: square / rows }, worth, bestOfZ)
      return { ...figures, mae, ...(maeInterval && { maeInterval }) }
    }
  }
}
