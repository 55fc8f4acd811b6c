import { createHash } from 'node:crypto'
import type { KeptExecution } from '../../domain/feedback/execution.js'
import { foldReviews, type Review, type ReviewRecord, type RowBefore } from '../../domain/feedback/review.js'
import { inputKey } from '../../domain/rows/example.js'

/** In which order executions are reviewed. */
export const reviewOrders = ['mixed', 'audit', 'uncertain'] as const

export type ReviewOrder = (typeof reviewOrders)[number]

/** An input that waits for a person's word. */
export interface Item extends Pick<Review, 'id' | 'via' | 'input' | 'version' | 'output' | 'rival'> {
  /** Whether the answer must be hidden until the person has given one. */
  hidden: boolean
  /** A row that looks wrong, as it is, and why it does. */
  row?: RowBefore
  reason?: string
  /** Whether it is an answer of what was just learned. */
  isPreview?: true
}

/** One audit in so many is decided twice, to estimate slips. */
const twiceIn = 10
/** After so many audits the accuracy in use is roughly known, and more is learned from what programs are unsure of. */
const firstAudits = 50
/** So many uncertain ones come then for each audit. */
const uncertainForAudit = 4

/**
 * The executions that wait for a reviewer, the next first. Each input is asked about one time; a tenth of the audit
 * a second time, of another person where there is one. `mixed` takes one of each stream in turn, and after the first 50
 * audits four uncertain ones for each. `doubts`: how unsure programs are of executions, by id; without, those least like
 * the rows come first, and those of which nothing is strange after all others.
 */
export function reviewQueue(
  executions: readonly KeptExecution[],
  records: readonly ReviewRecord[],
  { by, order, doubts }: { by: string; order: ReviewOrder; doubts?: ReadonlyMap<string, number> }
): Item[] {
  const { decisions } = foldReviews(records)
  const deciders = new Map<string, Set<string>>()
  for (const review of decisions) {
    const key = inputKey(review.input)
    deciders.set(key, (deciders.get(key) ?? new Set()).add(review.by))
  }
  const asked = new Set<string>()
  const waits = (execution: KeptExecution) => {
    const key = inputKey(execution.input)
    const known = deciders.get(key)
    const again = known?.size === 1 && !known.has(by) && isTwice(execution)
    if (asked.has(key) || !(known === undefined || again)) return false
    asked.add(key)
    return true
  }
  // An input that came by both streams is an audit: looked at first, it takes the other's place.
  const audit = order === 'uncertain' ? [] : executions.filter(each => each.picked === 'audit' && waits(each))
  const uncertain =
    order === 'audit' ? [] : executions.filter(each => each.picked === 'uncertain' && waits(each))
  const doubt = ({ id, unseen = 0 }: KeptExecution) => doubts?.get(id) ?? unseen
  uncertain.sort((a, b) => doubt(b) - doubt(a))
  const isPlain = ({ id, unseen }: KeptExecution) => unseen === 0 && !doubts?.has(id)
  const doubtful = uncertain.filter(each => !isPlain(each))
  const inOrder = [
    ...(order === 'mixed' ? mixed(audit, doubtful, decisions) : [...audit, ...doubtful]),
    ...uncertain.filter(isPlain)
  ]
  return inOrder.map(({ id, picked, input, version, output }) => {
    return { id, via: picked, input, version, output, hidden: picked === 'audit' }
  })
}

/** Whether an execution is one of the tenth that two people decide. */
function isTwice({ id, picked }: KeptExecution): boolean {
  return picked === 'audit' && createHash('sha256').update(id).digest()[0] % twiceIn === 0
}

/**
 * One of each in turn while few audits are decided; then so many uncertain ones for each. It goes on where the decisions
 * so far end, since the queue is made anew after each.
 */
function mixed<T>(audit: readonly T[], uncertain: readonly T[], decisions: readonly Review[]): T[] {
  const decided = decisions.filter(({ via }) => via === 'audit').length
  const since = decisions.length - 1 - decisions.findLastIndex(({ via }) => via === 'audit')
  const shareOf = (audits: number) => (audits <= firstAudits ? 1 : uncertainForAudit)
  let taken = decided === 0 ? 0 : Math.max(0, shareOf(decided) - since)
  const order = uncertain.slice(0, taken)
  for (const [at, item] of audit.entries()) {
    const share = shareOf(decided + at + 1)
    order.push(item, ...uncertain.slice(taken, taken + share))
    taken += share
  }
  return [...order, ...uncertain.slice(taken)]
}
