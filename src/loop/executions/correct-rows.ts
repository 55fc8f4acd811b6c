import type { Review, RowBefore } from '../../domain/feedback/review.js'
import { jsonEqual } from '../../domain/json.js'
import { type Example, inputKey } from '../../domain/rows/example.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { writeAdded } from '../rows/add-rows.js'
import type { SkippedRow } from '../rows/bad-rows.js'
import { planAdd } from '../rows/plan-add.js'
import { planThenWrite } from '../rows/plan-then-write.js'

/** A decision on an input that was a row. */
type OnRow = Review & { row: RowBefore }

/** What decisions on rows came to. */
interface CorrectedRows {
  /** Rows whose output changed, and labels of models that were confirmed; their splits stay. */
  corrected: number
  /** Rows that reviewers call no valid inputs: they are out of the rows, and in reviews.jsonl. */
  setAside: number
  unusable: SkippedRow[]
}

export function isOnRow(review: Review): review is OnRow {
  return review.row !== undefined
}

/** Whether it says another output, or makes a label of a model one of a person. */
function changesRow({ invalid, answer = null, row }: OnRow): boolean {
  return !invalid && (row.via === 'model' || !jsonEqual(answer, row.output))
}

/**
 * Corrects the rows that reviewers decided on, or sets them aside. Only a row that still is what its reviewers saw: one
 * that somebody has changed since is left alone, so that this can be repeated at any time.
 */
export async function correctRows(
  project: Project,
  folder: TaskFolder,
  reviews: readonly OnRow[]
): Promise<CorrectedRows> {
  if (reviews.length === 0) return { corrected: 0, setAside: 0, unusable: [] }
  const makePlan = async () => {
    const examples = await folder.examples(project.emit)
    const byInput = new Map(examples.map(example => [inputKey(example.input), example]))
    const open = reviews.filter(({ input, row }) => {
      const there = byInput.get(inputKey(input))
      return there !== undefined && jsonEqual(there.output, row.output)
    })
    const rows = open.filter(changesRow).map(({ input, answer = null, note, row }, at) => {
      const { via: _, split: __, ...kept } = row
      const noted = note === undefined ? kept : { ...kept, note }
      return { line: at + 1, value: { ...noted, input, output: answer, via: 'correction' as const } }
    })
    const named = { name: 'reviews.jsonl', rows }
    const added =
      rows.length === 0
        ? undefined
        : planAdd({ ...named, onBadRow: 'skip', task: await folder.task(), examples })
    const aside = new Set(open.filter(({ invalid }) => invalid).map(({ input }) => inputKey(input)))
    return { added, aside }
  }
  const { added, aside } = await planThenWrite(folder, makePlan, async plan => {
    if (plan.added) await writeAdded(project, folder, plan.added)
    if (plan.aside.size === 0) return
    const rows = await folder.examples(project.emit)
    await folder.writeExamples(rows.filter(({ input }) => !plan.aside.has(inputKey(input))))
  })
  return {
    corrected: added?.counts.corrected ?? 0,
    setAside: aside.size,
    unusable: added?.skipped ?? []
  }
}

/** Brings a row back as it was before a decision on it that was taken back; one that was changed since is left alone. */
export async function restoreRow(project: Project, folder: TaskFolder, review: OnRow): Promise<void> {
  const { input, answer = null, invalid, row } = review
  await folder.locked(async () => {
    const rows: Example[] = await folder.examples(project.emit)
    const at = rows.findIndex(each => inputKey(each.input) === inputKey(input))
    const before: Example = { ...row, input }
    if (at < 0 && invalid) await folder.writeExamples([...rows, before])
    else if (at >= 0 && changesRow(review) && jsonEqual(rows[at].output, answer)) {
      await folder.writeExamples(rows.with(at, before))
    }
  })
}
