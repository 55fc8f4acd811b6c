import { fragmentsOf, holdsFragment } from '../domain/feedback/fragments.js'
import type { Redact } from '../domain/feedback/redact.js'
import type { ReviewRecord } from '../domain/feedback/review.js'
import type { Json } from '../domain/json.js'
import { type Example, inputKey } from '../domain/rows/example.js'
import { splitOfExample, type Task } from '../domain/task/task.js'
import { LoopaiError } from '../errors.js'
import type { Project } from '../project.js'
import { labelingFolder, removeRun, runsHolding } from '../store/synth-runs.js'
import type { TaskFolder } from '../store/task-folder.js'
import { leadsFileOf } from './executions/leads.js'
import { executionsOf } from './executions/recording.js'
import { redactorFor } from './executions/redactor.js'
import { typedInput } from './rows/typed-input.js'

export interface ForgetResult {
  task: string
  input: Json
  dryRun: boolean
  /** Where it was, or in a dry run is: numbers of records. */
  executions: number
  reviews: number
  rows: number
  /** Runs with models whose prompts held it: their journals are removed, so that they cannot be resumed or replayed. */
  runs: string[]
  /** Versions that may have been made from it. */
  madeFrom: string[]
  /** Of these, versions whose source holds a part of it. */
  holding: string[]
}

/**
 * Erases an input wherever it is kept: executions, reviews, rows, journals. `what`: the id of an execution or of a
 * row, or the input itself. Programs are named, not changed. Throws `bad-input` where it is kept nowhere.
 */
export async function forget(
  project: Project,
  taskName: string | undefined,
  what: string,
  { dryRun = false }: { dryRun?: boolean } = {}
): Promise<ForgetResult> {
  const folder = project.task(taskName)
  const task = await folder.task()
  const redact = await redactorFor(folder, task)
  const input = await inputMeant(project, folder, task, what)
  const isMeant = sameInput(input, redact)
  const places = await placesOf(project, folder, isMeant)
  const fragments = fragmentsOf(input)
  const holds = (text: string) => holdsFragment(text, fragments)
  const runs = await runsHolding(project.root, folder.name, holds)
  const labelings = await runsHolding(project.root, folder.name, holds, labelingFolder)
  const found = places.executions + places.reviews.length + places.rows.length + places.conflicts.length
  if (found + runs.length + labelings.length === 0) {
    throw new LoopaiError('bad-input', `No such input is kept for ${folder.name}.`, {
      suggestions: ['name the id of an execution or of a row, or the whole input as JSON']
    })
  }
  const versions = await versionsFrom(folder, task, places.rows, fragments)
  if (!dryRun) await erase(project, folder, isMeant, { runs, labelings })
  return {
    task: folder.name,
    input,
    dryRun,
    executions: places.executions,
    reviews: places.reviews.length,
    rows: places.rows.length + places.conflicts.length,
    runs: [...runs, ...labelings.map(run => `${labelingFolder}/${run}`)],
    ...versions
  }
}

type IsMeant = (input: Json) => boolean

/** Whether an input is the one that is meant, as it is or redacted. */
function sameInput(input: Json, redact: Redact): IsMeant {
  const keys = new Set([inputKey(input), inputKey(redact(input))])
  return other => keys.has(inputKey(other))
}

/** The input of an execution or a row with that id; else what was typed is the input. */
async function inputMeant(project: Project, folder: TaskFolder, task: Task, what: string): Promise<Json> {
  const kept = await executionsOf(project, folder).read(project.emit)
  const known = kept.find(({ id }) => id === what)
  if (known) return known.input
  const row = (await folder.examples(project.emit)).find(({ id }) => id === what)
  return row ? row.input : (JSON.parse(typedInput(folder.name, task, what)) as Json)
}

async function placesOf(project: Project, folder: TaskFolder, isMeant: IsMeant) {
  const kept = await executionsOf(project, folder).read(project.emit)
  const reviews = await folder.journal<ReviewRecord>('reviews.jsonl', project.emit)
  const rows = await folder.examples(project.emit)
  const conflicts = await folder.journal<Example>('conflicts.jsonl', project.emit)
  return {
    executions: kept.filter(({ input }) => isMeant(input)).length,
    reviews: reviews.filter(record => !('undo' in record) && isMeant(record.input)),
    rows: rows.filter(({ input }) => isMeant(input)),
    conflicts: conflicts.filter(({ input }) => isMeant(input))
  }
}

async function erase(
  project: Project,
  folder: TaskFolder,
  isMeant: IsMeant,
  { runs, labelings }: { runs: readonly string[]; labelings: readonly string[] }
): Promise<void> {
  await executionsOf(project, folder).forget(({ input }) => isMeant(input), project.emit)
  await leadsFileOf(project, folder).remove()
  await folder.removeRecords<ReviewRecord>(
    'reviews.jsonl',
    record => !('undo' in record) && isMeant(record.input),
    project.emit
  )
  await folder.removeRecords<Example>('conflicts.jsonl', ({ input }) => isMeant(input), project.emit)
  await folder.locked(async () => {
    const rows = await folder.examples(project.emit)
    const left = rows.filter(({ input }) => !isMeant(input))
    if (left.length < rows.length) await folder.writeExamples(left)
  })
  for (const run of runs) await removeRun(project.root, run)
  for (const run of labelings) await removeRun(project.root, run, labelingFolder)
}

/** The versions that saw the splits in which the row is, and those whose source holds a part of it. */
async function versionsFrom(
  folder: TaskFolder,
  task: Task,
  rows: readonly Example[],
  fragments: readonly string[]
) {
  const splits = new Set(rows.map(row => splitOfExample(row, task)))
  const madeFrom: string[] = []
  const holding: string[] = []
  for (const version of await folder.versions()) {
    const { manifest, files } = await folder.program(version)
    if (manifest.seen.splits.some(split => splits.has(split))) madeFrom.push(version)
    if (Object.values(files).some(text => text !== undefined && holdsFragment(text, fragments)))
      holding.push(version)
  }
  return { madeFrom, holding }
}
