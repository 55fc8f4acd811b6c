import { countsOf } from '../group-by.js'
import { isJsonObject, type Json } from '../json.js'
import { labelOf } from '../rows/example.js'
import { orderDistance, shareDistance } from '../statistics/distances.js'
import { median } from '../statistics/mean.js'
import { seededRandom } from '../statistics/random.js'
import { betOnChange } from '../statistics/sequences/change-bets.js'
import { exchangeableRanks } from '../statistics/sequences/exchangeable-ranks.js'
import { textsOf } from '../text/texts.js'
import { type Known, noveltyOf } from './novelty.js'

/** An input with the answer of the version whose drift is looked for. */
export interface AnsweredInput {
  input: Json
  /** Absent where the program failed. */
  output?: Json
  /** How far its answer leads the second best one, in any unit; absent where that is not known. */
  lead?: number
}

/** What is watched; leads where they are known of all reference rows. */
export const driftFeatures = ['length', 'fields', 'unseen words', 'answers', 'leads'] as const

export type DriftFeature = (typeof driftFeatures)[number]

/** A change of one feature. */
export interface Drift {
  feature: DriftFeature
  /** The median, or for labels the share of the most changed one, in the rows and since the change. */
  before: number
  after: number
  /** The answer whose share changed most. */
  answer?: string
  /** How far the distributions are apart, 0 to 1: the largest difference of their shares below a value, or of labels. */
  effect: number
  /** How far apart as many rows of one distribution seem on average: what a detector that always alarms would report. */
  byChance: number
  /** Valid at every look, for all features together. */
  p: number
  /** The index in the stream where it seems to have begun. */
  since: number
}

/**
 * How the inputs and answers of a stream differ from reference rows: what is significant at `alpha` for all looks and
 * all features together, the surest first. The reference are rows that the version was not made from, since in
 * others no word is unseen. `known`: what the rows contain that it was made from.
 */
export function driftsOf(
  reference: readonly AnsweredInput[],
  stream: readonly AnsweredInput[],
  known: Known,
  alpha = 0.05
): Drift[] {
  return changesOf(reference, stream, known).filter(({ p }) => p <= alpha)
}

/** The same for each feature, whether it changed or not. Leads are compared of the rows of the stream that have one. */
export function changesOf(
  reference: readonly AnsweredInput[],
  stream: readonly AnsweredInput[],
  known: Known
): Drift[] {
  const answers = areLabels(reference) ? answerRanks([...reference, ...stream]) : undefined
  const led = reference.every(hasLead) ? stream.filter(hasLead) : []
  const features = driftFeatures.filter(feature => feature !== 'leads' || led.length > 0)
  const changes = features.map((feature, at): Drift => {
    const measure = (row: AnsweredInput) => measureOf[feature](row, known, answers)
    const met = feature === 'leads' ? led : stream
    const [before, now] = [reference.map(measure), met.map(measure)]
    const { p, since } = betOnChange(exchangeableRanks(before, now, seededRandom(at)))
    const after = now.slice(since)
    const labels = feature === 'answers' && answers !== undefined
    const change = labels ? mostChanged(reference, met.slice(since)) : undefined
    const { effect, byChance } = labels ? shareDistance(before, after) : orderDistance(before, after)
    const [was, is] = change ? [change.before, change.after] : [median(before), median(after)]
    return {
      feature,
      before: was,
      after: is,
      answer: change?.answer,
      effect,
      byChance,
      p: Math.min(1, p * features.length),
      since: met === stream ? since : Math.max(0, stream.indexOf(met[since]))
    }
  })
  return changes.sort((a, b) => a.p - b.p)
}

export const measureOf: Record<
  DriftFeature,
  (row: AnsweredInput, known: Known, answers: ReadonlyMap<string, number> | undefined) => number
> = {
  length: ({ input }) => textsOf(input).reduce((sum, text) => sum + text.length, 0),
  fields: ({ input }) => givenFields(input),
  'unseen words': ({ input }, known) => noveltyOf(input, known),
  answers: ({ output }, _, ranks) => (ranks ? ranks.get(answerOf(output))! : sizeOfAnswer(output)),
  leads: ({ lead = 0 }) => lead
}

function hasLead({ lead }: AnsweredInput): boolean {
  return lead !== undefined
}

/** Whether answers come again often enough to have shares. */
function areLabels(rows: readonly AnsweredInput[]): boolean {
  return countAnswers(rows).size <= rows.length / 4
}

/** A number itself, else the length of what was written. */
function sizeOfAnswer(output: Json | undefined): number {
  return typeof output === 'number' ? output : answerOf(output).length
}

/** The number of fields with a value. */
function givenFields(input: Json): number {
  return isJsonObject(input) ? Object.values(input).filter(value => value !== null && value !== '').length : 1
}

/**
 * Answers in the order of their names: one by their number in the reference would be in the way of comparing, since
 * what is frequent there by chance is less so elsewhere.
 */
function answerRanks(rows: readonly AnsweredInput[]): Map<string, number> {
  const names = [...countAnswers(rows).keys()].sort()
  return new Map(names.map((name, rank) => [name, rank]))
}

function mostChanged(before: readonly AnsweredInput[], after: readonly AnsweredInput[]) {
  const [was, is] = [countAnswers(before), countAnswers(after)]
  const shares = [...new Set([...was.keys(), ...is.keys()])].map(answer => ({
    answer,
    before: (was.get(answer) ?? 0) / before.length,
    after: (is.get(answer) ?? 0) / after.length
  }))
  const change = ({ before, after }: { before: number; after: number }) => Math.abs(after - before)
  return shares.reduce((most, each) => (change(each) > change(most) ? each : most))
}

function countAnswers(rows: readonly AnsweredInput[]): Map<string, number> {
  return countsOf(rows.map(({ output }) => answerOf(output)))
}

/** A failure is an answer of its own. */
export function answerOf(output: Json | undefined): string {
  return output === undefined ? '(failed)' : labelOf(output)
}
