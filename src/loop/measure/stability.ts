import type { Reply } from '../../domain/program/outcome.js'
import type { Runner } from '../../sandboxes/runner.js'
import { type MeasuredBatch, type MeasuredBatches, type MeasuredRow, measure } from './measure.js'

/** Rows that a fresh worker answered differently when they came in another order, and some of them one by one. */
export interface Stability {
  repeated: number
  unstable: number
}

/** Every so many rows one is repeated: of the first ones, and of all others. */
const steps = { first: 10, later: 100 }
const firstRows = 100
const mostRepeated = 1000
/** So many of those go one by one, which takes a round trip each. */
const mostOneByOne = 100

/**
 * Finds state kept between rows, and answers that hang on rows which had been sent but whose turn had not come: one
 * worker can't prevent either. Keeps a tenth of the first hundred rows and a hundredth of the others (at most 1,000)
 * and runs them again, last first, in a fresh worker, which gets the first hundred of these each only when it has
 * answered the one before. That is done beside the rest of the rows where there are so many.
 */
export class StabilityCheck {
  readonly #sample: { input: string; reply: string }[] = []
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
    if (this.#seen++ % step !== 0 || this.#sample.length === mostRepeated) return
    this.#sample.push({ input: row.input, reply: gistOf(reply) })
    if (this.#sample.length === mostRepeated) void this.repeat()
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

/** What a reply said; times differ from run to run. */
function gistOf(reply: Reply): string {
  return reply.outcome === 'answered' ? reply.output : reply.outcome
}
