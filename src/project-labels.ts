import { LoopaiError } from './errors.js'
import type { LabelBrief, Labeler } from './generators/labeler.js'
import type { Journal, JournalRecord, LabelingRecord } from './generators/written/calls/journal.js'
import { ModelLabeler } from './generators/written/labels/model-labeler.js'
import type { Project } from './project.js'
import { type ModelChoice, modelAccess } from './project-model.js'
import { createRun, labelingFolder, openRun, readRun, runsOf } from './store/synth-runs.js'

/** How a model is asked for labels. */
export interface LabelSettings extends Omit<ModelChoice, 'replay' | 'onlyModel'> {
  maxTimeMs?: number
  /** The most inputs of a request. */
  batch: number
  /** Hash of the inputs to label. */
  inputs: string
  /** The command that goes on with the run. */
  again: string
}

/** Part of the composition root: loaded only where a model labels. A run of the same inputs that was cut off goes on. */
export async function modelLabeler(
  project: Project,
  settings: LabelSettings,
  brief: LabelBrief
): Promise<Labeler> {
  const { version } = project
  const { budgetUsd, maxTimeMs, batch, inputs, again, dryRun = false } = settings
  const { model, api, plain } = settings
  const access = await modelAccess(project, { model, api, plain, budgetUsd, dryRun, onlyModel: true })
  const options = { version, ...access, budgetUsd, maxTimeMs, batch, inputs, again }
  return ModelLabeler.open(
    { ...options, openJournal: started => openLabeling(project, started, dryRun) },
    brief
  )
}

async function openLabeling(project: Project, started: LabelingRecord, dryRun: boolean) {
  const { root, emit } = project
  const { task } = started
  const asked = (await labelings(project, task)).filter(({ records: [first] }) => isSame(first, started))
  const last = asked.at(-1)
  const open = last && isOpen(last.records) && last.records[0].inputs === started.inputs ? last : undefined
  const earlier = asked.filter(run => run !== open).map(({ records }) => records)
  if (dryRun) return { journal: idle(open?.records ?? []), earlier }
  if (open)
    return { journal: await openRun<JournalRecord>(root, task, open.run, emit, labelingFolder), earlier }
  const journal = await createRun<JournalRecord>(root, task, labelingFolder)
  await journal.append(started)
  return { journal, earlier }
}

/** The latest run of a task that labels and was cut off. Throws `unknown-run` where there is none. */
export async function unfinishedLabeling(project: Project, task: string): Promise<LabelingRecord> {
  const open = (await labelings(project, task)).findLast(({ records }) => isOpen(records))
  if (open) return open.records[0]
  throw new LoopaiError('unknown-run', `${task} has no labeling to go on with.`, {
    suggestions: [`loopai label ${task} FILE -m MODEL`]
  })
}

interface Labeling {
  run: string
  records: readonly [LabelingRecord, ...JournalRecord[]]
}

async function labelings({ root, emit }: Project, task: string): Promise<Labeling[]> {
  const found: Labeling[] = []
  for (const run of await runsOf(root, task, labelingFolder)) {
    const [first, ...rest] = await readRun<JournalRecord>(root, task, run, emit, labelingFolder)
    if (first?.type === 'labeling') found.push({ run, records: [first, ...rest] })
  }
  return found
}

function isOpen(records: readonly JournalRecord[]): boolean {
  return !records.some(({ type }) => type === 'end')
}

function isSame(then: LabelingRecord, now: LabelingRecord): boolean {
  return then.model === now.model && then.api === now.api && then.question === now.question
}

/** The journal of a dry run, which writes nothing. */
function idle(records: readonly JournalRecord[]): Journal {
  return { run: '', records, append: async () => {}, release: async () => {} }
}
