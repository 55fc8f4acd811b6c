import { type SplitName, splitNames } from '../domain/split.js'
import { splitOfExample } from '../domain/task.js'
import type { Project } from '../project.js'
import { type EvaluationRecord, testReaders } from './evaluations.js'
import { latestRecommended } from './recommended.js'

export interface Figure {
  accuracy: number
  interval: [number, number]
  rows: number
}

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
  const [task, examples, versions, evaluations] = [
    await folder.task(),
    await folder.examples(project.emit),
    await folder.versions(),
    await folder.journal<EvaluationRecord>('evaluations.jsonl', project.emit)
  ]
  const rows: Record<SplitName, number> = { train: 0, validation: 0, test: 0 }
  for (const example of examples) rows[splitOfExample(example, task)] += 1

  const active = project.activeVersion(name)
  const figure = (split: SplitName): Figure | undefined => {
    const found = evaluations.findLast(record => record.program === active && record.split === split)
    return found && { accuracy: found.metrics.accuracy, interval: found.metrics.interval, rows: found.rows }
  }
  const test = figure('test')
  return {
    task: name,
    kind: task.kind,
    description: task.description,
    rows: { ...rows },
    versions: versions.length,
    active,
    validation: figure('validation'),
    test: test && { ...test, reads: (await testReaders(folder, project.emit)).size },
    next: await nextStep(
      project,
      name,
      versions,
      active,
      splitNames.reduce((sum, split) => sum + rows[split], 0)
    )
  }
}

async function nextStep(
  project: Project,
  name: string,
  versions: string[],
  active: string | undefined,
  rows: number
): Promise<string> {
  if (rows === 0) return `loopai add ${name} rows.jsonl`
  if (versions.length === 0) return `loopai synth ${name}`
  if (active === undefined) return `loopai promote ${name}`
  const recommended = await latestRecommended(project.task(name))
  const waiting = recommended !== undefined && versions.indexOf(recommended) > versions.indexOf(active)
  return waiting ? `loopai promote ${name} ${recommended}` : `loopai run ${name} < inputs.jsonl`
}
