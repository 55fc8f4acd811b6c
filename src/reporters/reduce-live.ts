import type { CandidateLine, Event } from '../domain/event.js'
import type { Score } from '../domain/measure/evaluation.js'
import { visibleIn } from '../domain/text/visible.js'
import { unreachable } from '../domain/unreachable.js'
import type { CandidateState, LiveState, RowsState, Scored } from '../ui/live-state.js'
import { plainLines } from './plain.js'

export const emptyLive: LiveState = { warnings: [], candidates: [], rows: [] }

/** Before this time and this share of the rows, an estimate of the remaining time is too inaccurate. */
const minElapsedMs = 2000
const minShare = 0.05

const sampleEveryMs = 250
const samplesKept = 20

/** The state after an event that happened at `now`. */
export function reduceLive(state: LiveState, untrusted: Event, now: number): LiveState {
  const event = visibleIn(untrusted)
  switch (event.type) {
    case 'warning':
    case 'step':
      return { ...state, warnings: [...state.warnings, plainLines(event)] }
    case 'synth-started':
      return { ...state, synth: event }
    case 'candidate-progress': {
      const earlier = state.candidates.find(candidate => candidate.id === event.id)
      const since = earlier?.state === 'learning' ? earlier.since : now
      const done = Math.min(1, Math.max(0, event.done))
      return withCandidate(state, {
        ...lineOf(event),
        state: 'learning',
        since,
        done,
        note: event.note,
        endsAt: learningEnd(since, now, done)
      })
    }
    case 'candidate-scored': {
      const { bytes, lines, p50Us, train, usd } = event
      return withCandidate(state, {
        ...lineOf(event),
        state: 'scored',
        score: scoreOf(event),
        train,
        bytes,
        lines,
        p50Us,
        usd: usd || undefined
      })
    }
    case 'candidate-dropped':
      return withCandidate(state, { ...lineOf(event), state: 'dropped', reason: event.reason })
    case 'spent':
      return { ...state, spend: event }
    case 'rows':
      return { ...state, rows: replaced(state.rows, advance(state.rows, event, now), row => row.label) }
    default:
      return unreachable('event', event)
  }
}

function lineOf({ id, family, language }: CandidateLine): CandidateLine {
  return { id, family, language }
}

function withCandidate(state: LiveState, candidate: CandidateState): LiveState {
  return { ...state, candidates: replaced(state.candidates, candidate, each => each.id) }
}

/** The list with the item in place of the one with the same key, or at the end. */
function replaced<Item>(list: readonly Item[], item: Item, keyOf: (item: Item) => string): Item[] {
  const index = list.findIndex(each => keyOf(each) === keyOf(item))
  return index < 0 ? [...list, item] : list.with(index, item)
}

function scoreOf(event: Extract<Event, { type: 'candidate-scored' }>): Scored['score'] {
  if (event.validation !== undefined) return { on: 'validation', ...scoreIn(event.validation) }
  if (event.crossValidated !== undefined) return { on: 'cross-validated', ...scoreIn(event.crossValidated) }
  return { on: 'train', ...scoreIn(event.train) }
}

function scoreIn({ accuracy, mae }: Score): Score {
  return { accuracy, ...(mae !== undefined && { mae }) }
}

function learningEnd(since: number, now: number, done: number): number | undefined {
  if (now - since < minElapsedMs || done < minShare || done >= 1) return undefined
  return now + ((now - since) * (1 - done)) / done
}

function advance(
  list: readonly RowsState[],
  event: Extract<Event, { type: 'rows' }>,
  now: number
): RowsState {
  const { label, done, failed, total } = event
  const earlier = list.find(rows => rows.label === label)
  // Fewer rows than before: progress under this label has started again.
  const samples = earlier && earlier.done <= done ? earlier.samples : []
  const last = samples.at(-1)
  const kept =
    last && now - last.at < sampleEveryMs ? samples : [...samples, { at: now, done }].slice(-samplesKept)
  const seconds = (now - kept[0].at) / 1000
  const rate = seconds * 1000 < sampleEveryMs ? undefined : (done - kept[0].done) / seconds
  const left = total === undefined ? 0 : total - done
  const endsAt = rate && left > 0 ? now + (left / rate) * 1000 : undefined
  return { label, done, failed, total, rate, endsAt, at: now, samples: kept }
}
