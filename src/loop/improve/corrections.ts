import { foldReviews, isRightBy, type ReviewRecord } from '../../domain/feedback/review.js'
import { type Json, jsonEqual } from '../../domain/json.js'
import { runnableOf } from '../../domain/program/program.js'
import { inputKey } from '../../domain/rows/example.js'
import type { Project } from '../../project.js'
import { plainRows } from '../rows/split-rows.js'
import { outputsOf } from '../running.js'

/** A reviewed input that the version before got wrong, and what the new one answers. */
export interface Correction {
  input: Json
  answer: Json
  before?: Json
  now?: Json
  right: boolean
  /** The new version was made from this input, too: that it gets it right says little of others. */
  learned: boolean
}

/** The reviewed inputs that a version got wrong, as another answers them; those still wrong first. */
export async function correctionsBy(
  project: Project,
  taskName: string,
  { before, now }: { before: string; now: string }
): Promise<Correction[]> {
  const folder = project.task(taskName)
  const task = await folder.task()
  const { compare } = task
  const { agreed } = foldReviews(await folder.journal<ReviewRecord>('reviews.jsonl', project.emit))
  const wrong = agreed.filter(
    review => review.version === before && review.answer !== undefined && !isRightBy(review, compare)
  )
  if (wrong.length === 0) return []
  const inputs = wrong.map(({ input }) => JSON.stringify(input))
  const program = await folder.program(now)
  const outputs = await outputsOf(project, runnableOf(program), inputs)
  const rows = await plainRows(folder, task, project)
  const learned = new Set(
    program.manifest.seen.splits.flatMap(split => rows[split].map(row => inputKey(row.input)))
  )
  const corrections = wrong.map(({ input, output, answer = null }, at): Correction => {
    const said = outputs[at]
    const right = said !== undefined && jsonEqual(said, answer, compare)
    return { input, answer, before: output, now: said, right, learned: learned.has(inputKey(input)) }
  })
  return corrections.sort((a, b) => Number(a.right) - Number(b.right))
}
