import { createHash } from 'node:crypto'
import type { LanguageName } from '../../../domain/program/language.js'
import { seededRandom } from '../../../domain/statistics/random.js'
import type { Brief } from '../../generator.js'
import type { MessagesRequest } from '../calls/journal.js'
import type { Requests } from '../prompts/requests.js'
import { strategyFor } from '../prompts/strategies.js'
import { type Attempt, type Attempts, crossable } from './attempts.js'
import { draw, rowsWon } from './pareto.js'

/** A call of a round, with its first attempt. */
export interface Slot {
  /** `2.1`: the first of round 2. */
  name: string
  language: LanguageName
  request: MessagesRequest
  parents: Attempt[]
}

export interface RoundPlan {
  brief: Brief
  requests: Requests
  attempts: Attempts
  round: number
  candidates: number
  /** Whether the round before brought nothing better. */
  stalled: boolean
  /** An attempt that has all rows right: it is only asked what other inputs would tell of it. */
  solved?: Attempt
}

/**
 * The calls of a round. First attempts use different strategies. Later ones improve the best program and others,
 * drawn by the rows that they win, and one combines the two that complement each other best; where a round brought
 * nothing better, one starts afresh from the best.
 */
export function planRound({ brief, requests, attempts, round, candidates, ...state }: RoundPlan): Slot[] {
  const { lessons, parents } = attempts
  const slots: Slot[] = []
  const add = (language: LanguageName, request: MessagesRequest, ...parents: Attempt[]) =>
    slots.push({ name: `${round}.${slots.length + 1}`, language, request, parents })
  const way = (at = slots.length) => strategyFor(brief, at + (round - 1) * candidates)
  const doubt = (attempt: Attempt) => add(attempt.language, requests.unlike(attempt, lessons), attempt)
  const restart = (best: Attempt) => add(best.language, requests.afresh(best, lessons, way()), best)
  if (state.solved) {
    doubt(state.solved)
    return slots
  }
  const fresh = freshOnes(parents.length, round, candidates)
  const stalled = state.stalled && parents.length > 0
  const pair = round > 1 && candidates >= 3 ? crossable(parents) : undefined
  const improving = candidates - fresh - Number(stalled) - (pair ? 1 : 0)
  const turns = new Map<Attempt, number>()
  for (const parent of chooseParents(brief, attempts, round, improving)) {
    const turn = turns.get(parent) ?? 0
    turns.set(parent, turn + 1)
    const tries = turn + attempts.triesOn(parent)
    if (parent.feedback.wrong.length > 0) {
      add(parent.language, requests.improve(parent, lessons, tries), parent)
    } else if (turn === 0) doubt(parent)
    else restart(parent)
  }
  if (pair) add(pair[0].language, requests.cross(...pair, lessons), ...pair)
  if (stalled) restart(parents[0])
  for (let at = 0; at < fresh; at++) {
    const language = brief.languages[at % brief.languages.length]
    add(language, requests.propose(language, way(at), lessons))
  }
  return slots
}

/** The number of attempts from nothing: all of them without a parent, half of the first round beside one. */
function freshOnes(parents: number, round: number, candidates: number): number {
  if (parents === 0) return candidates
  return round === 1 ? Math.floor(candidates / 2) : 0
}

/** The best one, then others as they are drawn; where there are fewer, they are repeated in turn. */
function chooseParents({ seed }: Brief, attempts: Attempts, round: number, count: number): Attempt[] {
  const { parents } = attempts
  if (parents.length === 0 || count <= 0) return []
  const random = seededRandom(createHash('sha256').update(`${seed} round ${round}`).digest().readUInt32BE(0))
  const weights = rowsWon(parents.map(parent => attempts.standingOf(parent)))
  const drawn = [0, ...draw(weights.with(0, 0), count - 1, random)]
  return Array.from({ length: count }, (_, at) => parents[drawn[at % drawn.length]])
}
