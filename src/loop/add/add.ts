import { type DescribedFinding, describeFinding } from '../../domain/rows/audit/describe-finding.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import type { Project } from '../../project.js'
import { collectRows, type FileFlags } from '../../store/rows/read-rows.js'
import { nameOfRows, type RowPlace } from '../../store/rows/row-source.js'
import { nextFor } from '../next.js'
import { addToTask, planRows } from '../rows/add-rows.js'
import type { SkippedRow } from '../rows/bad-rows.js'
import type { LabelOptions, NamedRows } from '../rows/label-rows.js'
import type { AddPlan } from '../rows/plan-add.js'

/** How rows are added, wherever they come from. */
interface AddRowsOptions extends LabelOptions {
  task: string
  dryRun: boolean
  /** The command that carries out what a dry run showed. */
  again: string
}

export interface AddOptions extends AddRowsOptions, FileFlags {
  /** Labeled rows. */
  file: RowPlace
  /**
   * Called when everything is read, before work that a signal may end at once; the terminal must be restored by then.
   */
  onRead?: () => Promise<void>
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

/** Appends labeled rows of a file to a task. */
export async function add(project: Project, options: AddOptions): Promise<AddResult> {
  const { file, format, encoding, sheet } = options
  // Fails early if the task does not exist, before anything is read.
  project.task(options.task)
  const rows = await collectRows(file, {
    format,
    encoding,
    sheet,
    signal: project.signal,
    emit: project.emit
  })
  await options.onRead?.()
  return addRows(project, { name: nameOfRows(file), rows }, options)
}

/** Appends labeled rows to a task; a new label for a known input corrects it. */
export async function addRows(
  project: Project,
  { name, rows }: NamedRows,
  options: AddRowsOptions
): Promise<AddResult> {
  const folder = project.task(options.task)
  const plan = await (options.dryRun ? planRows : addToTask)(project, folder, { name, rows }, options)
  return {
    task: folder.name,
    file: name,
    read: plan.read,
    counts: plan.counts,
    findings: plan.findings.map(finding => ({ ...finding, ...describeFinding(finding, name) })),
    skipped: plan.skipped,
    dryRun: options.dryRun,
    next: options.dryRun ? options.again : await nextFor(project, folder)
  }
}
