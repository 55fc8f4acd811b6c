import { noPrice } from '../../domain/program/price.js'
import type { JournalRecord } from '../../generators/written/calls/journal.js'
import { earlierOf } from '../../generators/written/calls/spent-before.js'
import type { Project } from '../../project.js'
import { readRun, runsOf } from '../../store/synth-runs.js'

/** A search with a model that was cut off. */
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

/** The latest run of a task, if it is unfinished. Writes nothing. */
export async function unfinishedRun(
  { root, emit }: Project,
  task: string
): Promise<UnfinishedRun | undefined> {
  const run = (await runsOf(root, task)).at(-1)
  if (run === undefined) return undefined
  const records = await readRun<JournalRecord>(root, task, run, emit)
  const [started] = records
  if (started?.type !== 'run' || records.some(({ type }) => type === 'end')) return undefined
  // By the prices of then: each request is recorded with the most that it may cost.
  const { usd, assumedUsd } = earlierOf(records, noPrice, () => 0)
  return {
    run,
    model: started.model,
    usd,
    ...(started.budgetUsd !== undefined && { budgetUsd: started.budgetUsd }),
    ...(assumedUsd > 0 && { assumedUsd }),
    resume: `loopai synth ${task} --resume`
  }
}
