import { slowUs } from '../../domain/gate/gate-rules.js'
import type { Contender, GateInput } from '../../domain/gate/gate-types.js'
import { promotedVersions } from '../../domain/gate/promotion.js'
import { boundsLatency } from '../../domain/gate/thresholds.js'
import type { Evaluation, RowResults } from '../../domain/measure/evaluation.js'
import type { Program } from '../../domain/program/program.js'
import { loadLanguage } from '../../languages/load-language.js'
import { dataHash, type StoredExample } from '../../store/examples-file.js'
import { type EvaluationRecord, recordEvaluation, testReaders, toRecord } from '../records/evaluations.js'

import type { GateScene } from './gate-scene.js'
import {
  checksOf,
  runOn,
  type Side,
  twinName,
  unseenBy,
  withMedianLatency,
  withTwin
} from './measured-side.js'
import { onUnseenRows } from './unseen-evidence.js'

/**
 * Runs challenger, active version, and the best one ever promoted on validation rows that none of them has
 * seen; with too few of these, challenger and active version on all rows that the challenger's model had not seen. Does not touch the sealed test: `readTest` adds it, once the gate has not refused for other reasons.
 */
export async function gatherPair(scene: GateScene, version: string, active: string): Promise<GateInput> {
  const { project, folder, task, earlier } = scene
  const own = await withTwin(scene, version)
  const other = await withTwin(scene, active)
  const best = await bestEver(scene, [version, active])
  const rival = best === undefined ? undefined : await withTwin(scene, best)
  const unseen = unseenBy(scene, [own.twin, other.twin, ...(rival ? [rival.twin] : [])])
  // The active one may have been made from rows that the model of the other had not seen, which speaks for it.
  const alone = await onUnseenRows(scene, own.twin, unseen)
  const rows = alone?.rows ?? unseen
  const mine = alone ?? (await runOn(scene, own.twin, rows, `${version} validation`))
  const theirs = await runOn(scene, other.twin, rows, `${active} validation`)
  const rivals =
    alone || rival === undefined ? undefined : await runOn(scene, rival.twin, rows, `${best} validation`)
  const speeds = await speedsOf(scene, [own.twin, other.twin], rows, [mine.evaluation, theirs.evaluation])
  return {
    task,
    earlier,
    checks: checksOf(task, own.program, await withMedianLatency(scene, own.twin, rows, mine.evaluation)),
    challenger: await contender(own, mine.results, speeds[0]),
    active: await contender(other, theirs.results, speeds[1]),
    best: rival && rivals && { version: rival.program.version, validation: rivals.results },
    testReads: (await testReaders(folder, project.emit)).size,
    ...(alone && { among: alone.figure.among })
  }
}

/** Adds the sealed test to a comparison. It counts and is recorded as a read by both versions. */
export async function readTest(scene: GateScene, input: GateInput): Promise<GateInput> {
  const { project, folder, rows } = scene
  if (rows.test.length === 0) return input
  const read = async (version: string): Promise<RowResults> => {
    const program = await folder.program(version)
    const scored = await runOn(scene, program, rows.test, `${version} test`)
    await recordEvaluation(folder, toRecord(version, 'test', dataHash(rows.test), scored), project.emit)
    return scored.results
  }
  return {
    ...input,
    challenger: { ...input.challenger, test: await read(input.challenger.version) },
    active: { ...input.active, test: await read(input.active.version) },
    best: input.best && { ...input.best, test: await read(input.best.version) },
    testReads: (await testReaders(folder, project.emit)).size
  }
}

/** Median latencies, with both programs measured alternately, if speed can matter; else none. */
async function speedsOf(
  scene: GateScene,
  programs: [Program, Program],
  rows: StoredExample[],
  measured: [Evaluation, Evaluation]
): Promise<[number?, number?]> {
  const slow = (measured[1].latencyUs?.p50 ?? 0) > slowUs || boundsLatency(scene.task.require)
  if (!slow) return [undefined, undefined]
  const least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const side of [0, 1, 1, 0] as const) {
    const { evaluation } = await runOn(scene, programs[side], rows, `${programs[side].version} latency`)
    least[side] = Math.min(least[side], evaluation.latencyUs?.p50 ?? Number.POSITIVE_INFINITY)
  }
  return least
}

async function contender(side: Side, validation: RowResults, p50Us: number | undefined): Promise<Contender> {
  const { version, manifest, files } = side.program
  const language = await loadLanguage(manifest.language)
  const complexity = language.complexity(files[manifest.entry])
  return { version, language: manifest.language, complexity, p50Us, twin: twinName(side), validation }
}

/** The version ever promoted with the best recorded validation figure, other than those given. */
async function bestEver(
  { folder, project, task, earlier }: GateScene,
  except: string[]
): Promise<string | undefined> {
  const there = await folder.versions()
  const folderRound = await folder.round()
  const records = await folder.journal<EvaluationRecord>('evaluations.jsonl', project.emit)
  const figureOf = (version: string) => {
    const { metrics } =
      records.findLast(record => record.program === version && record.split === 'validation') ?? {}
    if (task.metric === 'mae') return -(metrics?.mae ?? Number.POSITIVE_INFINITY)
    return (task.metric === 'macro-f1' ? metrics?.macroF1 : metrics?.accuracy) ?? 0
  }
  return (
    promotedVersions(earlier)
      .filter(version => there.includes(version) && !except.includes(version))
      // A version that was made before the last split has no figure on these rows.
      .filter(version => records.some(({ program }) => program === version) || folderRound === 0)
      .sort((a, b) => figureOf(b) - figureOf(a))[0]
  )
}
