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

type MeasuredBatch = MeasuredRow[] | MeasuredTexts

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

/** Rows that a fresh worker answered differently when they came in another order, and some of them alone. */
export interface Stability {
  repeated: number
  unstable: number
}

/** Every so many rows one is repeated: of the first ones, and of all others. */
const steps = { first: 10, later: 100 }
const firstRows = 100
const mostRepeated = 1000
/** So many of those go one by one, which takes a round trip each. */
const mostAlone = 100

/**
 * Finds state kept between rows, and answers that hang on rows which had been sent but whose turn had not come: one
 * worker can't prevent either. Keeps a tenth of the first hundred rows and a hundredth of the others (at most 1,000)
 * and runs them again, last first, in a fresh worker, which gets the first hundred of these each only when it has
 * answered the one before. That is done beside the rest of the rows where there are so many.
 */
export class StabilityCheck {
  readonly #kept: { input: string; reply: string }[] = []
  #seen = 0
  #fresh: Promise<Runner> | undefined
  #repeated: Promise<Stability> | undefined

  /** `open` starts the fresh worker. */
  constructor(private readonly open: () => Promise<Runner>) {}

  /** Passes rows on; after the last one it starts the worker, which loads while the others still answer. */
  async *watch(batches: MeasuredBatches): AsyncGenerator<MeasuredBatch> {
    let some = false
    for await (const batch of batches) {
      some = true
      yield batch
    }
    if (some) this.#start()
  }

  /** Shows a row with its reply; some are kept. */
  add(row: MeasuredRow, reply: Reply): void {
    const step = this.#seen < firstRows ? steps.first : steps.later
    if (this.#seen++ % step !== 0 || this.#kept.length === mostRepeated) return
    this.#kept.push({ input: row.input, reply: told(reply) })
    if (this.#kept.length === mostRepeated) void this.repeat()
  }

  /** Repeats the rows that were kept, once. */
  repeat(): Promise<Stability> {
    if (this.#repeated === undefined) {
      this.#repeated = this.#repeat()
      // Told to those who wait for it, now or later.
      this.#repeated.catch(() => {})
    }
    return this.#repeated
  }

  /** Ends the fresh worker, also where it still works. */
  async close(): Promise<void> {
    const fresh = await this.#fresh?.catch(() => undefined)
    await fresh?.close()
  }

  #start(): Promise<Runner> {
    if (this.#fresh === undefined) {
      this.#fresh = this.open()
      this.#fresh.catch(() => {})
    }
    return this.#fresh
  }

  async #repeat(): Promise<Stability> {
    const rows = this.#kept.toReversed()
    const batch = rows.map(({ input }) => ({ input, expected: '' }))
    let index = 0
    let unstable = 0
    let answered = () => {}
    async function* fewAlone(): AsyncGenerator<MeasuredRow[]> {
      for (const row of batch.slice(0, mostAlone)) {
        const reply = new Promise<void>(resolve => {
          answered = resolve
        })
        yield [row]
        await reply
      }
      yield batch.slice(mostAlone)
    }
    await measure(await this.#start(), fewAlone(), (_, reply) => {
      if (told(reply) !== rows[index++].reply) unstable += 1
      answered()
    })
    return { repeated: rows.length, unstable }
  }
}

/** What a reply said; times differ from run to run. */
function told(reply: Reply): string {
  return reply.outcome === 'answered' ? reply.output : reply.outcome
}
