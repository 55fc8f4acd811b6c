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
import { busy } from '../busy.js'
import type { SkippedRow } from '../rows/bad-rows.js'
import { type InitPlan, type InitRequest, type LabelCounts, planInit } from './plan-init.js'

export interface InitOptions extends InitRequest {
  /** The command that does what a dry run has shown. */
  again: string
  taskName: string
  dryRun: boolean
  signal: AbortSignal
  /** Asks which of the fields that tell the output alone are no input; absent: they stay, with a warning. */
  decide?: (fields: TellingField[]) => Promise<string[]>
}

/** Where a new task is written: the project, which may not exist yet. */
export interface InitPlace {
  manifest: Manifest | undefined
  /** Writes the task and says which files that were. */
  scaffold(name: string, plan: InitPlan): Promise<string[]>
  /** What makes programs for a task that was written. */
  learn(name: string): Promise<string>
}

export interface InitResult {
  task: string
  kind: string
  read: { file: string; rows: number; testFile?: string; testRows: number }
  /** What outputs are where they are more than one value each. */
  form?: OutputForm & { told: string; learned: boolean }
  /** What serves such outputs beside or instead of what is learned: commands. */
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

/** Makes a task of labeled rows: infers what they are, audits them, deals them to splits, writes them down. */
export async function init(place: InitPlace, options: InitOptions): Promise<InitResult> {
  const { taskName, dryRun } = options
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
  if (place.manifest && Object.hasOwn(place.manifest.tasks, taskName)) {
    throw new LoopaiError('task-exists', `There is a task ${taskName} already.`, {
      suggestions: [`loopai add ${taskName} rows.jsonl`, 'choose another name']
    })
  }
  const plan = await planAsking(options)
  const wrote = dryRun ? [] : await place.scaffold(taskName, plan)
  const {
    kind,
    textFields,
    inputs,
    outputField,
    splits,
    task,
    table,
    findings,
    skipped,
    ceiling,
    sealed,
    read
  } = plan
  return {
    task: taskName,
    kind,
    read: { file: options.name, rows: read.rows, testFile: options.test?.name, testRows: read.test },
    ...{ textFields, inputs, outputField, splits, splitBy: task.split.by, table },
    findings: findings.map(finding => ({ ...finding, ...describeFinding(finding, options.name) })),
    ...{ skipped, ceiling, sealed, dryRun, wrote },
    ...(plan.form && {
      form: { ...plan.form, told: describeForm(plan.form), learned: plan.learnable },
      servedBy: servedBy(taskName)
    }),
    next: dryRun ? options.again : await place.learn(taskName)
  }
}

async function planAsking(options: InitOptions): Promise<InitPlan> {
  const plan = await busy(options.signal, () => planInit(options))
  const telling = plan.findings.filter(finding => finding.type === 'telling-field')
  if (!options.decide || telling.length === 0) return plan
  const excluded = await options.decide(telling)
  return busy(options.signal, () =>
    planInit({
      ...options,
      excludeFields: [...(options.excludeFields ?? []), ...excluded],
      keptFields: telling.map(({ field }) => field)
    })
  )
}
