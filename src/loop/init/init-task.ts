import type { Manifest } from '../../domain/project/manifest-schema.js'
import type { DescribedFinding } from '../../domain/rows/audit/describe-finding.js'
import { describeFinding } from '../../domain/rows/audit/describe-finding.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import type { InputField } from '../../domain/rows/columns/describe-inputs.js'
import type { SplitName, SplitRule } from '../../domain/rows/split/split.js'
import { describeForm, type OutputForm, servedBy } from '../../domain/task/output-form.js'
import { taskNamePattern } from '../../domain/task/task-name.js'
import { commandLine } from '../../domain/text/shell-word.js'
import { textsOf } from '../../domain/text/texts.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import { scaffoldTask } from '../../store/scaffold.js'
import type { SkippedRow } from '../rows/bad-rows.js'
import { decidedFlags } from './init-questions.js'
import { type AskInit, planAsking } from './plan-asking.js'
import type { InitPlan, InitRequest, LabelCounts } from './plan-init.js'

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
  /** The command that does the same without a dry run. */
  again: string
  signal: AbortSignal
  /** Asks about what the rows leave open; if absent, that is warned of. */
  ask?: AskInit
  /** Whether the answers were asked for, too: the command that gives them is told then. */
  asked?: boolean
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
  /** Whether the texts are English, of which learning knows words beyond the rows; absent: it makes no use of words. */
  english?: boolean
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
  /** Where something was asked: the command that does the same and asks nothing. */
  unasked?: string
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
      suggestions: [
        `loopai add ${taskName} FILE   (more rows for it)`,
        `to begin it anew, remove tasks/${taskName} and its lines in loopai.json`,
        'or choose another name'
      ]
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
  const { plan, decisions } = await planAsking(request, options.signal, options.ask)
  const again = commandLine(options.again, decidedFlags(decisions))
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
    ...(await wordsOf(plan)),
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
    ...((options.asked || decisions.length > 0) && { unasked: again }),
    ...(plan.form && {
      form: { ...plan.form, told: describeForm(plan.form), learned: plan.learnable },
      servedBy: servedBy(taskName)
    }),
    next: dryRun ? again : await afterCreating(place, taskName)
  }
}

/** So many rows say which language theirs is. */
const mostLooked = 500

/** Whether the texts by which labels are told are English. Reads what is known of English only here. */
async function wordsOf({ kind, inputs, examples }: InitPlan): Promise<Pick<InitResult, 'english'>> {
  const isRead = inputs.length === 0 || inputs.some(({ what }) => what === 'text')
  if (!isRead || (kind !== 'classification' && kind !== 'boolean')) return {}
  const texts = examples.slice(0, mostLooked).flatMap(({ input }) => textsOf(input))
  if (!texts.some(text => /\p{L}\s+\p{L}/u.test(text))) return {}
  const { areEnglish } = await import('../../generators/english.js')
  return { english: areEnglish(texts) }
}

/** The command that makes programs for the new task. Imported only here, since it loads more than reading rows does. */
async function afterCreating(place: InitPlace, taskName: string): Promise<string> {
  const project = await place.open()
  const { learnFor } = await import('../next.js')
  return learnFor(project, project.task(taskName))
}
