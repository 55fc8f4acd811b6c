import { noPrice } from '../../domain/program/price.js'
import type { JournalRecord } from '../../generators/written/calls/journal.js'
import { earlierOf } from '../../generators/written/calls/spent-before.js'
import type { Project } from '../../project.js'
import { labelingFolder, readRun, runsFolder, runsOf } from '../../store/synth-runs.js'

/** A search with a model, or a labeling by one, that was cut off. */
export interface UnfinishedRun {
  run: string
  model: string
  /** Everything spent, as an upper bound. */
  usd: number
  /** Absent where there is no budget. */
  budgetUsd?: number
  /** The part of it that no server said; absent where there is none. */
  assumedUsd?: number
  /** The command that goes on with it. */
  resume: string
}

/** The latest search of a task with a model, or else its latest labeling, if it is unfinished. Writes nothing. */
export async function unfinishedRun(project: Project, task: string): Promise<UnfinishedRun | undefined> {
  return (await latestIn(project, task, runsFolder)) ?? (await latestIn(project, task, labelingFolder))
}

async function latestIn(
  { root, emit }: Project,
  task: string,
  folder: typeof runsFolder | typeof labelingFolder
): Promise<UnfinishedRun | undefined> {
  const run = (await runsOf(root, task, folder)).at(-1)
  if (run === undefined) return undefined
  const records = await readRun<JournalRecord>(root, task, run, emit, folder)
  const [started] = records
  if (started?.type !== 'run' && started?.type !== 'labeling') return undefined
  if (records.some(({ type }) => type === 'end')) return undefined
  // By the prices of then: each request is recorded with the most that it may cost.
  const { usd, assumedUsd } = earlierOf(records, noPrice, () => 0)
  return {
    run,
    model: started.model,
    usd,
    ...(started.budgetUsd !== undefined && { budgetUsd: started.budgetUsd }),
    ...(assumedUsd > 0 && { assumedUsd }),
    resume: started.type === 'run' ? `loopai synth ${task} --resume` : `loopai label ${task} FILE --resume`
  }
}
