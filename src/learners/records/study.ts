import type { Json } from '../../domain/json.js'
import { leastEffective } from '../../domain/statistics/effective-rows.js'
import { meanOf } from '../../domain/statistics/mean.js'
import { foldCountFor, foldsOf, spread } from '../cross-validation.js'
import type { Lesson } from '../lesson.js'
import { type RecordColumns, recordColumnsOf } from './columns.js'
import type { Aim } from './grow.js'
import { type RecordTarget, recordTargetOf } from './target.js'

/** The data of the families that learn from records. */
export interface RecordStudy extends RecordColumns {
  inputs: readonly Json[]
  target: RecordTarget
  /** The fold of each row. */
  folds: Int32Array
  /** The number of folds; 0 where there are too few rows to hold any out. */
  foldCount: number
  /** The effective number of rows, where the cross-validated figure is the evidence. */
  worth?: number
}

/** The most rows and labels that are used. */
const maxRows = 20_000
const maxLabels = 60

/**
 * Rows as columns, a target and folds. Undefined where the only tests are words of texts, for which other families
 * are better, unless outputs are numbers; or where there are too many labels.
 */
export function studyOf(lesson: Lesson): RecordStudy | undefined {
  const looked = spread(lesson.inputs.length, maxRows)
  const inputs = looked.map(row => lesson.inputs[row])
  const target = recordTargetOf(
    lesson.kind,
    looked.map(row => lesson.outputs[row])
  )
  if (target === undefined || inputs.length < 2) return undefined
  if (target.kind === 'labels' && target.outputs.length > maxLabels) return undefined
  const aim = aimOf(target)
  const study = recordColumnsOf(inputs, lesson.minSupport, meritBy(aim, inputs.length), numbersOf(target))
  const asked = study.columns.some(({ tests }) => tests[0].kind !== 'has')
  if (!asked && (target.kind === 'labels' || study.columns.length === 0)) return undefined
  const groups = looked.map(row => lesson.groups[row])
  const foldCount = foldCountFor(groups)
  const folds = foldsOf(groups, target.folding, target.groups, Math.max(1, foldCount), lesson.seed)
  return {
    ...study,
    inputs,
    target,
    folds,
    foldCount,
    ...(lesson.decides && { worth: leastEffective(groups) })
  }
}

function numbersOf(target: RecordTarget): number[] | undefined {
  return target.kind === 'numbers' ? Array.from(target.values) : undefined
}

/** One-hot classes, or numbers minus their mean. */
export function aimOf(target: RecordTarget): Aim {
  if (target.kind === 'numbers') {
    const mean = meanOf(target.values)
    return { dims: 1, sums: target.values.map(value => value - mean), ridge: 0 }
  }
  const dims = target.outputs.length
  const sums = new Float64Array(target.classes.length * dims)
  target.classes.forEach((place, row) => {
    sums[row * dims + place] = 1
  })
  return { dims, sums, ridge: 0 }
}

/** How much the sums of some rows differ from those of the same number of average rows. */
function meritBy({ dims, sums }: Aim, all: number): (rows: readonly number[]) => number {
  const total = new Float64Array(dims)
  for (let i = 0; i < sums.length; i++) total[i % dims] += sums[i]
  return rows => {
    const own = new Float64Array(dims)
    for (const row of rows) for (let d = 0; d < dims; d++) own[d] += sums[row * dims + d]
    let merit = 0
    for (let d = 0; d < dims; d++) merit += (own[d] - (total[d] * rows.length) / all) ** 2
    return merit / (rows.length * (1 - rows.length / all))
  }
}
