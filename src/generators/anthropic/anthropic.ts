import { createHash } from 'node:crypto'
import type { LanguageName } from '../../domain/language.js'
import type { Limits } from '../../domain/limits.js'
import { dearestInput, type Price, perOutputToken } from '../../domain/price.js'
import { LoopaiError } from '../../errors.js'
import type { Brief, Feedback, Generator, Plan, Proposal, SearchSummary } from '../generator.js'
import { Attempts } from './attempts.js'
import { Calls } from './calls.js'
import type { Endpoint } from './endpoint.js'
import type { Journal, RunRecord } from './journal.js'
import { Ledger } from './ledger.js'
import type { ModelFacts } from './model-facts.js'
import { Requests } from './requests.js'
import { tokensOf } from './row-text.js'
import { search } from './search.js'
import { strategiesFor } from './strategies.js'
import { loadTemplates, type Templates } from './templates.js'
import { Throttle } from './throttle.js'

export interface AnthropicOptions {
  /** Of Loopai. */
  version: string
  facts: ModelFacts
  price: Price
  rounds: number
  candidates: number
  /** Undefined: no budget. */
  budgetUsd?: number
  maxTimeMs?: number
  limits: Limits
  /** What runs each language here. */
  toolchains: Partial<Record<LanguageName, string>>
  /** Absent in a replay: the journal alone answers. */
  endpoint?: Endpoint
  /** The journal of the run to go on with, or of a new one for what it is started with. */
  openJournal(record: RunRecord): Promise<Journal>
  /** Told what the search came to. */
  ended?: (summary: SearchSummary) => void
}

/** Programs that a model writes over the Messages API: proposed, measured, reflected on, within a budget. */
export function anthropicGenerator(options: AnthropicOptions): Generator {
  return {
    name: options.endpoint ? 'anthropic' : 'replay',
    network: options.endpoint !== undefined,
    refuses: () => undefined,
    plan: brief => plan(options, brief),
    async *propose(brief) {
      const templates = await loadTemplates()
      const record = runRecord(options, brief, templates.hash)
      const journal = await options.openJournal(record)
      try {
        requireSame(journal, record, options.endpoint === undefined)
        yield* run(options, brief, templates, journal, record)
      } finally {
        await journal.release()
      }
    }
  }
}

async function* run(
  options: AnthropicOptions,
  brief: Brief,
  templates: Templates,
  journal: Journal,
  now: RunRecord
): AsyncGenerator<Proposal[], void, Feedback[]> {
  const { price, rounds, candidates, budgetUsd, maxTimeMs, endpoint } = options
  const calls = new Calls({
    ...{ journal, price, endpoint, signal: brief.signal },
    ledger: new Ledger(budgetUsd),
    throttle: new Throttle(candidates),
    ...(maxTimeMs !== undefined && { deadline: performance.now() + maxTimeMs })
  })
  await calls.settleLost()
  // A replay makes what the run made, down to program.json.
  const [first] = journal.records
  const { version, seed, model, promptHash } = first?.type === 'run' ? first : now
  const attempts = new Attempts(brief.parent)
  const reason = yield* search(attempts, {
    ...{ brief, calls, rounds, candidates },
    requests: new Requests({ ...options, brief, templates }),
    made: { name: 'anthropic', version, seed, model, promptHash, run: journal.run }
  })
  const { spentUsd } = calls.ledger
  if (endpoint) await journal.append({ type: 'end', reason, usd: spentUsd })
  options.ended?.({
    ...{ run: journal.run, model, reason, usd: spentUsd, lessons: attempts.lessons },
    ...calls.totals(),
    ...(options.facts.price && { rowUsd: rowUsd(brief, options.facts.price) })
  })
}

function runRecord(options: AnthropicOptions, brief: Brief, promptHash: string): RunRecord {
  const { task, train, taskName, seed, languages, parent } = brief
  const inputs = createHash('sha256')
  inputs.update(`${JSON.stringify([task, parent?.version ?? null])}\n`)
  for (const { input, output } of train) inputs.update(`${JSON.stringify([input, output])}\n`)
  return {
    ...{ type: 'run', task: taskName, model: options.facts.model, seed, languages },
    ...{ rounds: options.rounds, candidates: options.candidates, version: options.version },
    ...(parent && { parent: parent.version }),
    promptHash,
    inputs: inputs.digest('hex')
  }
}

/** A run goes on only with what it was started with; else its replies would answer other questions. */
function requireSame({ records, run }: Journal, now: RunRecord, replayed: boolean): void {
  const [then] = records
  if (then?.type !== 'run') return
  const keys = ['model', 'rounds', 'candidates', 'seed', 'languages', 'inputs'] as const
  const changed: string[] = keys
    .filter(key => JSON.stringify(then[key]) !== JSON.stringify(now[key]))
    .map(key => (key === 'inputs' ? 'task.json, training rows or parent' : key))
  if (!replayed && then.promptHash !== now.promptHash) changed.push('prompts')
  if (changed.length === 0) return
  throw new LoopaiError('run-changed', `Run ${run} was started with other ${changed.join(', ')}.`, {
    suggestions: [`loopai synth ${now.task} -g anthropic   (a new run)`]
  })
}

/** Words around a row when a model is asked for its answer alone, and its answer, in tokens. */
const asking = { instruction: 60, answer: 12 }
const rowsLookedAt = 200

/** What one row costs if a model is asked for its answer each time: the task told in few words, the row, the answer. */
function rowUsd({ task, train }: Brief, price: Price): number {
  const rows = train.slice(0, rowsLookedAt)
  const mean = (texts: string[]) => texts.reduce((sum, text) => sum + tokensOf(text), 0) / texts.length
  const told = tokensOf(task.description + JSON.stringify(task.output)) + asking.instruction
  const input = told + mean(rows.map(row => JSON.stringify(row.input)))
  const output = asking.answer + mean(rows.map(row => JSON.stringify(row.output)))
  return (input * price.input + output * price.output) / 1e6
}

/** Tokens of a usual answer, from and to: a program of 100 lines, and one thought about at length. */
const usualAnswer = [2500, 9000] as const

async function plan(options: AnthropicOptions, brief: Brief): Promise<Plan> {
  const { facts, rounds, candidates, budgetUsd, price } = options
  const requests = new Requests({ ...options, brief, templates: await loadTemplates() })
  const [strategy] = strategiesFor(brief.task.kind)
  const request = requests.propose(brief.languages[0], strategy, [])
  const [rules, task] = request.system.map(block => block.text)
  const shared = tokensOf(rules + task)
  const calls = rounds * candidates
  // One round at least is asked; repairs add a tenth. A parent and its failures are some 4,000 tokens.
  const each = (own: number) => shared + own
  const input: [number, number] = [candidates * each(300), Math.ceil(1.1 * calls * each(5000))]
  const output: [number, number] = [candidates * usualAnswer[0], Math.ceil(1.1 * calls * usualAnswer[1])]
  const usd = ([tokens, answers]: readonly [number, number], cachedShare: number) =>
    tokens * ((1 - cachedShare) * dearestInput(price) + (cachedShare * price.cacheRead) / 1e6) +
    answers * perOutputToken(price)
  return {
    ...{ model: facts.model, rounds, candidates, budgetUsd },
    prompt: [rules, task, request.messages[0].content].join('\n\n'),
    tokens: { input, output },
    ...(facts.price && {
      usd: [usd([input[0], output[0]], 0.7), Math.min(usd([input[1], output[1]], 0.5), budgetUsd ?? Infinity)]
    })
  }
}
