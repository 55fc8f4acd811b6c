import { spanScores } from './pieces.mjs'

// The span with the highest score, '' if there is none; where one may lack, only a score above 0 counts.
export function findSpan(text, mayLack) {
  const pieces = spanScores(text)
  let [best, from, to] = [mayLack ? 0 : -Infinity, 0, 0]
  let [open, first] = [0, 0]
  for (const [at, { scores, start, end: stop }] of pieces.entries()) {
    const [inside, begin, end] = scores
    if (at === 0 || begin > open) [open, first] = [begin, start]
    open += inside
    if (open + end > best) [best, from, to] = [open + end, first, stop]
  }
  return text.slice(from, to)
}

// The text with a placeholder for each of the spans that score highest together.
export function maskSpans(text, placeholder) {
  const pieces = spanScores(text)
  let [outside, within] = [0, -Infinity]
  const steps = pieces.map(({ scores: [inside, begin, end] }) => {
    const opens = outside + begin >= within
    within = Math.max(outside + begin, within) + inside
    const closes = within + end > outside
    if (closes) outside = within + end
    return { opens, closes }
  })
  let masked = ''
  let rest = text.length
  for (let at = pieces.length - 1; at >= 0; at--) {
    if (!steps[at].closes) continue
    masked = placeholder + text.slice(pieces[at].end, rest) + masked
    while (!steps[at].opens) at--
    rest = pieces[at].start
  }
  return text.slice(0, rest) + masked
}
