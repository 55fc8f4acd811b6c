import { asEvidence, bestOfZ, type CrossValidated } from '../domain/honesty/cross-validated.js'
import { jsonEqual } from '../domain/json.js'
import { meanInterval } from '../domain/statistics/intervals/mean-interval.js'
import type { Family, Fitted } from './family.js'
import type { Lesson } from './lesson.js'
import { answersLeftOut } from './probes.js'

/**
 * A cross-validated figure as evidence where a model labeled some rows: it is learned from all rows, but judged on those
 * of people alone, since agreement with a model is no accuracy. Undefined where people labeled none.
 */
export function figureOnPeople(
  family: Family,
  lesson: Lesson,
  { settings, crossValidated }: Pick<Fitted<unknown>, 'settings'> & { crossValidated: CrossValidated }
): CrossValidated | undefined {
  const { outputs, groups, byModels = [] } = lesson
  const rows = [...outputs.keys()].filter(row => !byModels[row])
  if (rows.length === 0) return undefined
  const { answers } = answersLeftOut(family, lesson, settings)
  const isRight = (row: number) => answers[row] !== undefined && jsonEqual(answers[row], outputs[row])
  const figure = {
    ...crossValidated,
    accuracy: rows.filter(isRight).length / rows.length,
    rows: rows.length
  }
  const evidence = asEvidence(
    figure,
    rows.map(row => groups[row])
  )
  if (crossValidated.mae === undefined) return evidence
  const errors = rows.map(row => Math.abs(Number(answers[row] ?? Number.NaN) - Number(outputs[row])))
  // A row without an answer counts with the largest error.
  const largest = errors.filter(error => !Number.isNaN(error)).reduce((a, b) => Math.max(a, b), 0)
  const mean = (of: (error: number) => number) =>
    errors.reduce((sum, error) => sum + of(Number.isNaN(error) ? largest : error), 0) / errors.length
  const mae = mean(error => error)
  const maeInterval = meanInterval(
    { mean: mae, square: mean(error => error * error) },
    evidence.effectiveRows,
    bestOfZ
  )
  const { maeInterval: _, ...rest } = evidence
  return { ...rest, mae, ...(maeInterval && { maeInterval }) }
}
