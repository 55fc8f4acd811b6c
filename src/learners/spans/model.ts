import { chunksOf, featuresOf } from './features.js'
import { type Piece, piecesOf } from './pieces.js'

/** Weights of features for a piece inside a span, for the first and for the last piece of one. All are integers. */
export interface SpanModel {
  weights: ReadonlyMap<string, readonly [inside: number, begin: number, end: number]>
}

/** Scores of the pieces of a text. */
export interface Scores {
  inside: Float64Array
  begin: Float64Array
  end: Float64Array
}

export type Span = [first: number, last: number]

export function scoresOf(model: SpanModel, pieces: readonly Piece[]): Scores {
  const scores = emptyScores(pieces.length)
  const chunks = chunksOf(pieces)
  for (let at = 0; at < pieces.length; at++) {
    for (const feature of featuresOf(pieces, at, chunks)) {
      const weight = model.weights.get(feature)
      if (weight === undefined) continue
      scores.inside[at] += weight[0]
      scores.begin[at] += weight[1]
      scores.end[at] += weight[2]
    }
  }
  return scores
}

export function emptyScores(size: number): Scores {
  return { inside: new Float64Array(size), begin: new Float64Array(size), end: new Float64Array(size) }
}

/** The span with the highest score, and the score; of equal ones the earliest, then the shortest. */
export function bestSpan({ inside, begin, end }: Scores): { span: Span; score: number } | undefined {
  let best: { span: Span; score: number } | undefined
  let open = 0
  let first = 0
  for (let at = 0; at < inside.length; at++) {
    if (at === 0 || begin[at] > open) {
      open = begin[at]
      first = at
    }
    open += inside[at]
    const score = open + end[at]
    if (best === undefined || score > best.score) best = { span: [first, at], score }
  }
  return best
}

/** The spans, which may touch but not overlap, with the highest total score (Viterbi 1967). */
export function bestSpans({ inside, begin, end }: Scores): Span[] {
  const size = inside.length
  /** The best score so far: outside a span after the piece, or inside one that continues. */
  let outside = 0
  let within = Number.NEGATIVE_INFINITY
  const closes = new Uint8Array(size)
  const opens = new Uint8Array(size)
  for (let at = 0; at < size; at++) {
    const fresh = outside + begin[at]
    opens[at] = fresh >= within ? 1 : 0
    within = Math.max(fresh, within) + inside[at]
    closes[at] = within + end[at] > outside ? 1 : 0
    if (closes[at]) outside = within + end[at]
  }
  const spans: Span[] = []
  for (let at = size - 1; at >= 0; at--) {
    if (!closes[at]) continue
    const last = at
    while (!opens[at]) at--
    spans.unshift([at, last])
  }
  return spans
}

/** The only span that a model finds in a text; undefined where no span scores above `least`. */
export function findSpan(model: SpanModel, text: string, least: number): string | undefined {
  const pieces = piecesOf(text)
  const best = bestSpan(scoresOf(model, pieces))
  if (best === undefined || best.score <= least) return undefined
  return text.slice(pieces[best.span[0]].start, pieces[best.span[1]].end)
}
