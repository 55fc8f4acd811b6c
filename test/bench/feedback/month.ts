import {
  type KeptExecution,
  pickUncertain,
  recordRulesOf,
  roomOf
} from '../../../src/domain/feedback/execution.js'
import { knownOfInputs, noveltyOf } from '../../../src/domain/feedback/novelty.js'
import type { Review } from '../../../src/domain/feedback/review.js'
import type { Json } from '../../../src/domain/json.js'
import type { Example } from '../../../src/domain/rows/example.js'
import { splitOf } from '../../../src/domain/rows/split/split.js'
import { staysInTrain } from '../../../src/domain/rows/split/via.js'
import { type Random, seededRandom } from '../../../src/domain/statistics/random.js'
import { reviewQueue } from '../../../src/loop/review/review-queue.js'
import { shuffled } from '../datasets.js'
import { accuracyOf, learnLinearOf, type Program, splitRule } from './program.js'

/** What a team starts with, and what its program meets then. */
interface Month {
  start: Example[]
  stream: Example[]
  /** Rows that nobody ever labels, to measure programs on. */
  unseen: Example[]
  /** What is said of an input when somebody is asked. */
  said: (input: Json) => Json
  seed: number
}

/** A program after so many labeled rows. */
export interface Point {
  labeled: number
  /** Rows that it was learned from: those of train and validation. */
  learned: number
  accuracy: number
}

const startRows = 100
const unseenRows = 2000
const days = 18
const mostPerDay = 1000
const reviewsPerDay = 50
const daysToLearnAgain = 2
const wrongReviews = 0.02
/** A fifth of the executions are the sample, so that all others are looked at. */
const record = { share: 0.2 }

export function monthOf(rows: readonly Example[], seed: number): Month {
  const mixed = shuffled(rows, seededRandom(seed))
  const stream = mixed.slice(unseenRows + startRows)
  return {
    unseen: mixed.slice(0, unseenRows),
    start: mixed.slice(unseenRows, unseenRows + startRows),
    stream,
    said: oracleOf(stream, seededRandom(seed + 7000)),
    seed
  }
}

/** The program after so many rows, drawn uniformly; another `draw` takes others. */
export function atRandom(month: Month, labeled: number, draw: number, settings: string): Point {
  const { start, stream, said, seed } = month
  const drawn = shuffled(stream, seededRandom(seed * 100 + draw)).slice(0, labeled - start.length)
  const rows = drawn.map(({ input }): Example => ({ input, output: said(input), via: 'audit' }))
  return pointOf(learnFrom([...start, ...rows], settings), labeled, month)
}

/**
 * The programs of a month in which the first 50 that wait are reviewed each day. It is learned again after each second
 * day.
 */
export function inMixedOrder(month: Month, settings: string): Point[] {
  const { start, stream, said } = month
  const random = seededRandom(month.seed)
  const rows = [...start]
  const kept: KeptExecution[] = []
  const decisions: Review[] = []
  let made = learnFrom(rows, settings)
  let doubts = new Map<string, number>()
  const points = [pointOf(made, rows.length, month)]
  const perDay = Math.min(mostPerDay, Math.floor(stream.length / days))
  for (let day = 0; day < days; day++) {
    kept.push(...recorded(stream.slice(day * perDay, (day + 1) * perDay), day, made, random))
    for (const { id, input, picked } of kept)
      if (picked === 'uncertain' && !doubts.has(id)) doubts.set(id, -made.program.lead(input))
    const waiting = reviewQueue(kept, decisions, { by: 'ann', order: 'mixed', doubts })
    for (const { id, via, input, output } of waiting.slice(0, reviewsPerDay)) {
      const answer = said(input)
      decisions.push({ id, by: 'ann', via, input, output, answer })
      rows.push({ input, output: answer, via })
    }
    if (day % daysToLearnAgain !== daysToLearnAgain - 1) continue
    made = learnFrom(rows, settings)
    doubts = new Map()
    points.push(pointOf(made, rows.length, month))
  }
  return points
}

interface Made {
  program: Program
  rows: readonly Example[]
}

/** A program of the rows but for those of test, as one is that is recommended. */
function learnFrom(rows: readonly Example[], settings: string): Made {
  const seen = rows.filter(({ input, via }) => staysInTrain(via) || splitOf(input, splitRule) !== 'test')
  return { program: learnLinearOf(seen, settings), rows: seen }
}

function pointOf({ program, rows }: Made, labeled: number, { unseen }: Month): Point {
  return { labeled, learned: rows.length, accuracy: accuracyOf(program, unseen) }
}

/** What is kept of a day: a sample, and of the others as many as the day has room for. */
function recorded(
  today: readonly Example[],
  day: number,
  { program, rows }: Made,
  random: Random
): KeptExecution[] {
  const { share, uncertainPerDay } = recordRulesOf(record)!
  const known = knownOfInputs(rows.map(({ input }) => input))
  const all = today.map(({ input }, at): KeptExecution => {
    const isAudit = random.unit() < share
    return {
      id: `${day} ${at}`,
      at: day,
      version: 'v1',
      input,
      output: program.answer(input),
      outcome: 'answered',
      picked: isAudit ? 'audit' : 'uncertain',
      ...(!isAudit && { unseen: noveltyOf(input, known) }),
      micros: 1,
      count: 1
    }
  })
  const looked = all.filter(({ picked }) => picked === 'uncertain')
  const { picked } = pickUncertain(looked, roomOf(uncertainPerDay))
  return [...all.filter(({ picked }) => picked === 'audit'), ...picked]
}

/** What a reviewer says of an input: of one in fifty a wrong label, always the same. */
function oracleOf(stream: readonly Example[], random: Random): (input: Json) => Json {
  const labels = [...new Set(stream.map(({ output }) => output))]
  const says = new Map(
    stream.map(({ input, output }) => {
      if (random.unit() >= wrongReviews) return [JSON.stringify(input), output] as const
      const others = labels.filter(label => label !== output)
      return [JSON.stringify(input), others[Math.floor(random.unit() * others.length)]] as const
    })
  )
  return input => says.get(JSON.stringify(input))!
}
