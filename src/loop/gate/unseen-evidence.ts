import { leastValidationRows } from '../../domain/gate/gate-rules.js'
import { evidenceOf } from '../../domain/honesty/evidence.js'
import { type UnseenFigure, unseenFigure } from '../../domain/honesty/stand-in.js'
import type { Evaluation, RowResults } from '../../domain/measure/evaluation.js'
import type { Program } from '../../domain/program/program.js'
import type { StoredExample } from '../../store/examples-file.js'
import { freshIn, unseenTraining } from '../measure/unseen-rows.js'
import type { GateScene } from './gate-scene.js'
import { runOn } from './measured-side.js'

/** A program on the rows that its model had not seen. */
export interface OnUnseen {
  /** The training rows that it had seen. */
  shown: StoredExample[]
  rows: StoredExample[]
  evaluation: Evaluation
  results: RowResults
  figure: UnseenFigure
}

/**
 * Measures a program on the rows that its model had not seen when it wrote it: the training rows that its run drew, as
 * far as they are found again among those of today, and the validation rows that are no copies of others. Undefined
 * where these are no evidence, or not needed.
 */
export async function onUnseenRows(
  scene: GateScene,
  program: Program,
  validation: StoredExample[]
): Promise<OnUnseen | undefined> {
  const { among } = program.manifest.unseen ?? {}
  if (among === undefined || validation.length >= leastValidationRows) return undefined
  const drawn = new Set(unseenTraining(program, scene.rows.train, scene.task))
  const { train } = scene.rows
  const shown = train.filter((_, row) => !drawn.has(row))
  const fresh = freshIn(validation, shown)
  const rows = [...train.filter((_, row) => drawn.has(row)), ...fresh.map(at => validation[at])]
  if (rows.length === 0) return undefined
  const { evaluation, results } = await runOn(scene, program, rows, `${program.version} unseen rows`)
  const figure = unseenFigure(results, among)
  const isEvidence = evidenceOf({ validationRows: 0, unseen: figure }) === 'unseen'
  return isEvidence ? { shown, rows, evaluation, results, figure } : undefined
}
