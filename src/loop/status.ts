import type { SplitName } from '../domain/split.js'
import type { Project } from '../project.js'
import { type EvaluationRecord, type Figure, figureOf, testReaders } from './evaluations.js'
import { latestRecommended } from './recommended.js'
import { splitRows } from './split-rows.js'

export interface TaskStatus {
  task: string
  kind: string
  description: string
  rows: Record<SplitName, number>
  versions: number
  active?: string
  /** Of the active version; validation figures are those of its train-only twin. */
  validation?: Figure
  test?: Figure & { reads: number }
  /** The command to type next. */
  next: string
}

/** Where each task stands, and what to do next. Reads only. */
export async function status(project: Project, name?: string): Promise<{ tasks: TaskStatus[] }> {
  const names = name === undefined ? project.taskNames : [project.task(name).name]
  const tasks: TaskStatus[] = []
  for (const task of names) tasks.push(await taskStatus(project, task))
  return { tasks }
}

async function taskStatus(project: Project, name: string): Promise<TaskStatus> {
  const folder = project.task(name)
  const task = await folder.task()
  const { train, validation, test: sealed } = await splitRows(folder, task, project.emit)
  const versions = await folder.versions()
  const evaluations = await folder.journal<EvaluationRecord>('evaluations.jsonl', project.emit)
  const active = project.activeVersion(name)
  const figure = (split: SplitName): Figure | undefined => {
    const found = evaluations.findLast(record => record.program === active && record.split === split)
    return found && figureOf(found)
  }
  const test = figure('test')
  return {
    task: name,
    kind: task.kind,
    description: task.description,
    rows: { train: train.length, validation: validation.length, test: sealed.length },
    versions: versions.length,
    active,
    validation: figure('validation'),
    test: test && { ...test, reads: (await testReaders(folder, project.emit)).size },
    next: await nextStep(project, name, versions, train.length + validation.length)
  }
}

async function nextStep(project: Project, name: string, versions: string[], rows: number): Promise<string> {
  const active = project.activeVersion(name)
  if (rows === 0) return `loopai add ${name} rows.jsonl`
  if (versions.length === 0) return `loopai synth ${name}`
  if (active === undefined) return `loopai promote ${name}`
  const recommended = await latestRecommended(project.task(name))
  const waiting = recommended !== undefined && versions.indexOf(recommended) > versions.indexOf(active)
  return waiting ? `loopai promote ${name} ${recommended}` : `loopai run ${name} < inputs.jsonl`
}
