import { createHash } from 'node:crypto'
import type { LanguageName } from '../../domain/program/language.js'
import type { Limits } from '../../domain/program/limits.js'
import type { Price } from '../../domain/program/price.js'
import type { ProgramManifest } from '../../domain/program/program.js'
import { LoopaiError } from '../../errors.js'
import type { Brief, WritingGenerator } from '../generator.js'
import type { SearchSummary } from '../model-search.js'
import type { Feedback, Proposal } from '../proposal.js'
import { Calls } from './calls/calls.js'
import type { Journal, RunRecord } from './calls/journal.js'
import { Ledger } from './calls/ledger.js'
import { Throttle } from './calls/throttle.js'
import type { Endpoint } from './endpoints/endpoint.js'
import type { ModelFacts } from './model-facts.js'
import { Requests } from './prompts/requests.js'
import { ShownRows, unitsFor } from './prompts/shown-rows.js'
import { loadTemplates, type Templates } from './prompts/templates.js'
import { Attempts } from './search/attempts.js'
import { keptForTranslations, planSearch, rowUsd } from './search/plan-search.js'
import { type SearchEnd, search } from './search/search.js'
import { Translation } from './translation.js'

export interface WrittenOptions {
  /** The version of Loopai. */
  version: string
  facts: ModelFacts
  price: Price
  rounds: number
  candidates: number
  /** Languages into which the winner will be translated. */
  translate: readonly LanguageName[]
  /** Undefined: there is no budget. */
  budgetUsd?: number
  maxTimeMs?: number
  limits: Limits
  /** The toolchain of each language on this machine. */
  toolchains: Partial<Record<LanguageName, string>>
  /** Absent in a replay, where only the journal answers. */
  endpoint?: Endpoint
  /** Opens the journal of the run to continue, or of a new run with this record. */
  openJournal(record: RunRecord): Promise<Journal>
}

/** Programs written by a model through an API: proposed, measured, reflected on, within a budget. */
export function writtenGenerator(options: WrittenOptions): WritingGenerator {
  let session: Session | undefined
  return {
    kind: 'written',
    name: options.endpoint?.api ?? 'replay',
    network: options.endpoint !== undefined,
    plan: brief => planSearch(options, brief),
    async *propose(brief) {
      session = await Session.open(options, brief)
      yield* session.search()
    },
    async *translate(chosen, languages) {
      if (!session) throw new TypeError('nothing was proposed yet')
      return yield* session.translate(chosen, languages)
    },
    async end(whole) {
      const ended = session
      session = undefined
      return ended?.end(whole)
    }
  }
}

/** One run: its journal, its costs and its attempts. */
class Session {
  readonly #calls: Calls
  readonly #attempts: Attempts
  readonly #made: ProgramManifest['generator']
  #reason: SearchEnd | undefined

  private constructor(
    private readonly options: WrittenOptions,
    private readonly brief: Brief,
    private readonly templates: Templates,
    private readonly journal: Journal,
    now: RunRecord
  ) {
    const { price, candidates, budgetUsd, maxTimeMs, endpoint } = options
    this.#calls = new Calls({
      journal,
      price,
      endpoint,
      signal: brief.signal,
      ledger: new Ledger(budgetUsd, { keptUsd: keptForTranslations(options) }),
      throttle: new Throttle(candidates),
      again: `loopai synth --resume --run ${journal.run}`,
      maxTimeMs
    })
    // A replay makes the same programs as the run, including program.json.
    const [first] = journal.records
    const { version, seed, model, promptHash, api = 'anthropic' } = first?.type === 'run' ? first : now
    this.#made = { name: api, version, seed, model, promptHash, run: journal.run }
    const units = first?.type === 'run' ? (first.unseen ?? []) : (now.unseen ?? [])
    this.#attempts = new Attempts(brief, new ShownRows(brief, units))
  }

  /** Throws `run-changed` where the journal belongs to a run with other settings or rows. */
  static async open(options: WrittenOptions, brief: Brief): Promise<Session> {
    const templates = await loadTemplates()
    const record = runRecord(options, brief, templates.hash)
    const journal = await options.openJournal(record)
    try {
      requireSame(journal, record, options.endpoint === undefined)
      const session = new Session(options, brief, templates, journal, record)
      session.#tellLost(await session.#calls.settleLost())
      return session
    } catch (error) {
      await journal.release()
      throw error
    }
  }

  #tellLost(count: number): void {
    if (count === 0) return
    const what = count === 1 ? 'an answer was' : `${count} answers were`
    const note = `${what} cut off when the run ended: asked again, and counted as paid`
    this.brief.spent?.({ ...this.#calls.ledger.spent, begins: true, note })
  }

  async *search(): AsyncGenerator<Proposal[], void, Feedback[]> {
    const { options, brief, templates } = this
    const { rounds, candidates } = options
    const requestsOn = (shown: ShownRows) => new Requests({ ...options, brief: shown.brief, templates })
    const calls = this.#calls
    const made = this.#made
    const tools = { brief, calls, requestsOn }
    this.#reason = yield* search(this.#attempts, { ...tools, rounds, candidates, made })
    if (this.#reason === 'budget' || this.#reason === 'time') {
      calls.requireReply(this.#reason, requestsOn(this.#attempts.shown).propose(brief.languages[0], '', []))
    }
  }

  translate(chosen: Proposal, languages: readonly LanguageName[]) {
    const { options, templates } = this
    this.#calls.ledger.release()
    const translation = new Translation({
      ...options,
      brief: this.#attempts.shown.brief,
      templates,
      made: this.#made
    })
    return translation.into(languages, chosen, this.#calls)
  }

  async end(whole: boolean): Promise<SearchSummary | undefined> {
    const { options, journal, brief } = this
    const reason = this.#reason
    const { spentUsd } = this.#calls.ledger
    try {
      if (!whole || reason === undefined) return undefined
      if (options.endpoint) await journal.append({ type: 'end', reason, usd: spentUsd })
    } finally {
      await journal.release()
    }
    const { model, price } = options.facts
    return {
      run: journal.run,
      model,
      reason,
      usd: spentUsd,
      lessons: this.#attempts.lessons,
      ...this.#calls.totals(),
      ...(price && { rowUsd: rowUsd(brief, price) })
    }
  }
}

function runRecord(options: WrittenOptions, brief: Brief, promptHash: string): RunRecord {
  const { task, train, taskName, seed, languages, parent } = brief
  const inputs = createHash('sha256')
  inputs.update(`${JSON.stringify([task, parent?.version ?? null])}\n`)
  for (const { input, output } of train) inputs.update(`${JSON.stringify([input, output])}\n`)
  return {
    type: 'run',
    task: taskName,
    model: options.facts.model,
    ...(options.endpoint?.api === 'openai' && { api: 'openai' }),
    seed,
    languages,
    rounds: options.rounds,
    candidates: options.candidates,
    ...(options.facts.plain && { plain: true }),
    version: options.version,
    ...(options.translate.length > 0 && { translate: [...options.translate] }),
    ...(parent && { parent: parent.version }),
    ...(options.budgetUsd !== undefined && { budgetUsd: options.budgetUsd }),
    promptHash,
    inputs: inputs.digest('hex'),
    unseen: unitsFor(brief)
  }
}

/** Refuses to continue a run with other settings or rows, since its replies answer other questions. */
function requireSame({ records, run }: Journal, now: RunRecord, replayed: boolean): void {
  const [then] = records
  if (then?.type !== 'run') return
  const keys = ['model', 'rounds', 'candidates', 'seed', 'languages', 'translate', 'inputs'] as const
  const changed: string[] = keys
    .filter(key => JSON.stringify(then[key]) !== JSON.stringify(now[key]))
    .map(key => (key === 'inputs' ? 'task.json, training rows or parent' : key))
  if (!replayed && then.promptHash !== now.promptHash) changed.push('prompts')
  if (changed.length === 0) return
  throw new LoopaiError(
    'run-changed',
    `Run ${run} was started with other ${changed.join(', ')}, so it cannot go on with these.`,
    {
      suggestions: [`loopai synth ${now.task} -g ${then.api ?? 'anthropic'}   (a new run)`]
    }
  )
}
