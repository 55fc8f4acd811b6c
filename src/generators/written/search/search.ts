import { requiredThresholds } from '../../../domain/gate/thresholds.js'
import type { ProgramManifest } from '../../../domain/program/program.js'
import type { Brief } from '../../generator.js'
import type { Feedback, Proposal } from '../../proposal.js'
import { answerNote, type CallResult, type Calls } from '../calls/calls.js'
import type { MessagesRequest, ReplyRecord } from '../calls/journal.js'
import type { Requests } from '../prompts/requests.js'
import type { ShownRows } from '../prompts/shown-rows.js'
import { proposalOf, readSlot } from '../replies/read-slot.js'
import type { Attempt, Attempts } from './attempts.js'
import { planRound, type Slot } from './plan-round.js'

export interface SearchOptions {
  brief: Brief
  calls: Calls
  /** Writes requests that show these rows. */
  requestsOn(shown: ShownRows): Requests
  rounds: number
  /** The number of calls of a round. */
  candidates: number
  /** The member `generator` of program.json. */
  made: ProgramManifest['generator']
}

/** Why a search ended. */
export type SearchEnd = 'rounds' | 'target' | 'plateau' | 'budget' | 'time' | 'unrecorded'

type Proposals<Result> = AsyncGenerator<Proposal[], Result, Feedback[]>

/** The search ends after this many rounds in a row that brought nothing better on unseen rows. */
const patience = 2
/** A candidate should exceed the requirement by this much on training rows, since it may be worse on others. */
const headroom = 0.05

/**
 * Proposes, measures, reflects: diverse first attempts, then improvements of parents, each shown its failures, and
 * combinations. The requests depend on the seed, the replies and the measurements so far, never on speed: the same
 * replies make the same run.
 */
export async function* search(attempts: Attempts, options: SearchOptions): Proposals<SearchEnd> {
  const { brief, requestsOn, rounds, candidates } = options
  let requests = requestsOn(attempts.shown)
  let stale = 0
  let solved: Attempt | undefined
  for (let round = 1; round <= rounds; round++) {
    const { best: before, shown } = attempts
    const plan = { brief: shown.brief, requests, attempts, round, candidates, solved, stalled: stale > 0 }
    const end = yield* new Round({ ...options, requests }, attempts, round).play(planRound(plan))
    if (end) return end
    const { best } = attempts
    const better = best && (!before || attempts.worthOf(best) > attempts.worthOf(before))
    stale = better ? 0 : stale + 1
    if (best && reaches(best, brief)) {
      // What has all rows right is asked once what other inputs would tell of it.
      if (solved || round === rounds || !isSolved(best) || !attempts.parents.includes(best)) return 'target'
      solved = best
    } else if (stale >= patience) return 'plateau'
    if (round < rounds && attempts.showMore()) requests = requestsOn(attempts.shown)
  }
  return 'rounds'
}

/** Whether an attempt has all training rows right, shown or not. */
function isSolved({ feedback, unseen }: Attempt): boolean {
  return feedback.accuracy >= 1 && (unseen === undefined || unseen.right === unseen.rows)
}

/** Whether an attempt has all training rows right, or more of the shown and of the unseen ones than is required. */
function reaches(attempt: Attempt, { task }: Brief): boolean {
  const { feedback, unseen } = attempt
  const required = requiredThresholds(task.require).find(({ metric }) => metric === 'accuracy')?.bound
  const accuracy = Math.min(feedback.accuracy, unseen ? unseen.right / unseen.rows : 1)
  return isSolved(attempt) || (required !== undefined && accuracy >= required + headroom)
}

/** A call: the first of a slot, or a second turn after a reply without a program. */
interface Question {
  slot: Slot
  name: string
  request: MessagesRequest
  /** Earlier replies to the slot. */
  before: ReplyRecord[]
}

/** One round: all calls at once, candidates measured in the order of the calls, then a second turn for some. */
class Round {
  #end: SearchEnd | undefined
  #note = ''

  constructor(
    private readonly options: SearchOptions & { requests: Requests },
    private readonly attempts: Attempts,
    private readonly round: number
  ) {}

  async *play(slots: readonly Slot[]): Proposals<SearchEnd | undefined> {
    this.tell(`${slots.length} programs asked for`, true)
    const repairs = yield* this.ask(slots.map(slot => ({ slot, before: [], ...slot })))
    // There is no third turn.
    yield* this.ask(repairs)
    return this.#end
  }

  /** Asks and proposes; returns the questions for a second turn. */
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

  /** Turns a reply into a candidate, or returns another question. */
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
    const { unseen } = this.attempts.shown
    const proposal = proposalOf(this.options.made, slot, made, replies)
    if (unseen.length > 0) proposal.unseen = unseen
    this.tell(`measuring ${slot.name}`)
    const [feedback] = yield [proposal]
    const from = slot.parents.map(parent => parent.name)
    this.attempts.add({ ...slot, from }, { ...made, files: proposal.files }, feedback)
    if (feedback.verdict.kind !== 'broken' || question.before.length > 0) return undefined
    return again(`The program does not run: ${feedback.verdict.reason}`, reply.text)
  }

  /**
   * Sends all questions in order. The others wait until the answer to the first begins: from then on the server has
   * the common part in its cache, and charges a tenth for it.
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
      // Awaited later, in order.
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

  /** Reports what is spent and in progress; `note`: what happens now. */
  private tell(note = this.#note, begins = false): void {
    const { brief, calls, rounds } = this.options
    this.#note = note
    brief.spent?.({ ...calls.ledger.spent, round: this.round, rounds, begins, note })
  }
}
