import type { InputMarks } from '../../domain/honesty/input-marks.js'
import { isJson } from '../../domain/json.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { RawTexts } from '../../domain/rows/raw/raw-texts.js'
import type { Batch, Runner } from '../../sandboxes/runner.js'

/** A labeled row on its way through a program. */
export interface MeasuredRow {
  /** Raw JSON text. */
  input: string
  /** Raw JSON text; it never enters the sandbox. */
  expected: string
  /** Where the row stands: a line of a file. */
  line?: number
  /** Rows of one group are not independent. */
  group?: string
  /** A near-duplicate of a row that the program was made from. */
  alike?: boolean
  /** The input was not parsed yet: called where it turns out to be no JSON; throws what is wrong with the row. */
  whenRefused?: () => void
  /** The bits that its input has among marks, where that costs less than making a text of it. */
  markIn?: (marks: InputMarks) => number
}

/** Rows in batches of either kind. */
export type MeasuredBatches = AsyncIterable<MeasuredBatch> | Iterable<MeasuredBatch>

export type MeasuredBatch = MeasuredRow[] | MeasuredTexts

/** Labeled rows whose inputs are still bytes. */
export interface MeasuredTexts {
  inputs: RawTexts
  /** Row `i`; the same object may be another row after the next call. */
  row(i: number): MeasuredRow
}

/** Rows of either kind as a runner takes them. */
interface Asked extends Batch {
  row(i: number): MeasuredRow
}

/** Runs rows through a program and hands each row over with its reply, in order. */
export async function measure(
  runner: Runner,
  batches: MeasuredBatches,
  onReply: (row: MeasuredRow, reply: Reply) => void
): Promise<void> {
  async function* asked(): AsyncGenerator<Asked> {
    for await (const batch of batches) {
      if (Array.isArray(batch)) yield { inputs: batch.map(row => row.input), row: i => batch[i] }
      else yield batch
    }
  }

  for await (const { batch, from, replies } of runner.stream(asked())) {
    let at = from
    for (const reply of replies) {
      const row = batch.row(at++)
      if (reply.outcome !== 'answered' && row.whenRefused && !isJson(row.input)) row.whenRefused()
      onReply(row, reply)
    }
  }
}
