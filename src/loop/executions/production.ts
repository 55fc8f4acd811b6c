import { type AnsweredInput, changesOf, type Drift } from '../../domain/feedback/drift.js'
import { type KeptExecution, recordRulesOf } from '../../domain/feedback/execution.js'
import { knownOfInputs } from '../../domain/feedback/novelty.js'
import { type ProductionAccuracy, productionAccuracy } from '../../domain/feedback/production.js'
import { foldReviews, type ReviewRecord, type Slips, slipsOf } from '../../domain/feedback/review.js'
import { typicalOf } from '../../domain/feedback/typical.js'
import { type Program, runnableOf } from '../../domain/program/program.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { outputsOf } from '../running.js'
import { type Compared, comparedOf } from './compared.js'
import { knownLeads, learnedLeads } from './leads.js'
import { executionsOf } from './recording.js'
import { redactorFor } from './redactor.js'

/** What use has shown about a task's programs. */
export interface Production {
  /** Decisions of reviewers. */
  reviewed: number
  /** Kept executions that nobody has reviewed. */
  unreviewed: number
  /** By version, the one reviewed last first. */
  accuracy: ProductionAccuracy[]
  slips: Slips
  /** What the active version meets, beside the rows; absent where nothing is kept, or no version is active. */
  drift?: DriftWatch
}

/** Whether the inputs and answers of the active version differ from the rows that it was not made from. */
export interface DriftWatch {
  version: string
  /** The number of kept inputs of the uniform sample, and of rows that they are compared with. */
  inputs: number
  rows: number
  /** With fewer on either side nothing is compared. */
  least: number
  /** Each feature, the surest change first; empty where nothing is compared. */
  changes: (Drift & { drifted: boolean })[]
  /** Inputs that stand best for what is new, as they were kept; empty where nothing has drifted. */
  typical: Pick<KeptExecution, 'id' | 'input' | 'output' | 'count'>[]
  /** The share of streams without a change that are said to have drifted at whichever look: by this, and by always saying so. */
  falseAlarms: { atMost: number; always: 1 }
}

const leastToCompare = 30
/** A change is a drift where chance shows as much in so few streams. */
const alpha = 0.05

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
  const program = kept.length === 0 ? undefined : await activeProgram(project, folder)
  const { decisions } = foldReviews(records)
  const done = new Set(decisions.map(({ id }) => id))
  return {
    reviewed: decisions.length,
    unreviewed: kept.filter(({ id }) => !done.has(id)).length,
    accuracy: productionAccuracy(decisions, task.compare),
    slips: slipsOf(decisions),
    drift:
      program &&
      (await driftIn(project, folder, task, program, await comparedOf(project, folder, task, program, kept)))
  }
}

/** The active version; undefined where there is none, or its folder is gone. */
async function activeProgram(project: Project, folder: TaskFolder): Promise<Program | undefined> {
  const version = project.activeVersion(folder.name)
  const isThere = version !== undefined && (await folder.versions()).includes(version)
  return isThere ? folder.program(version) : undefined
}

/** The drift of a version in what it is compared with; the version runs on the held-out rows. */
async function driftIn(
  project: Project,
  folder: TaskFolder,
  task: Task,
  program: Program,
  { stream, heldOut, seen }: Compared
): Promise<DriftWatch> {
  const watch: DriftWatch = {
    version: program.version,
    inputs: stream.length,
    rows: heldOut.length,
    least: leastToCompare,
    changes: [],
    typical: [],
    falseAlarms: { atMost: alpha, always: 1 }
  }
  if (stream.length < leastToCompare || heldOut.length < leastToCompare) return watch
  const inputs = heldOut.map(({ input }) => JSON.stringify(input))
  const outputs = await outputsOf(project, runnableOf(program), inputs)
  // What was kept is redacted; compared with rows as they are it would seem to have changed.
  const redact = await redactorFor(folder, task)
  const leadOf = await knownLeads(project, folder, program.version)
  const reference = heldOut.map((row, at): AnsweredInput => {
    const [input, output] = [redact(row.input), outputs[at]]
    return { input, output: output === undefined ? undefined : redact(output), lead: leadOf(input) }
  })
  const met = stream.map(row => Object.assign({ lead: leadOf(row.input) }, row))
  const known = knownOfInputs(seen.map(redact))
  const changes = changesOf(reference, met, known)
  const [surest] = changes
  watch.changes = changes.map(change => Object.assign({ drifted: change.p <= alpha }, change))
  if (surest.p <= alpha) {
    watch.typical = typicalOf(surest, met, known).map(at => {
      const { id, input, output, count } = stream[at]
      return { id, input, output, count }
    })
  }
  return watch
}

/**
 * The drift of the active version in what is kept now, with leads, for which the version is learned again where they
 * are not known yet.
 */
export async function driftOf(
  project: Project,
  folder: TaskFolder,
  task: Task
): Promise<DriftWatch | undefined> {
  const program = await activeProgram(project, folder)
  if (program === undefined) return undefined
  const kept = await executionsOf(project, folder).read(project.emit)
  const compared = await comparedOf(project, folder, task, program, kept)
  const inputs = compared.stream.length < leastToCompare ? [] : compared.stream.map(({ input }) => input)
  await learnedLeads(project, folder, task, program, { inputs, compared: async () => compared })
  return driftIn(project, folder, task, program, compared)
}
