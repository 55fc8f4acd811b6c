import type { Manifest } from '../../domain/project/manifest-schema.js'
import type { DescribedFinding } from '../../domain/rows/audit/describe-finding.js'
import { describeFinding } from '../../domain/rows/audit/describe-finding.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import type { InputField } from '../../domain/rows/columns/describe-inputs.js'
import type { TellingField } from '../../domain/rows/columns/settle-inputs.js'
import type { SplitName, SplitRule } from '../../domain/rows/split/split.js'
import { describeForm, type OutputForm, servedBy } from '../../domain/task/output-form.js'
import { taskNamePattern } from '../../domain/task/task-name.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import { scaffoldTask } from '../../store/scaffold.js'
import { busy } from '../busy.js'
import type { SkippedRow } from '../rows/bad-rows.js'
import { type InitPlan, type InitRequest, type LabelCounts, planInit } from './plan-init.js'

/** Where a new task is written: the project, which may not exist yet. */
export interface InitPlace {
  root: string
  manifest: Manifest | undefined
  /** Loopai's own version. */
  version: string
  /** Opens the project after the task was written. */
  open(): Promise<Project>
}

export interface CreateOptions {
  taskName: string
  dryRun: boolean
  /** The command that carries out what a dry run showed. */
  again: string
  signal: AbortSignal
  /** Asks which of the fields that alone predict the output are not inputs; if absent, they stay, with a warning. */
  decide?: (fields: TellingField[]) => Promise<string[]>
  /** Asks whether spellings of one label are to be made one; if absent, they stay apart, with a warning. */
  decideLabels?: (groups: readonly string[][]) => Promise<boolean>
}

export interface InitResult {
  task: string
  kind: string
  read: { file: string; rows: number; testFile?: string; testRows: number }
  /** The form of outputs that consist of several values. */
  form?: OutputForm & { told: string; learned: boolean }
  /** Commands of generators for such outputs, in addition to or instead of learning. */
  servedBy?: string[]
  textFields: string[]
  inputs: InputField[]
  outputField?: string
  splits: Record<SplitName, number>
  splitBy: SplitRule['by']
  table: LabelCounts[]
  findings: (AuditFinding & DescribedFinding)[]
  skipped: SkippedRow[]
  ceiling: number
  sealed: boolean
  dryRun: boolean
  wrote: string[]
  next: string
}

/** Throws `usage` for an invalid task name and `task-exists` for one in use. */
export function requireFreeName(taskName: string, manifest: Manifest | undefined): void {
  if (!taskNamePattern.test(taskName)) {
    const near = taskName
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '-')
      .replace(/^[-_]+|-+$/g, '')
      .slice(0, 64)
    throw new LoopaiError(
      'usage',
      `"${taskName}" is no task name: it may have lower-case letters, digits, - and _.`,
      { suggestions: [near || 'support'] }
    )
  }
  if (manifest && Object.hasOwn(manifest.tasks, taskName)) {
    throw new LoopaiError('task-exists', `There is a task ${taskName} already.`, {
      suggestions: [`loopai add ${taskName} rows.jsonl`, 'choose another name']
    })
  }
}

/**
 * Makes a task from labeled rows: infers its settings, audits the rows, splits them, and writes everything (nothing in
 * a dry run). Throws what `requireFreeName` and `planInit` throw.
 */
export async function initTask(
  place: InitPlace,
  request: InitRequest,
  options: CreateOptions
): Promise<InitResult> {
  const { taskName, dryRun } = options
  requireFreeName(taskName, place.manifest)
  const plan = await planAsking(request, options)
  const wrote = dryRun ? [] : await scaffoldTask(place.root, taskName, plan, place.version)
  return {
    task: taskName,
    kind: plan.kind,
    read: {
      file: request.name,
      rows: plan.read.rows,
      testFile: request.test?.name,
      testRows: plan.read.test
    },
    textFields: plan.textFields,
    inputs: plan.inputs,
    outputField: plan.outputField,
    splits: plan.splits,
    splitBy: plan.task.split.by,
    table: plan.table,
    findings: plan.findings.map(finding => ({ ...finding, ...describeFinding(finding, request.name) })),
    skipped: plan.skipped,
    ceiling: plan.ceiling,
    sealed: plan.sealed,
    dryRun,
    wrote,
    ...(plan.form && {
      form: { ...plan.form, told: describeForm(plan.form), learned: plan.learnable },
      servedBy: servedBy(taskName)
    }),
    next: dryRun ? options.again : await afterCreating(place, taskName)
  }
}

/** The command that makes programs for the new task. Imported only here, since it loads more than reading rows does. */
async function afterCreating(place: InitPlace, taskName: string): Promise<string> {
  const project = await place.open()
  const { learnFor } = await import('../next.js')
  return learnFor(project, project.task(taskName))
}

async function planAsking(request: InitRequest, options: CreateOptions): Promise<InitPlan> {
  const { signal, decide, decideLabels } = options
  const plan = await busy(signal, () => planInit(request))
  const telling = decide ? plan.findings.filter(finding => finding.type === 'telling-field') : []
  const similar = plan.findings.find(finding => finding.type === 'similar-labels')
  const excluded = decide && telling.length > 0 ? await decide(telling) : []
  const merges = decideLabels && similar ? await decideLabels(similar.groups) : false
  if (telling.length === 0 && !merges) return plan
  return busy(signal, () =>
    planInit({
      ...request,
      normalizeLabels: request.normalizeLabels || merges,
      excludeFields: [...(request.excludeFields ?? []), ...excluded],
      keptFields: telling.map(({ field }) => field)
    })
  )
}
