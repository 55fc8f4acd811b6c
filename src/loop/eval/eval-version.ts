import type { InputMarks } from '../../domain/honesty/input-marks.js'
import type { Evaluation, Latency } from '../../domain/measure/evaluation.js'
import { type Program, runnableOf } from '../../domain/program/program.js'
import { sayOnce } from '../../domain/say-once.js'
import { medianLatency } from '../../domain/statistics/median-latency.js'
import { splitOfExample, type Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import { dataHash, type StoredExample } from '../../store/examples-file.js'
import { isFile } from '../../store/files.js'
import { readUnparsed } from '../../store/rows/read-rows.js'
import { nameOfRows } from '../../store/rows/row-source.js'
import type { TaskFolder } from '../../store/task-folder.js'
import type { MeasuredBatches } from '../measure/measure.js'
import { type Measurement, score, toRows } from '../measure/score.js'
import { requireUnedited } from '../programs.js'
import {
  type MeasuredOn,
  noRowsToMeasure,
  recordEvaluation,
  testReaders,
  toRecord
} from '../records/evaluations.js'
import { type CopyMarks, copyMarks } from '../rows/copy-marks.js'
import { labeledRows } from '../rows/labeled-rows.js'
import { marksOn, seenExamples } from '../rows/seen-rows.js'
import { dealtRows } from '../rows/split-rows.js'
import { driftCheck } from './drift-check.js'
import type { EvalOptions, EvalResult } from './eval.js'
import { answerChecks, isOfAnswers, programChecks, wantedThresholds } from './eval-checks.js'

/** The number of runs for a median latency that is compared with a threshold. */
const latencyRuns = 3

/** Measures one version on the requested rows; training rows among them are scored separately. */
export async function evaluateVersion(
  project: Project,
  folder: TaskFolder,
  task: Task,
  version: string,
  options: EvalOptions
): Promise<EvalResult> {
  const program = await readUnedited(folder, version)
  const held = options.required && project.activeVersion(folder.name) === version
  const thresholds = wantedThresholds(task, held, options.thresholds)
  const asked = await rowsAsked(project, folder, task, options)
  const { split } = asked
  const readers = await testReaders(folder, project.emit)
  const stale = await folder.isStale(version)
  const known = readers.has(version)
  const looks = !stale && (split === 'test' || split === 'all')
  if (looks) readers.add(version)

  const measured = (of: Program, again = false) =>
    score(project, task, runnableOf(of), asked.rows(of), {
      label: `${folder.name} ${of.version}${again ? ' latency' : ''}`,
      total: asked.total,
      stability: of === program && !again,
      reads: split === 'test' ? readers.size : undefined,
      mistakes: options.mistakes,
      ...asked.known(of)
    })
  const own = await measured(program)
  const { selectedAs } = program.manifest
  const twin =
    split === 'validation' && selectedAs && !stale ? await readUnedited(folder, selectedAs) : undefined
  const { main, apart, allSeen } = mainFigures(own, twin && (await measured(twin)))
  if (main.rows === 0) throw noRowsToMeasure(folder, split, program)

  const runs = [latencyOf(own)]
  const repeats = thresholds.some(({ metric }) => /^p\d/.test(metric)) && !asked.once
  while (repeats && runs.length < latencyRuns) runs.push(latencyOf(await measured(program, true)))
  const latencyUs = medianLatency(runs)

  const read = looks || (own.testRows > 0 && !stale)
  if (read) readers.add(version)
  // A read of the sealed test is always counted, even where evaluations are not kept.
  if ((options.record && asked.kept) || (read && !known)) {
    const scored = { evaluation: main, runtime: own.runtime }
    const more = { measuredAs: twin?.version, testRows: asked.kept ? undefined : own.testRows }
    await recordEvaluation(folder, toRecord(version, split, asked.hash, scored, more), project.emit)
  }
  const on = {
    version,
    twin: twin?.version,
    seen: allSeen,
    stale,
    file: split === 'data',
    apart: apart?.rows ?? 0
  }
  const bytes = Buffer.byteLength(program.files[program.manifest.entry])
  return {
    task: folder.name,
    version,
    language: program.manifest.language,
    split,
    measuredAs: twin?.version,
    ...main,
    latencyUs,
    latencyRuns: runs.length > 1 ? runs.length : undefined,
    runtime: own.runtime,
    stability: own.stability,
    testReads: read ? readers.size : undefined,
    testRows: split === 'data' && own.testRows > 0 ? own.testRows : undefined,
    newRead: read && !known ? true : undefined,
    seen: allSeen,
    stale: stale ? true : undefined,
    seenRows: apart && { rows: apart.rows, metrics: apart.metrics, outcomes: apart.outcomes },
    checks: [
      ...answerChecks(thresholds.filter(isOfAnswers), main, apart, on),
      ...programChecks(
        thresholds.filter(threshold => !isOfAnswers(threshold)),
        { latencyUs, bytes, runs: runs.length }
      ),
      ...(held ? await driftCheck(project, folder, task) : [])
    ]
  }
}

async function readUnedited(folder: TaskFolder, version: string): Promise<Program> {
  const program = await folder.program(version)
  requireUnedited(folder, program)
  return program
}

interface Asked {
  split: MeasuredOn
  /** The rows for measuring a program, with near-duplicates of its training rows marked. */
  rows: (program: Program) => MeasuredBatches
  total?: number
  /** They can be read only once, as from stdin. */
  once: boolean
  /** Evaluations on them are kept. */
  kept: boolean
  /** `sha256:…` of the rows; for a file, of the sealed test rows that it may hold. */
  hash: string
  /** Recognises rows that a program was made from, and near-duplicates of those among the rows of a file. */
  known: (program: Program) => { marks: InputMarks; copies?: CopyMarks }
}

async function rowsAsked(
  project: Project,
  folder: TaskFolder,
  task: Task,
  { split, data }: EvalOptions
): Promise<Asked> {
  const dealt = await dealtRows(folder, task, project)
  const examples = dealt.map(({ row, split }) => ({ ...row, split }))
  const ofSplit = (name: MeasuredOn): StoredExample[] =>
    name === 'all' ? examples : examples.filter(row => splitOfExample(row, task) === name)
  const made = new Map<string, StoredExample[]>()
  /** Cached, since rows are hashed for this and a version may be measured several times. */
  const seenBy = (program: Program) => {
    const seen = made.get(program.version) ?? seenExamples(program, examples, task)
    made.set(program.version, seen)
    return seen
  }
  if (data) {
    const sealed = ofSplit('test')
    const known = (program: Program) => {
      const seen = seenBy(program)
      return { marks: marksOn(seen, sealed), copies: copyMarks(seen, task) }
    }
    const hash = dataHash(sealed)
    const { file, format, encoding, sheet, outputField } = data
    // The file is read once for each program.
    const emit = sayOnce(project.emit)
    const rows = () =>
      labeledRows(nameOfRows(file), readUnparsed(file, { format, encoding, sheet, emit }), task, {
        outputField
      })
    // Anything but a regular file can be read only once.
    const once = typeof file === 'string' && !(await isFile(file))
    return { split: 'data', rows, once, kept: false, hash, known }
  }
  const rows = ofSplit(split)
  return {
    split,
    rows: program => toRows(rows, seenBy(program)),
    total: rows.length,
    once: false,
    kept: true,
    hash: dataHash(rows),
    known: program => ({ marks: marksOn(seenBy(program)) })
  }
}

/**
 * Separates the main figures from those on training rows. Where all rows are training rows, theirs are the main
 * figures. `stand`: the twin's measurement, on rows that the version itself has seen.
 */
function mainFigures(
  own: Measurement,
  stand: Measurement | undefined
): { main: Evaluation; apart?: Evaluation; allSeen: boolean } {
  const { evaluation, seen } = stand ?? own
  const apart = own.seen.rows > 0 ? own.seen : undefined
  if (evaluation.rows > 0) return { main: evaluation, apart, allSeen: false }
  return { main: seen, apart: stand ? apart : undefined, allSeen: seen.rows > 0 }
}

/** The latency of the larger part, since any row can be used to measure time. */
function latencyOf({ evaluation, seen }: Measurement): Latency | undefined {
  return (evaluation.rows >= seen.rows ? evaluation : seen).latencyUs
}
