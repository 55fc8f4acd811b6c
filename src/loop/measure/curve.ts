import { type Json, jsonEqual } from '../../domain/json.js'
import {
  type CurvePoint,
  curvePoint,
  type Forecast,
  forecastOf,
  type Probe
} from '../../domain/measure/learning-curve.js'
import type { Example } from '../../domain/rows/example.js'
import type { Task } from '../../domain/task/task.js'

/** How good programs are that learned from parts of some rows, on rows that they did not learn from. */
export interface MeasuredCurve {
  points: CurvePoint[]
  /** The number of rows that all of them answered. */
  asked: number
  /** The gain to expect of more labels beyond so many rows; undefined where the losses do not suffice to say. */
  forecast(rows: number, labels?: number): Forecast | undefined
}

/** The curve of probes. Undefined without probes, or without a row that all of them answered. */
export function curveOf(
  probes: readonly Probe[],
  rows: readonly Example[],
  task: Task
): MeasuredCurve | undefined {
  const asked = [...rows.keys()].filter(row => probes.every(({ answers }) => answers[row] !== undefined))
  if (probes.length === 0 || asked.length === 0) return undefined
  const losses = probes.map(({ answers }) => {
    return Float64Array.from(asked, row => lossOf(answers[row]!, rows[row].output, task))
  })
  const learned = probes.map(probe => probe.learned)
  return {
    points: probes.map((_, at) => curvePoint(learned[at], losses[at], task.kind)),
    asked: asked.length,
    forecast: (count, labels) => forecastOf(losses, learned, count, labels)
  }
}

function lossOf(answer: Json, output: Json, { kind, compare }: Task): number {
  if (kind === 'number') {
    return typeof answer === 'number' && typeof output === 'number' ? Math.abs(answer - output) : 0
  }
  return Number(!jsonEqual(answer, output, compare))
}
