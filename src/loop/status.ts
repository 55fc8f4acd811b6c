import type { CrossValidatedEvidence } from '../domain/honesty/cross-validated.js'
import { crossValidatedEvidence } from '../domain/honesty/evidence.js'
import { type Example, inputKey } from '../domain/rows/example.js'
import type { SplitName } from '../domain/rows/split/split.js'
import type { Project } from '../project.js'
import type { TaskFolder } from '../store/task-folder.js'
import { trackedProblem } from '../store/tracked.js'
import { nextFor } from './next.js'
import { type EvaluationRecord, type Figure, figureOf, testReaders } from './records/evaluations.js'
import { plainRows, type SplitRows, splitCounts } from './rows/split-rows.js'

export interface TaskStatus {
  task: string
  kind: string
  description: string
  rows: Record<SplitName, number>
  /** Rows of inputs with several outputs that are no examples yet; absent: none. */
  setAside?: number
  versions: number
  active?: string
  /** The active version was made before the rows were dealt anew: it has seen them all, and no figure is held out. */
  stale?: true
  /** Of the active version; `measuredAs` names its train-only twin where that stands in for it. */
  validation?: Figure & { measuredAs?: string }
  test?: Figure & { reads: number }
  /** Where it went active on no more than that; `measuredAs` names its train-only twin, made from the rows it is of. */
  crossValidated?: CrossValidatedEvidence & { measuredAs?: string }
  /** The command to type next. */
  next: string
}

/** Where each task stands, and what to do next. Reads only. */
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
  const { selectedAs, crossValidated } = there ? (await folder.program(there)).manifest : {}
  const [test, validation] = [latest('test'), latest('validation')]
  const evident = stale ? undefined : crossValidatedEvidence(validation?.rows ?? 0, crossValidated)
  // Earlier records did not name the program that was run on validation rows for a version.
  const measuredAs = validation?.measuredAs ?? selectedAs
  return {
    task: name,
    kind: task.kind,
    description: task.description,
    rows: splitCounts(rows),
    ...(setAside > 0 && { setAside }),
    versions: versions.length,
    active,
    ...(stale && { stale }),
    validation: validation && { ...figureOf(validation), ...(measuredAs && { measuredAs }) },
    test: test && { ...figureOf(test), reads: (await testReaders(folder, project.emit)).size },
    ...(evident && { crossValidated: { ...evident, ...(selectedAs && { measuredAs: selectedAs }) } }),
    next: await nextFor(project, folder, rows)
  }
}

/** Rows of conflicts.jsonl whose input got no one output since. */
async function countSetAside(project: Project, folder: TaskFolder, rows: SplitRows): Promise<number> {
  const conflicts = await folder.journal<Example>('conflicts.jsonl', project.emit)
  if (conflicts.length === 0) return 0
  const settled = new Set(Object.values(rows).flatMap(split => split.map(({ input }) => inputKey(input))))
  return conflicts.filter(({ input }) => !settled.has(inputKey(input))).length
}
