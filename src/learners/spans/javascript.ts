import type { SpanSources } from './library.js'
import { pieceLimit } from './pieces.js'

export const javascriptSpans: SpanSources = {
  spanScores: ({ letters, space, table }) => `const letters =
${letters(100)
  .map(line => `  '${line}'`)
  .join(' +\n')}
const piecePattern = new RegExp(\`[0-9]+|[\${letters}]+|[^${space}]\`, 'gu')

// Weights of a feature for a piece inside a span, for the first of one and for the last.
const weights = new Map(
  [
${table(104)
  .map(line => `    ${line}`)
  .join(',\n')}
  ].map(line => {
    const [inside, begin, end] = line.split(' ', 3).map(Number)
    return [line.replace(/^\\S+ \\S+ \\S+ /, ''), [inside, begin, end]]
  })
)

// The pieces of a text (runs of letters or digits, other characters singly) and their scores.
function spanScores(text) {
  const pieces = []
  for (const { 0: written, index } of text.matchAll(piecePattern)) {
    if (pieces.length === ${pieceLimit}) break
    const shape = shapeOf(written)
    const form = /^000/.test(shape) ? shape : written.replace(/[A-Z]/g, letter => letter.toLowerCase())
    const spaced = pieces.length === 0 || pieces[pieces.length - 1].end < index
    pieces.push({ start: index, end: index + written.length, form, shape, spaced, chunk: '', scores: [0, 0, 0] })
  }
  for (let first = 0; first < pieces.length; ) {
    let end = first + 1
    while (end < pieces.length && !pieces[end].spaced) end++
    const shape = pieces.slice(first, Math.min(end, first + 12)).map(piece => piece.shape[0])
    for (let i = first; i < end; i++) pieces[i].chunk = \`\${Math.min(i - first, 3)} \${shape.join('')}\`
    first = end
  }
  for (let at = 0; at < pieces.length; at++) {
    const { scores } = pieces[at]
    for (const feature of featuresOf(pieces, at)) {
      const known = weights.get(feature)
      if (known) for (let i = 0; i < 3; i++) scores[i] += known[i]
    }
  }
  return pieces
}

function shapeOf(piece) {
  if (/^[0-9]/.test(piece)) return '0'.repeat(Math.min(piece.length, 5))
  let shape = ''
  for (const char of piece) {
    let kind = char < '\\u00aa' ? char : 'x'
    if (char >= 'A' && char <= 'Z') kind = 'A'
    if (char >= 'a' && char <= 'z') kind = 'a'
    if (!shape.endsWith(kind)) shape += kind
    if (shape.length === 3) break
  }
  return piece.length === 1 && shape === 'A' ? 'I' : shape
}

function featuresOf(pieces, at) {
  const near = offset => pieces[at + offset] ?? { form: '', shape: '', spaced: true }
  const [a, b, c, d, e] = [near(-2), near(-1), near(0), near(1), near(2)]
  const gap = (c.spaced ? '_' : '') + (d.spaced ? '~' : '')
  const plain = /^[a-z]+$/.test(c.form)
  return [
    \`a\${c.form}\`,
    \`b\${b.form}\`,
    \`c\${d.form}\`,
    \`d\${a.form}\`,
    \`e\${e.form}\`,
    \`f\${c.shape}\`,
    \`g\${b.shape} \${c.shape}\`,
    \`h\${c.shape} \${d.shape}\`,
    \`i\${b.form} \${c.form}\`,
    \`j\${c.form} \${d.form}\`,
    \`k\${b.form} \${c.shape}\`,
    \`l\${c.shape} \${d.form}\`,
    \`m\${a.form} \${b.form}\`,
    \`n\${d.form} \${e.form}\`,
    \`o\${a.shape} \${b.shape} \${c.shape}\`,
    \`p\${b.shape} \${c.shape} \${d.shape}\`,
    \`q\${c.shape} \${d.shape} \${e.shape}\`,
    \`r\${c.chunk}\`,
    \`s\${gap} \${c.shape}\`,
    \`t\${gap} \${b.shape} \${d.shape}\`,
    \`u\${Math.min(at, 3)} \${c.shape}\`,
    \`v\${Math.min(pieces.length - 1 - at, 3)} \${c.shape}\`,
    \`w\${plain ? c.form.slice(0, 3) : ''}\`,
    \`x\${plain ? c.form.slice(-3) : ''}\`,
    \`y\${a.form} \${b.form} \${c.shape}\`,
    'z'
  ]
}`,
  findSpan: `// The span with the highest score, '' if there is none; where one may lack, only a score above 0 counts.
function findSpan(text, mayLack) {
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
}`,
  maskSpans: `// The text with a placeholder for each of the spans that score highest together.
function maskSpans(text, placeholder) {
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
}`
}
