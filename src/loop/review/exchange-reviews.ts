import {
  ExchangeError,
  type ExchangeFormat,
  type ExchangeTask,
  type Incoming
} from '../../domain/feedback/exchange/exchange.js'
import {
  type ExchangeName,
  exchangeFormat,
  recognizeExchange
} from '../../domain/feedback/exchange/formats.js'
import type { KeptExecution } from '../../domain/feedback/execution.js'
import type { Review } from '../../domain/feedback/review.js'
import { inputKey } from '../../domain/rows/example.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import { openSource } from '../../store/rows/row-source.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { executionsOf } from '../executions/recording.js'
import { type Settled, settleReviews } from '../executions/settle-reviews.js'
import { idOfInput } from '../records/file-inputs.js'
import { outputProblem } from '../rows/label-rows.js'
import { KnownRows } from './known-rows.js'
import type { Item } from './review-queue.js'

export interface ImportResult extends Settled {
  task: string
  file: string
  format: ExchangeName
  /** Decisions in the file. */
  read: number
}

/** The text of a file for a labeling tool. Answers that must stay hidden are not in it. */
export async function exportItems(
  folder: TaskFolder,
  items: readonly Item[],
  format: ExchangeName
): Promise<string> {
  const { write } = await exchangeFormat(format)
  const outgoing = items.map(({ id, input, output, version, hidden, row, rival }) =>
    hidden || rival ? { id, input } : { id, input, output: row ? row.output : output, version }
  )
  return write(outgoing, await folder.task())
}

/**
 * Takes the decisions of a file over, as if they had been made here, and makes rows of them. Inputs that were kept
 * are known by their id or their text; others are training rows. Reading a file again changes nothing. Throws
 * `bad-rows` where an answer has another shape than the task's outputs, and then takes nothing over.
 */
export async function importReviews(
  project: Project,
  folder: TaskFolder,
  file: string,
  { by, format }: { by: string; format?: ExchangeName }
): Promise<ImportResult> {
  const task = await folder.task()
  const text = await wholeText(file)
  const name = format ?? recognizeExchange(file, text)
  const incoming = readItems(await exchangeFormat(name), text, file, task)
  const kept = await executionsOf(project, folder).read(project.emit)
  const byId = new Map(kept.map(execution => [execution.id, execution]))
  const byInput = new Map(kept.map(execution => [inputKey(execution.input), execution]))
  const rows = new KnownRows(project, folder)
  const reviews: Review[] = []
  for (const [at, item] of incoming.entries()) {
    const known = byId.get(item.id ?? '') ?? byInput.get(item.input === undefined ? '' : inputKey(item.input))
    const review = reviewOf(item, known, item.by ?? by)
    const problem =
      review === undefined ? 'its input is not in the file, and not kept here' : faultOf(review, task)
    if (problem !== undefined) {
      throw new LoopaiError('bad-rows', `${file}: decision ${at + 1}: ${problem}.`, {
        suggestions: ['mend it in the labeling tool and export again']
      })
    }
    const row = await rows.before(review!)
    reviews.push(row ? { ...onRow(review!), row } : review!)
  }
  // What was a row at the first reading may have been corrected since: the same decision all the same.
  const keyOf = ({ row: _, ...record }: Review) => JSON.stringify(record)
  await folder.appendNew('reviews.jsonl', reviews, project.emit, keyOf)
  const settled = await settleReviews(project, folder)
  return { task: folder.name, file, format: name, read: reviews.length, ...settled }
}

function reviewOf(item: Incoming, known: KeptExecution | undefined, by: string): Review | undefined {
  const input = known?.input ?? item.input
  if (input === undefined) return undefined
  const { invalid, answer, note } = item
  return {
    id: known?.id ?? idOfInput(input),
    by,
    via: known?.picked ?? 'import',
    input,
    version: known?.version,
    output: known?.output,
    ...(invalid ? { invalid } : { answer }),
    ...(note !== undefined && { note }),
    // The proposal of an audit is not in files.
    ...(known?.picked === 'audit' && { hidden: true as const })
  }
}

/** A decision on a row that no execution met is a correction. */
function onRow(review: Review): Review {
  return review.via === 'import' ? { ...review, via: 'correction' } : review
}

function faultOf({ invalid, answer }: Review, task: Task): string | undefined {
  if (invalid) return undefined
  const problem = outputProblem(task, answer ?? null)
  return problem === undefined ? undefined : `answer: ${problem}`
}

function readItems(format: ExchangeFormat, text: string, file: string, task: ExchangeTask): Incoming[] {
  try {
    return format.read(text, task)
  } catch (error) {
    if (!(error instanceof ExchangeError || error instanceof SyntaxError || error instanceof Error))
      throw error
    throw new LoopaiError('bad-file', `${file}: ${error.message}.`, {
      suggestions: ['name its --format: csv, jsonl, label-studio, argilla or prodigy'],
      cause: error
    })
  }
}

async function wholeText(file: string): Promise<string> {
  const parts: Buffer[] = []
  for await (const chunk of openSource(file).chunks) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}
