import { type AnsweredInput, type Drift, driftsOf } from '../../domain/feedback/drift.js'
import { type KeptExecution, recordRulesOf } from '../../domain/feedback/execution.js'
import { knownOfInputs } from '../../domain/feedback/novelty.js'
import { type ProductionAccuracy, productionAccuracy } from '../../domain/feedback/production.js'
import { redactorOf } from '../../domain/feedback/redact.js'
import { foldReviews, type ReviewRecord, type Slips, slipsOf } from '../../domain/feedback/review.js'
import { runnableOf } from '../../domain/program/program.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { plainRows } from '../rows/split-rows.js'
import { outputsOf } from '../running.js'
import { executionsOf } from './recording.js'

/** What use has shown about a task's programs. */
export interface Production {
  /** Kept executions that nobody has reviewed. */
  unreviewed: number
  /** By version, the one reviewed last first. */
  accuracy: ProductionAccuracy[]
  slips: Slips
  /** How the inputs and answers of the active version have changed, the surest first. */
  drifts: Drift[]
}

/** With fewer rows on one side a change is not looked for. */
const leastToCompare = 30

/**
 * What was recorded and reviewed; undefined for a task of which nothing was. Where executions of the active version
 * are compared with its rows, the version runs on held-out rows.
 */
export async function productionOf(
  project: Project,
  folder: TaskFolder,
  task: Task
): Promise<Production | undefined> {
  const records = await folder.journal<ReviewRecord>('reviews.jsonl', project.emit)
  const kept = recordRulesOf(task.record) ? await executionsOf(project, folder).read(project.emit) : []
  if (records.length === 0 && kept.length === 0) return undefined
  const { decisions } = foldReviews(records)
  const done = new Set(decisions.map(({ id }) => id))
  return {
    unreviewed: kept.filter(({ id }) => !done.has(id)).length,
    accuracy: productionAccuracy(decisions, task.compare),
    slips: slipsOf(decisions),
    drifts: await driftsOfActive(project, folder, task, kept)
  }
}

async function driftsOfActive(
  project: Project,
  folder: TaskFolder,
  task: Task,
  kept: readonly KeptExecution[]
): Promise<Drift[]> {
  const version = project.activeVersion(folder.name)
  const stream = kept.filter(each => each.version === version && each.picked === 'audit')
  if (version === undefined || stream.length < leastToCompare) return []
  const program = await folder.program(version)
  const { splits } = program.manifest.seen
  const rows = await plainRows(folder, task, project)
  const heldOut = [...(splits.includes('validation') ? [] : rows.validation), ...rows.test]
  if (heldOut.length < leastToCompare) return []
  const inputs = heldOut.map(({ input }) => JSON.stringify(input))
  const outputs = await outputsOf(project, runnableOf(program), inputs)
  // What was kept is redacted; compared with rows as they are it would seem to have changed.
  const redact = await redactorOf(task.redact)
  const reference = heldOut.map(({ input }, at): AnsweredInput => {
    const output = outputs[at]
    return { input: redact(input), output: output === undefined ? undefined : redact(output) }
  })
  const seen = splits.flatMap(split => rows[split].map(({ input }) => redact(input)))
  return driftsOf(reference, stream, knownOfInputs(seen))
}
