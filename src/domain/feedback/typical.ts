import { type AnsweredInput, answerOf, type Drift, measureOf } from './drift.js'
import { inputWords, type Known } from './novelty.js'

const mostTypical = 3

/**
 * The indices of the inputs that stand best for what is new since a change began: for words those with the words that
 * most new inputs have and no known row, each for other words than those before; for an answer that became more
 * frequent the latest ones with it; else those nearest to the new middle.
 */
export function typicalOf(drift: Drift, stream: readonly AnsweredInput[], known: Known): number[] {
  const since = stream
    .map((row, at) => ({ row, at }))
    .filter(({ row, at }) => at >= drift.since && (drift.feature !== 'leads' || row.lead !== undefined))
  if (drift.feature === 'unseen words') return newestWords(since, known)
  const { answer } = drift
  const ranked =
    answer === undefined
      ? nearest(since, drift, known)
      : since
          .filter(({ row }) => (answerOf(row.output) === answer) === drift.after > drift.before)
          .toReversed()
  return firstDistinct(ranked)
}

interface Placed {
  row: AnsweredInput
  at: number
}

function nearest(since: readonly Placed[], { feature, after }: Drift, known: Known): Placed[] {
  const far = since.map(each => ({
    each,
    by: Math.abs(measureOf[feature](each.row, known, undefined) - after)
  }))
  return far.sort((a, b) => a.by - b.by).map(({ each }) => each)
}

function newestWords(since: readonly Placed[], known: Known): number[] {
  const unseen = since.map(({ row, at }) => {
    const words = new Set(inputWords(row.input).filter(word => !known.words.has(word)))
    return { at, words }
  })
  const weights = new Map<string, number>()
  for (const { words } of unseen) for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1)
  const chosen: number[] = []
  while (chosen.length < mostTypical) {
    // A word in one input alone stands for little else.
    const scored = unseen.map(({ at, words }) => {
      return {
        at,
        words,
        weight:
          [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0) - 0.5, 0) /
          Math.sqrt(words.size + 1)
      }
    })
    const best = scored.reduce((most, each) => (each.weight > most.weight ? each : most), {
      at: -1,
      words: new Set<string>(),
      weight: 0
    })
    if (best.at < 0) break
    chosen.push(best.at)
    for (const word of best.words) weights.delete(word)
  }
  return chosen
}

function firstDistinct(ranked: readonly Placed[]): number[] {
  const seen = new Map<string, number>()
  for (const { row, at } of ranked) {
    if (seen.size === mostTypical) break
    const key = JSON.stringify(row.input)
    if (!seen.has(key)) seen.set(key, at)
  }
  return [...seen.values()]
}
