import { type DescribedFinding, describeFinding } from '../../domain/rows/audit/describe-finding.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import type { SplitName } from '../../domain/rows/split/split.js'
import type { Project } from '../../project.js'
import { busy } from '../busy.js'
import { nextFor } from '../next.js'
import { planThenWrite } from '../rows/plan-then-write.js'
import { dealtRows } from '../rows/split-rows.js'
import { planResplit, type ResplitPlan } from './plan-resplit.js'

export interface ResplitOptions {
  task?: string
  seed?: number
  dryRun: boolean
}

export interface ResplitResult {
  task: string
  seed: number
  /** How many times the rows were split again, including this one. */
  round: number
  before: Record<SplitName, number>
  after: Record<SplitName, number>
  moved: number
  /** All existing versions, which from now on count as having seen all rows. */
  stale: string[]
  active?: string
  findings: (AuditFinding & DescribedFinding)[]
  dryRun: boolean
  next: string
}

/** Splits the rows of a task again, after which every existing version counts as having seen all of them. */
export async function resplit(
  project: Project,
  { task: typed, seed, dryRun }: ResplitOptions
): Promise<ResplitResult> {
  const folder = project.task(typed)
  const makePlan = async () => {
    const task = await folder.task()
    const rows = await dealtRows(folder, task, project)
    return busy(project.signal, () => planResplit(folder.name, task, rows, seed))
  }
  const write = async ({ task, examples }: ResplitPlan) => {
    // The round is written first: if the process dies later, no program counts rows as held out that it may have seen.
    // The seed is written last: until then the same command can be repeated to finish the work.
    const before = await folder.task()
    await folder.writeTask({ ...before, split: { ...before.split, round: task.split.round } })
    await folder.writeExamples(examples)
    await folder.writeTask(task)
  }
  const plan = await (dryRun ? makePlan() : planThenWrite(folder, makePlan, write))
  const { before, after, moved, findings } = plan
  const { seed: dealtBy, round = 0 } = plan.task.split
  return {
    task: folder.name,
    seed: dealtBy,
    round,
    before,
    after,
    moved,
    dryRun,
    stale: await folder.versions(),
    active: project.activeVersion(folder.name),
    findings: findings.map(finding => ({ ...finding, ...describeFinding(finding, folder.name) })),
    next: dryRun ? `loopai resplit ${folder.name} --seed ${dealtBy}` : await nextFor(project, folder)
  }
}
