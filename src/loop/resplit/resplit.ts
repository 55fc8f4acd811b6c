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
  /** How often the rows were dealt anew, this time included. */
  round: number
  before: Record<SplitName, number>
  after: Record<SplitName, number>
  moved: number
  /** Versions that count as having seen all rows from now on. */
  stale: string[]
  active?: string
  findings: (AuditFinding & DescribedFinding)[]
  dryRun: boolean
  next: string
}

/** Deals the rows of a task anew; every version that is there counts as having seen all of them from then on. */
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
    // The round first: whatever happens in between, nothing claims rows that it may have seen. The seed last: the
    // same command goes on until all is done.
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
