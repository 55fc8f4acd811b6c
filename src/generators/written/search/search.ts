import { requiredThresholds } from '../../../domain/gate/thresholds.js'
import type { ProgramManifest } from '../../../domain/program/program.js'
import type { Brief } from '../../generator.js'
import type { Feedback, Proposal } from '../../proposal.js'
import { answerNote, type CallResult, type Calls } from '../calls/calls.js'
import type { MessagesRequest, ReplyRecord } from '../calls/journal.js'
import type { Requests } from '../prompts/requests.js'
import { proposalOf, readSlot } from '../replies/read-slot.js'
import type { Attempts } from './attempts.js'
import { planRound, type Slot } from './plan-round.js'

export interface SearchOptions {
  brief: Brief
  calls: Calls
  requests: Requests
  rounds: number
  /** Calls of a round. */
  candidates: number
  /** What program.json says of who made them. */
  made: ProgramManifest['generator']
}

/** Why a search ended. */
export type SearchEnd = 'rounds' | 'target' | 'plateau' | 'budget' | 'time' | 'unrecorded'

type Proposals<Result> = AsyncGenerator<Proposal[], Result, Feedback[]>

/** Rounds without a better candidate after which nothing more is expected. */
const patience = 2
/** A candidate on training rows should be this much better than what is required, since it is worse on others. */
const headroom = 0.05

/**
 * Propose, measure, reflect: diverse first attempts, then improvements of parents, each with its own failures
 * before the model's eyes, and crossings. What is asked hangs on the seed, the replies and the measurements so
 * far, never on how fast anything was: the same replies make the same run.
 */
export async function* search(attempts: Attempts, options: SearchOptions): Proposals<SearchEnd> {
  const { brief, requests, rounds, candidates } = options
  let { best } = attempts
  let stale = 0
  for (let round = 1; round <= rounds; round++) {
    const slots = planRound({ brief, requests, attempts, round, candidates })
    const end = yield* new Round(options, attempts, round).play(slots)
    if (end) return end
    stale = attempts.best.worth > best.worth ? 0 : stale + 1
    best = attempts.best
    const { accuracy } = best
    const required = requiredThresholds(brief.task.require).find(({ metric }) => metric === 'accuracy')?.bound
    if (accuracy >= 1 || (required !== undefined && accuracy >= required + headroom)) return 'target'
    if (stale >= patience) return 'plateau'
  }
  return 'rounds'
}

/** A call to make: the first of a slot, or another turn after a reply that was no program. */
interface Question {
  slot: Slot
  name: string
  request: MessagesRequest
  /** Replies that the slot took before. */
  before: ReplyRecord[]
}

/** One round: all calls at once, candidates measured in the order of the calls, then one more turn for some. */
class Round {
  #end: SearchEnd | undefined
  #note = ''

  constructor(
    private readonly options: SearchOptions,
    private readonly attempts: Attempts,
    private readonly round: number
  ) {}

  async *play(slots: readonly Slot[]): Proposals<SearchEnd | undefined> {
    this.tell(`${slots.length} programs asked for`, true)
    const repairs = yield* this.ask(slots.map(slot => ({ slot, before: [], ...slot })))
    // A second turn is the last one.
    yield* this.ask(repairs)
    return this.#end
  }

  /** Asks and proposes; what should be asked once more is returned. */
  private async *ask(questions: readonly Question[]): Proposals<Question[]> {
    const repairs: Question[] = []
    const asked = await this.send(questions)
    try {
      for (const [at, question] of questions.entries()) {
        const outcome = await asked[at]
        if (typeof outcome === 'string') {
          this.#end ??= outcome
          if (question.before.length > 0) this.dropped(question, 'no second turn', question.before)
          continue
        }
        const repair = yield* this.take(question, outcome)
        if (repair) repairs.push(repair)
      }
    } finally {
      await Promise.allSettled(asked)
    }
    return repairs
  }

  /** Turns a reply into a candidate; or into another question, if there is one to ask. */
  private async *take(question: Question, reply: ReplyRecord): Proposals<Question | undefined> {
    const { slot } = question
    const replies = [...question.before, reply]
    const again = (problem: string, quoted: string): Question => ({
      slot,
      name: `${slot.name}r`,
      before: replies,
      request: this.options.requests.repair(slot.request, quoted, problem)
    })
    const made = readSlot(slot, reply)
    if ('problem' in made) {
      if (!made.final && question.before.length === 0)
        return again(made.problem, made.quote ? reply.text : '')
      this.dropped(question, made.problem, replies)
      return undefined
    }
    const proposal = proposalOf(this.options.made, slot, made, replies)
    this.tell(`measuring ${slot.name}`)
    const [feedback] = yield [proposal]
    const from = slot.parents.map(parent => parent.name)
    this.attempts.add({ ...slot, from }, { ...made, files: proposal.files }, feedback)
    if (feedback.verdict.kind !== 'broken' || question.before.length > 0) return undefined
    return again(`The program does not run: ${feedback.verdict.reason}`, reply.text)
  }

  /**
   * Sends all, in order. The others wait until the first one is being answered: from then on the server has
   * the part that they share, and charges a tenth for it.
   */
  private async send(questions: readonly Question[]): Promise<Promise<CallResult>[]> {
    const asked: Promise<CallResult>[] = []
    for (const [at, { slot, name, request }] of questions.entries()) {
      let begun = () => {}
      const first = new Promise<void>(resolve => {
        begun = resolve
      })
      const outcome = this.options.calls.ask(name, request, characters => {
        begun()
        this.progress(slot, answerNote(characters))
        if (characters === 0) this.tell()
      })
      // Awaited in its turn.
      outcome.then(
        () => this.tell(),
        () => {}
      )
      asked.push(outcome)
      this.progress(slot, 'asking')
      this.tell('asking')
      if (at === 0) await Promise.race([first, outcome.catch(() => {})])
    }
    return asked
  }

  private progress({ name, language }: Slot, note: string): void {
    this.options.brief.progress({ family: `model ${name}`, language, done: 0, note })
  }

  private dropped({ slot }: Question, reason: string, replies: readonly ReplyRecord[]): void {
    const usd = replies.reduce((sum, reply) => sum + reply.usd, 0)
    this.options.brief.dropped?.({ family: `model ${slot.name}`, language: slot.language, reason, usd })
  }

  /** What is spent and under way; `note` where something else happens now. */
  private tell(note = this.#note, begins = false): void {
    const { brief, calls, rounds } = this.options
    this.#note = note
    brief.spent?.({ ...calls.ledger.told, round: this.round, rounds, begins, note })
  }
}
