import { foldReviews, isRightBy, type ReviewRecord } from '../../domain/feedback/review.js'
import { nothingToShow } from '../../domain/gate/gate.js'
import { leastValidationRows } from '../../domain/gate/gate-rules.js'
import type { LanguageName } from '../../domain/program/language.js'
import type { Program } from '../../domain/program/program.js'
import { inputKey } from '../../domain/rows/example.js'
import type { Via } from '../../domain/rows/split/via.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { type Settled, settleReviews } from '../executions/settle-reviews.js'
import { pickVersion } from '../programs.js'
import { changesSince } from '../records/changes-since.js'
import { type EvaluationRecord, testReaders } from '../records/evaluations.js'
import { usualSeed } from '../records/searched.js'
import { lastLineSeen } from '../rows/seen-rows.js'
import { plainRows, type SplitRows } from '../rows/split-rows.js'
import { type Prospect, prospectOf } from './prospect.js'

/** What has come since the active version was made, and what may come of it. */
export interface ImprovePlan {
  task: string
  active: string
  /** Rows that it was not made from, by how they came; `labeled`: added by hand. */
  newRows: Partial<Record<Via | 'labeled', number>>
  newValidation: number
  /** Validation rows whose output was corrected since the active version was measured on them. */
  correctedValidation: number
  newTest: number
  /** Reviews of its answers, and those that say otherwise. */
  reviewed: number
  wrong: number
  /** What reviews came to; absent where they were left alone. */
  settled?: Settled
  /** Then: the reviewed inputs that are no rows yet, as where a reviewer was cut off. */
  toSettle?: number
  /** Whether there is anything to learn from. */
  worthwhile: boolean
  /** What the new rows may bring, and what could be shown of it; absent where there is nothing to learn from. */
  prospect?: Prospect
  /** Why the gate can't let anything through at present, if so. */
  cannotShow?: string
  /** Whether there are enough new test rows to read the sealed test again, should validation be won. */
  mayReadTest: boolean
  languages: LanguageName[]
  seed: number
}

/** The sealed test is read at most one time for so many new rows of it. */
const testRowsForRead = 50

/**
 * What there is to learn from since the active version was made; with `settles`, rows are made of reviews first. Throws
 * `active-missing`.
 */
export async function planImprove(
  project: Project,
  taskName: string | undefined,
  { settles }: { settles: boolean }
): Promise<ImprovePlan> {
  const folder = project.task(taskName)
  const active = await pickVersion(project, folder, undefined)
  const settled = settles ? await settleReviews(project, folder) : undefined
  const task = await folder.task()
  const program = await folder.program(active)
  const rows = await plainRows(folder, task, project)
  const records = await folder.journal<EvaluationRecord>('evaluations.jsonl', project.emit)
  const measured = (split: 'validation' | 'test') =>
    records.findLast(record => record.program === active && record.split === split)?.rows ?? 0
  const newRows = newRowsOf(program, rows)
  const newValidation = Math.max(0, rows.validation.length - measured('validation'))
  const newTest = Math.max(0, rows.test.length - measured('test'))
  const { reviewed, wrong } = await reviewsOf(project, folder, task, active)
  const { language, generator } = program.manifest
  const toSettle = settles ? undefined : await countUnsettled(project, folder, rows)
  const known = records.findLast(record => record.program === active && record.split === 'validation')
  const since = known && (await changesSince(folder, rows, 'validation', known.data))
  const correctedValidation = since?.counts?.corrected ?? 0
  const worthwhile = Object.keys(newRows).length + newValidation + correctedValidation + (toSettle ?? 0) > 0
  const wrongShare = known && 1 - known.metrics.accuracy
  return {
    task: folder.name,
    active,
    newRows,
    newValidation,
    correctedValidation,
    newTest,
    reviewed,
    wrong,
    settled,
    toSettle,
    worthwhile,
    prospect: worthwhile ? await prospectOf(project, folder, task, program, wrongShare) : undefined,
    // A figure of rows that have changed says nothing of the errors that are left.
    cannotShow: cannotShow(active, rows, since === undefined ? known : undefined),
    mayReadTest: await mayReadTest(project, folder, rows, records),
    languages: [language],
    seed: generator.seed ?? usualSeed
  }
}

/** Training rows behind those that the version was made from. */
function newRowsOf({ manifest }: Program, rows: SplitRows): ImprovePlan['newRows'] {
  const last = lastLineSeen(manifest, rows)
  const counts: ImprovePlan['newRows'] = {}
  for (const { line, via = 'labeled' } of rows.train) {
    if (line > last) counts[via] = (counts[via] ?? 0) + 1
  }
  return counts
}

/** The number of inputs that reviewers agree on and that are no rows. */
async function countUnsettled(project: Project, folder: TaskFolder, rows: SplitRows): Promise<number> {
  const { agreed } = foldReviews(await folder.journal<ReviewRecord>('reviews.jsonl', project.emit))
  const known = new Set(Object.values(rows).flatMap(split => split.map(({ input }) => inputKey(input))))
  return agreed.filter(({ invalid, input }) => !invalid && !known.has(inputKey(input))).length
}

async function reviewsOf(project: Project, folder: TaskFolder, { compare }: Task, active: string) {
  const { decisions } = foldReviews(await folder.journal<ReviewRecord>('reviews.jsonl', project.emit))
  const own = decisions.filter(({ version, invalid }) => version === active && !invalid)
  const wrong = own.filter(review => !isRightBy(review, compare))
  return { reviewed: own.length, wrong: wrong.length }
}

/** As the gate says it: too few validation rows, or no errors left that could be mended. */
function cannotShow(
  active: string,
  rows: SplitRows,
  known: EvaluationRecord | undefined
): string | undefined {
  const { length } = rows.validation
  if (length < leastValidationRows) {
    return `nothing can be compared with fewer than ${leastValidationRows} validation rows: there are ${length}`
  }
  if (known === undefined || known.rows < length) return undefined
  const right = new Uint8Array(known.rows).fill(1, 0, Math.round(known.metrics.accuracy * known.rows))
  return nothingToShow(active, { right })
}

/** Whether it was never read in this round, or has grown by enough rows since. */
async function mayReadTest(
  project: Project,
  folder: TaskFolder,
  { test }: SplitRows,
  records: readonly EvaluationRecord[]
): Promise<boolean> {
  if ((await testReaders(folder, project.emit)).size === 0) return true
  const last = records.findLast(({ split }) => split === 'test')
  return test.length - (last?.rows ?? 0) >= testRowsForRead
}
