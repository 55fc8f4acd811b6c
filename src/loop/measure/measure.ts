import type { InputMarks } from '../../domain/honesty/input-marks.js'
import { isJson } from '../../domain/json.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { RawTexts } from '../../domain/rows/raw/raw-texts.js'
import type { Batch, Runner } from '../../sandboxes/runner.js'

/** A labeled row on which a program is measured. */
export interface MeasuredRow {
  /** Raw JSON text. */
  input: string
  /** The label as raw JSON text; it is never sent to the sandbox. */
  expected: string
  /** The line of the file that the row comes from. */
  line?: number
  /** Rows of one group are near-duplicates, and not independent. */
  group?: string
  /** A near-duplicate of a row that the program was made from. */
  alike?: boolean
  /**
   * Present if the input has not been parsed yet. Called if it turns out not to be JSON; throws `bad-rows` with what
   * is wrong with the row.
   */
  whenRefused?: () => void
  /** The marks of its input, for rows where looking up their bytes is cheaper than making a string of `input`. */
  markIn?: (marks: InputMarks) => number
}

/** Batches of rows, either parsed or as bytes. */
export type MeasuredBatches = AsyncIterable<MeasuredBatch> | Iterable<MeasuredBatch>

export type MeasuredBatch = MeasuredRow[] | MeasuredTexts

/** A batch of labeled rows whose inputs are still bytes. */
export interface MeasuredTexts {
  inputs: RawTexts
  /** Row `i`. The returned object may be reused: it is valid only until the next call. */
  row(i: number): MeasuredRow
}

/** A batch of either kind in the form that a runner takes. */
interface Asked extends Batch {
  row(i: number): MeasuredRow
}

/** Runs a program on rows and calls `onReply` for each row with its reply, in the order of the rows. */
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
