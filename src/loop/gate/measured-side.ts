import { boundsLatency, checkThresholds, requiredThresholds } from '../../domain/gate/thresholds.js'
import { isStale } from '../../domain/honesty/round.js'
import type { Evaluation } from '../../domain/measure/evaluation.js'
import { type Program, runnableOf } from '../../domain/program/program.js'
import { medianLatency } from '../../domain/statistics/median-latency.js'
import type { Task } from '../../domain/task/task.js'
import type { StoredExample } from '../../store/examples-file.js'
import { score, toRows } from '../measure/score.js'
import { requireUnedited } from '../programs.js'

import type { GateScene } from './gate-scene.js'

/** One side of a comparison. */
export interface Side {
  program: Program
  /** The program that has not seen validation rows: its train-only twin, or itself. */
  twin: Program
}

export async function withTwin({ folder }: GateScene, version: string): Promise<Side> {
  const program = await folder.program(version)
  requireUnedited(folder, program)
  const { selectedAs } = program.manifest
  if (selectedAs === undefined) return { program, twin: program }
  const twin = await folder.program(selectedAs)
  requireUnedited(folder, twin)
  return { program, twin }
}

export const twinName = ({ program, twin }: Side) => (twin === program ? undefined : twin.version)

/**
 * The validation rows that none of these programs has seen. Stale programs are exempt: that they have seen the rows can
 * only favour them, and they are never challengers.
 */
export function unseenBy({ rows, task }: GateScene, programs: Program[]): StoredExample[] {
  const round = task.split.round ?? 0
  const seen = programs.some(
    ({ manifest: { seen } }) => !isStale(seen, round) && seen.splits.includes('validation')
  )
  return seen ? [] : rows.validation
}

/** Runs a program on rows, with its results row by row. */
export async function runOn(scene: GateScene, program: Program, rows: StoredExample[], label: string) {
  const { project, task, labels } = scene
  const seen = program.manifest.seen.splits.flatMap(split => scene.rows[split])
  const options = { label, labels, total: rows.length, keepRows: true }
  const scored = await score(project, task, runnableOf(program), toRows(rows, seen), options)
  if (!scored.results) throw new Error('rows were not kept')
  return { ...scored, results: scored.results }
}

/** The number of runs for a median latency, where one is required. */
const latencyRuns = 3

export async function withMedianLatency(
  scene: GateScene,
  program: Program,
  rows: StoredExample[],
  evaluation: Evaluation
): Promise<Evaluation> {
  if (!boundsLatency(scene.task.require) || rows.length === 0) return evaluation
  const runs = [evaluation.latencyUs]
  while (runs.length < latencyRuns) {
    runs.push((await runOn(scene, program, rows, `${program.version} latency`)).evaluation.latencyUs)
  }
  return { ...evaluation, latencyUs: medianLatency(runs) }
}

/** Compares the figures of a version with what task.json requires. */
export function checksOf(task: Task, program: Program, evaluation: Evaluation) {
  const bytes = Object.values(program.files).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return checkThresholds(requiredThresholds(task.require), { evaluation, bytes })
}
