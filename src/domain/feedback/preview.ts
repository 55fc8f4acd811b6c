import type { Json } from '../json.js'

/**
 * Why an answer to an input that nobody has labeled is in doubt: there is none; another program that fits the rows as
 * well answers otherwise; it leads the second best by little; most words of the input stand in no row.
 */
export type Doubt = 'no answer' | 'open' | 'unsure' | 'unlike the rows'

/** What a program answers to an input, and how far that is to be trusted. */
export interface PreviewedAnswer {
  input: Json
  /** Absent where the program failed. */
  output?: Json
  /** Other answers of programs that fit the rows as well. */
  others: Json[]
  doubts: Doubt[]
}

/** What a program answers to inputs that nobody has labeled, the doubtful first. */
export interface Preview {
  /** The version that answers, or the name of a candidate that was not kept. */
  by: string
  answers: PreviewedAnswer[]
}

export interface PreviewEvidence extends Omit<PreviewedAnswer, 'doubts'> {
  /** How unlike the rows the input is, 0 to 1. */
  novelty: number
  /** How far the answer leads the second best, in any unit; absent where programs have no leads. */
  lead?: number
}

const unlikeFrom = 0.5
/** An answer is unsure whose lead is less than this part of the median one. */
const unsureBelow = 0.25

/** Answers with what is in doubt of each, the doubtful first: those without an answer, then those that are open. */
export function previewInOrder(all: readonly PreviewEvidence[]): PreviewedAnswer[] {
  const leads = all.flatMap(({ lead }) => lead ?? []).sort((a, b) => a - b)
  const median = leads[leads.length >> 1] ?? 0
  return all
    .map(evidence => ({ evidence, doubts: doubtsOf(evidence, median) }))
    .sort((a, b) => weightOf(b, median) - weightOf(a, median))
    .map(({ evidence: { input, output, others }, doubts }) => ({ input, output, others, doubts }))
}

function doubtsOf({ output, others, novelty, lead }: PreviewEvidence, median: number): Doubt[] {
  const doubts: Doubt[] = []
  if (output === undefined || output === null) doubts.push('no answer')
  if (others.length > 0) doubts.push('open')
  if (lead !== undefined && lead < unsureBelow * median) doubts.push('unsure')
  if (novelty > unlikeFrom) doubts.push('unlike the rows')
  return doubts
}

/** The first doubt counts most; among equals, low leads and unlike inputs come first. */
function weightOf(
  { evidence: { novelty, lead }, doubts }: { evidence: PreviewEvidence; doubts: Doubt[] },
  median: number
): number {
  const unsure = lead === undefined || median === 0 ? 0 : Math.max(0, 1 - lead / median)
  return (
    (doubts.includes('no answer') ? 8 : 0) + (doubts.includes('open') ? 4 : 0) + Math.max(novelty, unsure)
  )
}
