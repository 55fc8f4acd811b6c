import type { Reply } from '../../domain/program/outcome.js'
import type { Runner } from '../../sandboxes/runner.js'
import { type MeasuredBatch, type MeasuredBatches, type MeasuredRow, measure } from './measure.js'

/**
 * The number of rows that were repeated in a fresh worker, in another order and some of them one by one, and how many
 * of these got a different reply.
 */
export interface Stability {
  repeated: number
  unstable: number
}

/** One row in this many is repeated: among the first `firstRows` rows, and among all later ones. */
const steps = { first: 10, later: 100 }
const firstRows = 100
const mostRepeated = 1000
/** The number of repeated rows that are sent one by one, which takes a round trip each. */
const mostOneByOne = 100

/**
 * Finds programs that keep state between rows, or whose answers depend on rows that the worker has received but not
 * reached yet; a worker that answers many rows cannot prevent either. Keeps a tenth of the first hundred rows and a
 * hundredth of the others (at most 1,000 rows in all) and runs them again in a fresh worker, last row first. The first
 * hundred of these are sent one by one, each after the reply to the one before. The repetition starts when 1,000 rows
 * are kept, while the remaining rows are still measured, or else when `repeat` is called.
 */
export class StabilityCheck {
  readonly #sample: { input: string; reply: string }[] = []
  #seen = 0
  #fresh: Promise<Runner> | undefined
  #repeated: Promise<Stability> | undefined

  /** `open` starts the fresh worker. */
  constructor(private readonly open: () => Promise<Runner>) {}

  /**
   * Yields the batches unchanged. After the last one it starts the fresh worker, which loads while other workers still
   * answer.
   */
  async *watch(batches: MeasuredBatches): AsyncGenerator<MeasuredBatch> {
    let some = false
    for await (const batch of batches) {
      some = true
      yield batch
    }
    if (some) this.#start()
  }

  /** Takes a row with its reply, and keeps some of them for the repetition. */
  add(row: MeasuredRow, reply: Reply): void {
    const step = this.#seen < firstRows ? steps.first : steps.later
    if (this.#seen++ % step !== 0 || this.#sample.length === mostRepeated) return
    this.#sample.push({ input: row.input, reply: gistOf(reply) })
    if (this.#sample.length === mostRepeated) void this.repeat()
  }

  /** Repeats the rows that were kept; further calls return the same result. */
  repeat(): Promise<Stability> {
    if (this.#repeated === undefined) {
      this.#repeated = this.#repeat()
      // Prevents an unhandled rejection; whoever awaits the promise, now or later, still gets the error.
      this.#repeated.catch(() => {})
    }
    return this.#repeated
  }

  /** Ends the fresh worker, even if it is still answering. */
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
    const rows = this.#sample.toReversed()
    const batch = rows.map(({ input }) => ({ input, expected: '' }))
    let index = 0
    let unstable = 0
    let answered = () => {}
    async function* firstOneByOne(): AsyncGenerator<MeasuredRow[]> {
      for (const row of batch.slice(0, mostOneByOne)) {
        const reply = new Promise<void>(resolve => {
          answered = resolve
        })
        yield [row]
        await reply
      }
      yield batch.slice(mostOneByOne)
    }
    await measure(await this.#start(), firstOneByOne(), (_, reply) => {
      if (gistOf(reply) !== rows[index++].reply) unstable += 1
      answered()
    })
    return { repeated: rows.length, unstable }
  }
}

/** What is compared of a reply: its output, or for a failure the outcome; not the time, which always differs. */
function gistOf(reply: Reply): string {
  return reply.outcome === 'answered' ? reply.output : reply.outcome
}
