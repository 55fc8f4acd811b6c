import { groupBy } from '../group-by.js'
import { type Comparison, canonicalJson, type Json, jsonEqual } from '../json.js'
import { type Example, inputKey } from '../rows/example.js'
import type { Via } from '../rows/split/via.js'

/** A person's word on one input. */
export interface Review {
  /** The execution that it is about, or a hash of the input where it was never executed. */
  id: string
  /** The reviewer. */
  by: string
  via: Via
  input: Json
  /** The version that answered, and what: absent where no program did, or it failed. */
  version?: string
  output?: Json
  /** The right output; absent for an input that is not valid. */
  answer?: Json
  invalid?: true
  /** Whether the program's answer was hidden until the reviewer had given one: a shown answer draws answers to it. */
  hidden?: true
  note?: string
  /** In a duel: another version, and what it says. The answer is then that of the reviewer who saw both. */
  rival?: Rival
  /** Of a decision on an input that was a row already: what the row was, so that it can be brought back. */
  row?: RowBefore
}

/** A version that answers an input otherwise; without an output where it failed. */
export interface Rival {
  version: string
  output?: Json
}

/** A row without its input. */
export type RowBefore = Omit<Example, 'input'>

/** Takes the reviewer's decision on an input back. */
export interface Undo {
  undo: string
  by: string
}

/** A line of reviews.jsonl. */
export type ReviewRecord = Review | Undo

/** Inputs on which reviewers do not agree. */
export interface ReviewConflict {
  input: Json
  reviews: Review[]
}

/** The reviews of a task that count. */
export interface Reviews {
  /** The last word of each reviewer on each execution, in the order of the first. */
  decisions: Review[]
  /** One review of each input on which the last words of all reviewers agree. */
  agreed: Review[]
  conflicts: ReviewConflict[]
}

/** What records come to: of a reviewer's decisions on one execution the last counts, unless it was taken back. */
export function foldReviews(records: Iterable<ReviewRecord>): Reviews {
  const last = new Map<string, Review>()
  const places = new Map<Review, number>()
  for (const record of records) {
    if ('undo' in record) last.delete(`${record.by} ${record.undo}`)
    else {
      last.set(`${record.by} ${record.id}`, record)
      places.set(record, places.size)
    }
  }
  const decisions = [...last.values()]
  const byInput = groupBy(decisions, ({ input }) => inputKey(input))
  const agreed: Review[] = []
  const conflicts: ReviewConflict[] = []
  for (const all of byInput.values()) {
    const reviews = lastWords(all, places)
    const [word, ...others] = new Set(reviews.map(wordOf))
    if (others.length > 0) conflicts.push({ input: reviews[0].input, reviews })
    else agreed.push(all.find(review => isAudit(review) && wordOf(review) === word) ?? reviews[0])
  }
  return { decisions, agreed, conflicts }
}

/** Who decides on an input again, as on a row that looks wrong, has another mind now: no conflict. */
function lastWords(reviews: readonly Review[], places: ReadonlyMap<Review, number>): Review[] {
  const latest = new Map<string, Review>()
  for (const review of reviews) {
    const other = latest.get(review.by)
    if (other === undefined || places.get(other)! < places.get(review)!) latest.set(review.by, review)
  }
  return [...latest.values()]
}

/** The estimated share of reviews that are slips, and what it rests on. */
export interface Slips {
  /** Inputs that two reviewers decided, neither knowing the program's answer. */
  twice: number
  /** Of these, those on which they differ. */
  differ: number
  /** The share of one reviewer's decisions that are wrong; undefined for no pair. */
  rate?: number
}

/**
 * Two who err independently with rate e differ with chance 2e(1 − e), if their errors seldom coincide: e follows from
 * the share of pairs that differ (Dawid and Skene 1979, for one rate).
 */
export function slipsOf(decisions: readonly Review[]): Slips {
  const hidden = decisions.filter(({ hidden }) => hidden)
  const pairs = [...groupBy(hidden, ({ id }) => id).values()].filter(reviews => reviews.length > 1)
  const differ = pairs.filter(([first, second]) => wordOf(first) !== wordOf(second)).length
  const twice = pairs.length
  if (twice === 0) return { twice, differ }
  return { twice, differ, rate: (1 - Math.sqrt(Math.max(0, 1 - (2 * differ) / twice))) / 2 }
}

/** Whether the program answered what the reviewer says; one that failed did not. */
export function isRightBy(
  { output, answer }: Pick<Review, 'output' | 'answer'>,
  compare: Comparison
): boolean {
  return output !== undefined && answer !== undefined && jsonEqual(output, answer, compare)
}

function isAudit({ via }: Review): boolean {
  return via === 'audit'
}

/** What a reviewer says of an input, as a text. */
function wordOf({ invalid, answer }: Review): string {
  return invalid ? 'invalid' : canonicalJson(answer ?? null)
}
