import type { CrossValidatedEvidence } from '../domain/honesty/cross-validated.js'
import type { UnseenFigure } from '../domain/honesty/stand-in.js'
import { recordedStandIn } from '../domain/honesty/stand-in.js'
import { type Example, inputKey } from '../domain/rows/example.js'
import type { SplitName } from '../domain/rows/split/split.js'
import { learnStep } from '../domain/task/next-step.js'
import type { Project } from '../project.js'
import type { TaskFolder } from '../store/task-folder.js'
import { trackedProblem } from '../store/tracked.js'
import { type Production, productionOf } from './executions/production.js'
import { nextFor } from './next.js'
import { changesSince, type RowChanges } from './records/changes-since.js'
import { type EvaluationRecord, type Figure, figureOf, testReaders } from './records/evaluations.js'
import { type UnfinishedRun, unfinishedRun } from './records/unfinished-run.js'
import { plainRows, type SplitRows, splitCounts } from './rows/split-rows.js'

/** A figure; `since`: what has become of its rows after it was measured, if anything. */
export interface MeasuredFigure extends Figure {
  since?: RowChanges
}

export interface TaskStatus {
  task: string
  kind: string
  description: string
  rows: Record<SplitName, number>
  /** The number of rows that are set aside, since their input has several outputs; absent if there are none. */
  setAside?: number
  /** The number of versions. */
  versions: number
  active?: string
  /** Whether the active version is stale: it counts as having seen all rows, and no figure of it is held out. */
  stale?: true
  /** The figure of the active version; `measuredAs`: the train-only twin that was measured in its place, if any. */
  validation?: MeasuredFigure & { measuredAs?: string }
  /** The figure of the active version on the sealed test; `reads`: the number of versions that have read it. */
  test?: MeasuredFigure & { reads: number }
  /**
   * The cross-validated figure of the active version, if there are too few validation rows; `measuredAs`: the
   * train-only twin that was made from the rows of the figure, if any.
   */
  crossValidated?: CrossValidatedEvidence & { measuredAs?: string }
  /** The same for a program of a model: its figure on training rows that the model had not seen. */
  unseen?: UnseenFigure
  /** The latest search with a model, if it was cut off. */
  unfinished?: UnfinishedRun
  /** What use has shown; absent where nothing was kept or reviewed. */
  production?: Production
  /** The command to type next. */
  next: string
}

/** The state of each task (or of the named one) and the next command. Writes nothing; may run a program. */
export async function status(project: Project, name?: string): Promise<{ tasks: TaskStatus[] }> {
  const names = name === undefined ? project.taskNames : [project.task(name).name]
  const tracked = await trackedProblem(project.root)
  if (tracked) project.emit({ type: 'warning', message: tracked.problem, suggestions: tracked.suggestions })
  const tasks: TaskStatus[] = []
  for (const task of names) tasks.push(await taskStatus(project, task))
  return { tasks }
}

async function taskStatus(project: Project, name: string): Promise<TaskStatus> {
  const folder = project.task(name)
  const task = await folder.task()
  const rows = await plainRows(folder, task, project)
  const setAside = await countSetAside(project, folder, rows)
  const versions = await folder.versions()
  const evaluations = await folder.journal<EvaluationRecord>('evaluations.jsonl', project.emit)
  const active = project.activeVersion(name)
  const latest = (split: SplitName) =>
    evaluations.findLast(record => record.program === active && record.split === split)
  const there = active !== undefined && versions.includes(active) ? active : undefined
  const stale = there !== undefined && (await folder.isStale(there))
  const manifest = there === undefined ? undefined : (await folder.program(there)).manifest
  const selectedAs = manifest?.selectedAs
  const [test, validation] = [latest('test'), latest('validation')]
  const figureNow = async (record: EvaluationRecord, split: SplitName): Promise<MeasuredFigure> => {
    const since = await changesSince(folder, rows, split, record.data)
    return { ...figureOf(record), ...(since && { since }) }
  }
  const known = manifest && !stale ? recordedStandIn(manifest, validation?.rows) : {}
  // Records of earlier versions of Loopai do not name the twin that was measured in place of a version.
  const measuredAs = validation?.measuredAs ?? selectedAs
  const unfinished = await unfinishedRun(project, name)
  const production = await productionOf(project, folder, task)
  return {
    task: name,
    kind: task.kind,
    description: task.description,
    rows: splitCounts(rows),
    ...(setAside > 0 && { setAside }),
    versions: versions.length,
    active,
    ...(stale && { stale }),
    validation: validation && {
      ...(await figureNow(validation, 'validation')),
      ...(measuredAs && { measuredAs })
    },
    test: test && {
      ...(await figureNow(test, 'test')),
      reads: (await testReaders(folder, project.emit)).size
    },
    ...(known.crossValidated && {
      crossValidated: { ...known.crossValidated, ...(selectedAs && { measuredAs: selectedAs }) }
    }),
    ...(known.unseen && { unseen: known.unseen }),
    ...(unfinished && { unfinished }),
    production,
    next: nextInUse(name, await nextFor(project, folder, rows), stale ? undefined : production)
  }
}

/** In use, rows that came of reviews are learned from by improve; and where nothing else is to be done, one may review. */
function nextInUse(task: string, next: string, production: Production | undefined): string {
  if (production === undefined) return next
  if (next === learnStep(task, freely) && production.reviewed > 0) return `loopai improve ${task}`
  return next.startsWith('loopai run ') && production.unreviewed > 0 ? `loopai review ${task}` : next
}

const freely = { learnable: true, modelUnavailable: false, languagesRun: true }

/** The number of rows of conflicts.jsonl whose input is not among the examples, which would settle its output. */
async function countSetAside(project: Project, folder: TaskFolder, rows: SplitRows): Promise<number> {
  const conflicts = await folder.journal<Example>('conflicts.jsonl', project.emit)
  if (conflicts.length === 0) return 0
  const settled = new Set(Object.values(rows).flatMap(split => split.map(({ input }) => inputKey(input))))
  return conflicts.filter(({ input }) => !settled.has(inputKey(input))).length
}
