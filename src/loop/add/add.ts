import { type DescribedFinding, describeFinding } from '../../domain/rows/audit/describe-finding.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import type { Project } from '../../project.js'
import { busy } from '../busy.js'
import { nextFor } from '../next.js'
import type { SkippedRow } from '../rows/bad-rows.js'
import type { LabelOptions, NamedRows } from '../rows/label-rows.js'
import { type AddPlan, planAdd } from './plan-add.js'

export interface AddOptions extends LabelOptions, NamedRows {
  task: string
  dryRun: boolean
  /** The command that does what a dry run has shown. */
  again: string
}

export interface AddResult {
  task: string
  file: string
  read: number
  counts: AddPlan['counts']
  findings: (AuditFinding & DescribedFinding)[]
  skipped: SkippedRow[]
  dryRun: boolean
  next: string
}

/** Appends labeled rows to a task; a new label for a known input corrects it. */
export async function add(project: Project, options: AddOptions): Promise<AddResult> {
  const folder = project.task(options.task)
  const planned = async () => {
    const task = await folder.task()
    const examples = await folder.examples(project.emit)
    const made = await busy(project.signal, () => planAdd({ ...options, task, examples }))
    if (!options.dryRun) {
      // The rows last: what names their labels is known of no row that is there already.
      if (made.task) await folder.writeTask(made.task)
      await folder.appendNew('conflicts.jsonl', made.conflicts, project.emit)
      await folder.appendExamples(made.append)
    }
    return made
  }
  const plan = await (options.dryRun ? planned() : folder.locked(planned))
  return {
    task: folder.name,
    file: options.name,
    read: plan.read,
    counts: plan.counts,
    findings: plan.findings.map(finding => ({ ...finding, ...describeFinding(finding, options.name) })),
    skipped: plan.skipped,
    dryRun: options.dryRun,
    next: options.dryRun ? options.again : await nextFor(project, folder)
  }
}
