import type { FirstInput, Fit } from '../../domain/gate/gate-types.js'
import { evidenceOf } from '../../domain/honesty/evidence.js'
import { fewValidationRows, type HeldOut } from '../../domain/honesty/held-out.js'
import { standInOf } from '../../domain/honesty/stand-in.js'
import { alwaysTheSame, baselinesOn, constantAnswer } from '../../domain/measure/baseline.js'
import type { Evaluation } from '../../domain/measure/evaluation.js'
import type { ProgramManifest } from '../../domain/program/program.js'
import { isConfirmed } from '../../domain/program/readings.js'
import { isByModel } from '../../domain/rows/split/via.js'
import { dataHash, type StoredExample } from '../../store/examples-file.js'
import { latestEvaluation } from '../records/evaluations.js'

import type { GateScene } from './gate-scene.js'
import { checksOf, runOn, twinName, unseenBy, withMedianLatency, withTwin } from './measured-side.js'
import { onUnseenRows } from './unseen-evidence.js'

/** Existing measurements of a program. */
export interface KnownEvaluations {
  validation?: Evaluation
  train?: Evaluation
}

/**
 * Gathers the evidence for a first version, from its twin if it was refitted. Runs the program on validation rows, with
 * too few of these on other rows that its model had not seen, or on its training rows if nothing else is known; not
 * where these results are `known` already.
 */
export async function gatherFirst(
  scene: GateScene,
  version: string,
  known: KnownEvaluations = {}
): Promise<FirstInput> {
  const { task, rows, earlier } = scene
  const { program, twin } = await withTwin(scene, version)
  const unseen = unseenBy(scene, [twin])
  const on = async (given: StoredExample[], split: string) =>
    (await runOn(scene, twin, given, `${version} ${split}`)).evaluation
  const evaluation = (unseen.length > 0 ? known.validation : undefined) ?? (await on(unseen, 'validation'))
  const { crossValidated } = program.manifest
  const people = rows.train.filter(row => !isByModel(row))
  const own = await onUnseenRows(scene, twin, unseen)
  const all = { validationRows: unseen.length, crossValidated, unseen: own?.figure }
  const evidence = evidenceOf(all)
  const standIn = standInOf(all)
  const decides = own?.evaluation ?? evaluation
  const trained = evidence === 'fits' ? (known.train ?? (await on(rows.train, 'train'))) : undefined
  return {
    task,
    challenger: { version, twin: twinName({ program, twin }) },
    earlier,
    checks: checksOf(task, program, await withMedianLatency(scene, twin, own?.rows ?? unseen, decides)),
    first: {
      rows: unseen.length,
      metrics: evaluation.metrics,
      baselines: evidence === 'measured' ? baselinesOn(task, rows.train, unseen) : [],
      crossValidated: standIn.crossValidated && {
        ...standIn.crossValidated,
        baselines: baselinesOn(task, people)
      },
      unseen: own && { ...own.figure, baselines: baselinesOn(task, own.shown, own.rows) },
      heldOut: await heldOutOf(
        scene,
        version,
        evidence === 'measured' ? undefined : { evaluation, rows: unseen }
      ),
      fits: trained && {
        rows: trained.rows,
        right: Math.round(trained.metrics.accuracy * trained.rows),
        ...settledBy(program.manifest, people)
      }
    }
  }
}

/**
 * What the rows settle of a learned program: they leave one reading, mostly confirm it when each is left out, and do
 * not all have the same output.
 */
function settledBy(
  { readings, crossValidated }: ProgramManifest,
  rows: readonly StoredExample[]
): Pick<Fit, 'settled' | 'open'> {
  if (readings === undefined) return {}
  const differ = constantAnswer(rows.map(({ output }) => output)).accuracy < 1
  return { settled: readings === 'one' && isConfirmed(crossValidated) && differ, open: readings !== 'one' }
}

/** Other results of a version on held-out rows; the sealed test only if it was read before. */
async function heldOutOf(
  { project, folder, task, rows }: GateScene,
  version: string,
  few: { evaluation: Evaluation; rows: StoredExample[] } | undefined
): Promise<HeldOut[]> {
  const list: HeldOut[] = []
  if (few) list.push({ ...fewValidationRows(task, rows.train, few.rows), metrics: few.evaluation.metrics })
  const test = await latestEvaluation(folder, version, 'test', project.emit)
  if (test && test.data === dataHash(rows.test)) {
    list.push({
      name: 'the sealed test',
      rows: test.rows,
      metrics: test.metrics,
      baselines: [alwaysTheSame(task, rows.test)]
    })
  }
  return list
}
