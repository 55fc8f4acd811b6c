import { canonicalJson, type Json } from './json.js'
import { f1 } from './statistics/macro-f1.js'

/** What always giving the same answer is worth on some rows: the least that a program must beat. */
export interface ConstantAnswer {
  /** Share of the rows with the most frequent output. */
  accuracy: number
  /** Mean F1 over the outputs that occur. */
  macroF1: number
  /** Mean absolute distance to the median; only where all outputs are numbers. */
  mae?: number
}

/** Where one label has a larger share, accuracy hardly tells a program from the constant answer. */
const skewedFrom = 0.75

/** The best constant answer to rows with these outputs. */
export function constantAnswer(outputs: readonly Json[]): ConstantAnswer {
  const counts = new Map<string, number>()
  for (const output of outputs) {
    const key = canonicalJson(output)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const rows = outputs.length
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0)
  const accuracy = rows === 0 ? 0 : most / rows
  const macroF1 = rows === 0 ? 0 : f1(most, most, rows) / counts.size
  if (rows === 0 || !outputs.every(output => typeof output === 'number')) return { accuracy, macroF1 }
  const sorted = Float64Array.from(outputs).sort()
  const median = sorted[Math.floor(rows / 2)]
  return { accuracy, macroF1, mae: sorted.reduce((sum, value) => sum + Math.abs(value - median), 0) / rows }
}

/** Whether labels are so unequal that macro-F1 decides on a first promotion. */
export function isSkewed({ accuracy }: ConstantAnswer): boolean {
  return accuracy > skewedFrom
}
