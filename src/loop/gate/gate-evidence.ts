import { slowUs } from '../../domain/gate/gate-rules.js'
import type { Contender, FirstInput, GateInput } from '../../domain/gate/gate-types.js'
import { type PromotionRecord, promotedVersions } from '../../domain/gate/promotion.js'
import { boundsLatency, checkThresholds, requiredThresholds } from '../../domain/gate/thresholds.js'
import { crossValidatedEvidence, evidenceOf } from '../../domain/honesty/evidence.js'
import { fewValidationRows, type HeldOut } from '../../domain/honesty/held-out.js'
import { isStale } from '../../domain/honesty/round.js'
import { alwaysTheSame, baselinesOn } from '../../domain/measure/baseline.js'
import type { Evaluation, RowResults } from '../../domain/measure/evaluation.js'
import { labelIndexOf } from '../../domain/measure/tally.js'
import { type Program, runnableOf } from '../../domain/program/program.js'
import type { LabelIndex } from '../../domain/rows/label-index.js'
import { medianLatency } from '../../domain/statistics/median-latency.js'
import type { Task } from '../../domain/task/task.js'
import { loadLanguage } from '../../languages/load-language.js'
import type { Project } from '../../project.js'
import { dataHash, type StoredExample } from '../../store/examples-file.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { score, toRows } from '../measure/score.js'
import { requireUnedited } from '../programs.js'
import {
  type EvaluationRecord,
  latestEvaluation,
  recordEvaluation,
  testReaders,
  toRecord
} from '../records/evaluations.js'
import { promotionsOf } from '../records/promotions.js'
import { type SplitRows, splitRows } from '../rows/split-rows.js'

/** Everything that a comparison of one task needs. */
export interface GateScene {
  project: Project
  folder: TaskFolder
  task: Task
  rows: SplitRows
  labels: LabelIndex
  earlier: readonly PromotionRecord[]
}

export async function gateScene(project: Project, folder: TaskFolder): Promise<GateScene> {
  const task = await folder.task()
  return {
    ...{ project, folder, task, labels: labelIndexOf(task) },
    rows: await splitRows(folder, task, project),
    earlier: await promotionsOf(project, folder)
  }
}

/**
 * What speaks for a first version, through its twin if it was refitted. Runs it on validation rows, or on those that
 * it was made from where it fits them and no more is known; not where these are `known` already.
 */
export async function gatherFirst(
  scene: GateScene,
  version: string,
  known: { validation?: Evaluation; train?: Evaluation } = {}
): Promise<FirstInput> {
  const { task, rows, earlier } = scene
  const { program, twin } = await withTwin(scene, version)
  const unseen = unseenBy(scene, [twin])
  const on = async (given: StoredExample[], split: string) =>
    (await run(scene, twin, given, `${version} ${split}`)).evaluation
  const evaluation = (unseen.length > 0 ? known.validation : undefined) ?? (await on(unseen, 'validation'))
  const { crossValidated } = program.manifest
  const evidence = evidenceOf(unseen.length, crossValidated)
  const evident = crossValidatedEvidence(unseen.length, crossValidated)
  const trained = evidence === 'fits' ? (known.train ?? (await on(rows.train, 'train'))) : undefined
  return {
    ...{ task, challenger: { version, twin: twinName({ program, twin }) }, earlier },
    checks: checksOf(task, program, await withMedianLatency(scene, twin, unseen, evaluation)),
    first: {
      rows: unseen.length,
      metrics: evaluation.metrics,
      baselines: evidence === 'measured' ? baselinesOn(task, rows.train, unseen) : [],
      crossValidated: evident && { ...evident, baselines: baselinesOn(task, rows.train) },
      heldOut: await heldOutOf(
        scene,
        version,
        evidence === 'measured' ? undefined : { evaluation, rows: unseen }
      ),
      fits: trained && { rows: trained.rows, right: Math.round(trained.metrics.accuracy * trained.rows) }
    }
  }
}

/** What is known of a version on held-out rows beside what decides; the sealed test only as far as it was read already. */
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

/**
 * Runs challenger, active version, and the best one ever promoted on validation rows that none of them has
 * seen. Does not touch the sealed test: `readTest` adds it, once the gate has not refused for other reasons.
 */
export async function gatherPair(scene: GateScene, version: string, active: string): Promise<GateInput> {
  const { project, folder, task, earlier } = scene
  const own = await withTwin(scene, version)
  const other = await withTwin(scene, active)
  const best = await bestEver(scene, [version, active])
  const rival = best === undefined ? undefined : await withTwin(scene, best)
  const unseen = unseenBy(scene, [own.twin, other.twin, ...(rival ? [rival.twin] : [])])
  const mine = await run(scene, own.twin, unseen, `${version} validation`)
  const theirs = await run(scene, other.twin, unseen, `${active} validation`)
  const rivals = rival && (await run(scene, rival.twin, unseen, `${best} validation`))
  const speeds = await speedsOf(scene, [own.twin, other.twin], unseen, [mine.evaluation, theirs.evaluation])
  return {
    ...{ task, earlier },
    checks: checksOf(task, own.program, await withMedianLatency(scene, own.twin, unseen, mine.evaluation)),
    challenger: await contender(own, mine.results, speeds[0]),
    active: await contender(other, theirs.results, speeds[1]),
    best: rival && rivals && { version: rival.program.version, validation: rivals.results },
    testReads: (await testReaders(folder, project.emit)).size
  }
}

/** Adds the sealed test to a comparison. Looking at it is a read by both versions, and recorded as one. */
export async function readTest(scene: GateScene, input: GateInput): Promise<GateInput> {
  const { project, folder, rows } = scene
  if (rows.test.length === 0) return input
  const read = async (version: string): Promise<RowResults> => {
    const program = await folder.program(version)
    const scored = await run(scene, program, rows.test, `${version} test`)
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

interface Pair {
  program: Program
  /** The program that has not seen validation rows: its train-only twin, or itself. */
  twin: Program
}

async function withTwin({ folder }: GateScene, version: string): Promise<Pair> {
  const program = await folder.program(version)
  requireUnedited(folder, program)
  const { selectedAs } = program.manifest
  if (selectedAs === undefined) return { program, twin: program }
  const twin = await folder.program(selectedAs)
  requireUnedited(folder, twin)
  return { program, twin }
}

const twinName = ({ program, twin }: Pair) => (twin === program ? undefined : twin.version)

/**
 * The validation rows, unless a program was made from them. What was made before the rows were dealt anew is let off:
 * that it has seen them speaks for it, and no such program is a challenger.
 */
function unseenBy({ rows, task }: GateScene, programs: Program[]): StoredExample[] {
  const round = task.split.round ?? 0
  const seen = programs.some(
    ({ manifest: { seen } }) => !isStale(seen, round) && seen.splits.includes('validation')
  )
  return seen ? [] : rows.validation
}

async function run(scene: GateScene, program: Program, rows: StoredExample[], label: string) {
  const { project, task, labels } = scene
  const seen = program.manifest.seen.splits.flatMap(split => scene.rows[split])
  const options = { label, labels, total: rows.length, keepRows: true }
  const scored = await score(project, task, runnableOf(program), toRows(rows, seen), options)
  if (!scored.results) throw new Error('rows were not kept')
  return { ...scored, results: scored.results }
}

/** Median latencies, both programs measured anew in turn where speed can matter; else none. */
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
    const { evaluation } = await run(scene, programs[side], rows, `${programs[side].version} latency`)
    least[side] = Math.min(least[side], evaluation.latencyUs?.p50 ?? Number.POSITIVE_INFINITY)
  }
  return least
}

async function contender(pair: Pair, validation: RowResults, p50Us: number | undefined): Promise<Contender> {
  const { version, manifest, files } = pair.program
  const language = await loadLanguage(manifest.language)
  const complexity = language.complexity(files[manifest.entry])
  return { version, language: manifest.language, complexity, p50Us, twin: twinName(pair), validation }
}

/** Where a latency is required, it is the median of so many runs. */
const latencyRuns = 3

async function withMedianLatency(
  scene: GateScene,
  program: Program,
  rows: StoredExample[],
  evaluation: Evaluation
): Promise<Evaluation> {
  if (!boundsLatency(scene.task.require) || rows.length === 0) return evaluation
  const runs = [evaluation.latencyUs]
  while (runs.length < latencyRuns) {
    runs.push((await run(scene, program, rows, `${program.version} latency`)).evaluation.latencyUs)
  }
  return { ...evaluation, latencyUs: medianLatency(runs) }
}

function checksOf(task: Task, program: Program, evaluation: Evaluation) {
  const bytes = Object.values(program.files).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return checkThresholds(requiredThresholds(task.require), { evaluation, bytes })
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
      // One that was made before the rows were dealt anew has no figure on them.
      .filter(version => records.some(({ program }) => program === version) || folderRound === 0)
      .sort((a, b) => figureOf(b) - figureOf(a))[0]
  )
}
