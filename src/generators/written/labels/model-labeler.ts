import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '../../../domain/json.js'
import { type Price, usdOf } from '../../../domain/program/price.js'
import type {
  AskedInput,
  GivenLabel,
  LabelBrief,
  LabelCost,
  LabelEstimate,
  Labeler,
  LabelStop
} from '../../labeler.js'
import { Calls } from '../calls/calls.js'
import type { Journal, JournalRecord, LabelingRecord } from '../calls/journal.js'
import { Ledger } from '../calls/ledger.js'
import { Throttle } from '../calls/throttle.js'
import type { Endpoint } from '../endpoints/endpoint.js'
import type { ModelFacts } from '../model-facts.js'
import { loadTemplates } from '../prompts/templates.js'
import { knownLabels } from './known-labels.js'
import { LabelRequests } from './label-requests.js'
import { readLabels } from './read-labels.js'

/** Requests on their way at once. */
const atOnce = 4

export interface LabelerOptions {
  version: string
  facts: ModelFacts
  price: Price
  endpoint: Endpoint
  /** Undefined: there is no budget. */
  budgetUsd?: number
  maxTimeMs?: number
  /** The most inputs of a request. */
  batch: number
  /** Hash of the inputs to label. */
  inputs: string
  /** The command that goes on with the run. */
  again: string
  /** The journal of a run that was cut off or of a new one, and the records of earlier runs that asked the same. */
  openJournal(
    record: LabelingRecord
  ): Promise<{ journal: Journal; earlier: readonly (readonly JournalRecord[])[] }>
}

/** Labels by a model through an API: many inputs in a request, within a budget, each answer paid for one time. */
export class ModelLabeler implements Labeler {
  readonly known = new Map<string, Json | undefined>()
  readonly #calls: Calls
  /** The number of the latest call. */
  #call: number

  private constructor(
    private readonly options: LabelerOptions,
    private readonly brief: LabelBrief,
    private readonly requests: LabelRequests,
    private readonly journal: Journal,
    earlier: readonly (readonly JournalRecord[])[]
  ) {
    const { price, budgetUsd, endpoint, maxTimeMs, again } = options
    const { signal, task } = brief
    const ledger = new Ledger(budgetUsd)
    const throttle = new Throttle(atOnce)
    this.#calls = new Calls({ journal, price, endpoint, signal, ledger, throttle, maxTimeMs, again })
    for (const records of earlier) {
      for (const [id, output] of knownLabels(records, task).outputs) this.known.set(id, output)
    }
    const own = knownLabels(journal.records, task)
    for (const id of own.unfit) if (!this.known.has(id)) this.known.set(id, undefined)
    for (const [id, output] of own.outputs) this.known.set(id, output)
    this.#call = own.calls
  }

  static async open(options: LabelerOptions, brief: LabelBrief): Promise<ModelLabeler> {
    const requests = new LabelRequests(brief, await loadTemplates(), options.facts)
    const { journal, earlier } = await options.openJournal(startOf(options, brief))
    try {
      const labeler = new ModelLabeler(options, brief, requests, journal, earlier)
      const lost = await labeler.#calls.settleLost()
      if (lost > 0) brief.tell(`answers cut off when the run ended, counted as paid: ${lost}`)
      return labeler
    } catch (error) {
      await journal.release()
      throw error
    }
  }

  get untold(): number {
    return this.requests.untold
  }

  estimate(inputs: readonly AskedInput[]): LabelEstimate {
    const { facts, budgetUsd } = this.options
    const batches = this.#batches(inputs)
    const seen = new Set<number>()
    const usage = { input: 0, cacheRead: 0, cacheWrite: 0, output: 0 }
    for (const batch of batches) {
      const { shared, own, output } = this.requests.tokensFor(batch)
      const [{ sheet }] = batch
      usage.input += own
      usage.output += output
      if (seen.has(sheet)) usage.cacheRead += shared
      else usage.cacheWrite += shared
      seen.add(sheet)
    }
    const { system, messages } = this.requests.request(batches[0] ?? inputs.slice(0, 1))
    return {
      model: facts.model,
      requests: batches.length,
      tokens: { input: usage.input + usage.cacheRead + usage.cacheWrite, output: usage.output },
      prompt: [...system.map(({ text }) => text), messages[0].content].join('\n\n'),
      ...(facts.price && { usd: usdOf(usage, facts.price) }),
      ...(budgetUsd !== undefined && { budgetUsd })
    }
  }

  async *ask(inputs: readonly AskedInput[]): AsyncGenerator<GivenLabel, LabelStop | undefined> {
    for (const { id } of inputs) if (this.known.has(id)) yield { id, output: this.known.get(id) }
    const waiting = this.#batches(inputs)
    const under: Promise<Answered>[] = []
    const begun = new Set<number>()
    let stop: LabelStop | undefined
    try {
      while (under.length > 0 || (waiting.length > 0 && stop === undefined)) {
        while (under.length < atOnce && waiting.length > 0 && stop === undefined) {
          const batch = waiting.shift()!
          const answered = this.#label(batch)
          answered.catch(() => {}) // awaited in its turn
          under.push(answered)
          // The others of a sheet follow when its rows are in the server's cache.
          if (begun.has(batch[0].sheet)) continue
          begun.add(batch[0].sheet)
          break
        }
        const { labels, stopped } = await under.shift()!
        stop ??= stopped
        yield* labels
      }
    } finally {
      await Promise.allSettled(under)
    }
    return stop
  }

  cost(): LabelCost {
    const { facts, budgetUsd } = this.options
    return {
      run: this.journal.run,
      model: facts.model,
      usd: this.#calls.ledger.spentUsd,
      priced: facts.price !== undefined,
      ...(budgetUsd !== undefined && { budgetUsd }),
      ...this.#calls.totals()
    }
  }

  requireReply(stop: LabelStop, first: AskedInput): void {
    this.#calls.requireReply(stop, this.requests.request([first]))
  }

  async end(whole: boolean): Promise<void> {
    try {
      if (whole) await this.journal.append({ type: 'end', reason: 'done', usd: this.#calls.ledger.spentUsd })
    } finally {
      await this.journal.release()
    }
  }

  /** Inputs that nothing is known of, those of one sheet together. */
  #batches(inputs: readonly AskedInput[]): AskedInput[][] {
    const { batch } = this.options
    const sheets = new Set(inputs.map(({ sheet }) => sheet))
    return [...sheets].flatMap(sheet => {
      const open = inputs.filter(input => input.sheet === sheet && !this.known.has(input.id))
      return chunks(open, batch)
    })
  }

  /** Asks about inputs, and a second time about those without an answer of the right form. */
  async #label(inputs: readonly AskedInput[]): Promise<Answered> {
    const first = await this.#ask(inputs)
    if (typeof first === 'string') return { labels: [], stopped: first }
    const labels = given(inputs, first.outputs)
    const missing = inputs.filter((_, at) => !first.outputs.has(at))
    // What was cut off as a whole is asked for in smaller parts.
    const size = missing.length > inputs.length / 2 ? Math.ceil(missing.length / 2) : missing.length
    for (const part of chunks(missing, size)) {
      const second = await this.#ask(part, first.problem)
      if (typeof second === 'string') return { labels, stopped: second }
      labels.push(...given(part, second.outputs))
      for (const [at, { id }] of part.entries())
        if (!second.outputs.has(at)) labels.push({ id, output: undefined })
    }
    for (const { id, output } of labels) this.known.set(id, output)
    return { labels }
  }

  async #ask(inputs: readonly AskedInput[], problem?: string) {
    const call = `label.${++this.#call}`
    await this.journal.append({ type: 'batch', call, ids: inputs.map(({ id }) => id) })
    const reply = await this.#calls.ask(call, this.requests.request(inputs, problem), () => {})
    if (reply === 'unrecorded') throw new TypeError('labels are never replayed')
    return typeof reply === 'string' ? reply : readLabels(reply.text, inputs.length, this.brief.task)
  }
}

interface Answered {
  labels: GivenLabel[]
  stopped?: LabelStop
}

function given(inputs: readonly AskedInput[], outputs: ReadonlyMap<number, Json>): GivenLabel[] {
  return inputs.flatMap(({ id }, at) => (outputs.has(at) ? { id, output: outputs.get(at) } : []))
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < items.length; from += size) parts.push(items.slice(from, from + size))
  return parts
}

function startOf(
  { version, facts, budgetUsd, endpoint, inputs }: LabelerOptions,
  brief: LabelBrief
): LabelingRecord {
  const { task, taskName } = brief
  const { enum: _labels, ...output } = task.output
  // Labels may be added while a run goes on.
  const asked = {
    description: task.description,
    kind: task.kind,
    input: task.input,
    output
  } as unknown as Json
  return {
    type: 'labeling',
    task: taskName,
    model: facts.model,
    ...(endpoint.api === 'openai' && { api: 'openai' }),
    ...(budgetUsd !== undefined && { budgetUsd }),
    question: createHash('sha256').update(canonicalJson(asked)).digest('hex'),
    inputs,
    version
  }
}
