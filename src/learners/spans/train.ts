import { randomFrom, shuffle } from '../random.js'
import { chunksOf, featuresOf } from './features.js'
import { bestSpan, bestSpans, emptyScores, type Scores, type Span, type SpanModel } from './model.js'
import { piecesOf } from './pieces.js'

/** A well-formed text with the ranges of its spans, in UTF-16 units. */
export interface MarkedText {
  text: string
  spans: readonly (readonly [start: number, end: number])[]
}

export interface TrainOptions {
  /** Features of fewer rows are left out. */
  minSupport: number
  /** Each text has exactly one span; `single-or-none`: at most one. */
  shape: 'single' | 'single-or-none' | 'many'
  seed: number
  epochs?: number
  progress?(share: number): void
}

interface Row {
  /** The feature ids of each piece. */
  features: Int32Array[]
  gold: Span[]
}

/** Weights are averages times this, rounded. */
const precision = 32

/**
 * Averaged structured perceptron (Collins 2002) over spans of pieces, with separate weights for inner, first and
 * last pieces. Rows whose spans do not start and end with pieces are skipped.
 */
export function trainSpans(rows: readonly MarkedText[], options: TrainOptions): SpanModel {
  const { names, rows: read } = readRows(rows, options.minSupport)
  const size = names.length * 3
  const weights = new Float64Array(size)
  const sums = new Float64Array(size)
  const stamps = new Float64Array(size)
  let time = 0
  const change = (id: number, by: number) => {
    sums[id] += weights[id] * (time - stamps[id])
    stamps[id] = time
    weights[id] += by
  }
  const changeSpan = (features: Int32Array[], [first, last]: Span, by: number) => {
    for (const id of features[first]) change(3 * id + 1, by)
    for (const id of features[last]) change(3 * id + 2, by)
    for (let at = first; at <= last; at++) for (const id of features[at]) change(3 * id, by)
  }
  const order = Int32Array.from(read.keys())
  const random = randomFrom(options.seed)
  const epochs = options.epochs ?? 12
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, order.length, random)
    let wrong = 0
    for (const at of order) {
      const { features, gold } = read[at]
      time++
      const scores = scoresOfRow(features, weights)
      const found = decode(scores, options.shape)
      if (sameSpans(found, gold)) continue
      wrong++
      for (const span of gold) if (!found.some(other => sameSpan(span, other))) changeSpan(features, span, 1)
      for (const span of found) if (!gold.some(other => sameSpan(span, other))) changeSpan(features, span, -1)
    }
    options.progress?.((epoch + 1) / epochs)
    if (wrong === 0) break
  }
  const result = new Map<string, [number, number, number]>()
  for (const [id, name] of names.entries()) {
    const [inside, begin, end] = [0, 1, 2].map(role => {
      const place = 3 * id + role
      const total = sums[place] + weights[place] * (time - stamps[place])
      return time === 0 ? 0 : Math.round((total * precision) / time)
    })
    if (inside !== 0 || begin !== 0 || end !== 0) result.set(name, [inside, begin, end])
  }
  return { weights: result }
}

function decode(scores: Scores, shape: TrainOptions['shape']): Span[] {
  if (shape === 'many') return bestSpans(scores)
  const best = bestSpan(scores)
  return best === undefined || (shape === 'single-or-none' && best.score <= 0) ? [] : [best.span]
}

function scoresOfRow(features: Int32Array[], weights: Float64Array): Scores {
  const scores = emptyScores(features.length)
  for (let at = 0; at < features.length; at++) {
    for (const id of features[at]) {
      scores.inside[at] += weights[3 * id]
      scores.begin[at] += weights[3 * id + 1]
      scores.end[at] += weights[3 * id + 2]
    }
  }
  return scores
}

function readRows(rows: readonly MarkedText[], minSupport: number): { names: string[]; rows: Row[] } {
  const counts = new Map<string, number>()
  const named: { features: string[][]; gold: Span[] }[] = []
  for (const { text, spans } of rows) {
    const pieces = piecesOf(text)
    const gold = spans.map(
      ([start, end]): Span => [
        pieces.findIndex(piece => piece.start === start),
        pieces.findIndex(piece => piece.end === end)
      ]
    )
    if (pieces.length === 0 || gold.some(([first, last]) => first === -1 || last < first)) continue
    const chunks = chunksOf(pieces)
    const features = pieces.map((_, at) => featuresOf(pieces, at, chunks))
    for (const feature of new Set(features.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    named.push({ features, gold })
  }
  const names = [...counts.keys()].filter(name => counts.get(name)! >= minSupport).sort()
  const ids = new Map(names.map((name, id) => [name, id]))
  return {
    names,
    rows: named.map(({ features, gold }) => ({
      features: features.map(of => Int32Array.from(of.flatMap(name => ids.get(name) ?? []))),
      gold
    }))
  }
}

const sameSpan = (a: Span, b: Span) => a[0] === b[0] && a[1] === b[1]

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, at) => sameSpan(span, b[at]))
}
