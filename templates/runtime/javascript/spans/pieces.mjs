const letters =
  'A-Za-z\u00aa\u00ad\u00b2-\u00b3\u00b5\u00b9-\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6' +
  '\u00f8-\u0559\u0560-\u0588\u058b-\u05bd\u05bf-\u060b\u060e-\u061a\u061c-\u061d\u0620-\u0669' +
  '\u066e-\u06d3\u06d5-\u0963\u0966-\u167f\u1681-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u209f' +
  '\u20d0-\u20ff\u2150-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3004-\u3007\u3021-\u302f\u3031-\u30fa' +
  '\u30fc-\ud7ff\ue000-\ufe0f\ufe1a-\ufe2f\ufe70-\ufefe\uff00\uff10-\uff19\uff21-\uff3a\uff41-\uff5a' +
  '\uff66-\uffdf\uffef-\ufff8\ufffe-\u{1efff}\u{1fb00}-\u{10ffff}'
// biome-ignore format: programs are printed so
const piecePattern = new RegExp(`[0-9]+|[${letters}]+|[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff]`, 'gu')

// Weights of a feature for a piece inside a span, for the first of one and for the last.
// biome-ignore format: programs are printed so
const weights = new Map(
  [
    // given weights
    '-4 0 0 z', '9 0 0 f00'
  ].map(line => {
    const [inside, begin, end] = line.split(' ', 3).map(Number)
    return [line.replace(/^\S+ \S+ \S+ /, ''), [inside, begin, end]]
  })
)

// The pieces of a text (runs of letters or digits, other characters singly) and their scores.
export function spanScores(text) {
  const pieces = []
  for (const { 0: written, index } of text.matchAll(piecePattern)) {
    if (pieces.length === 2000) break
    const shape = shapeOf(written)
    const form = /^000/.test(shape) ? shape : written.replace(/[A-Z]/g, letter => letter.toLowerCase())
    const spaced = pieces.length === 0 || pieces[pieces.length - 1].end < index
    // biome-ignore format: programs are printed so
    pieces.push({ start: index, end: index + written.length, form, shape, spaced, chunk: '', scores: [0, 0, 0] })
  }
  for (let first = 0; first < pieces.length; ) {
    let end = first + 1
    while (end < pieces.length && !pieces[end].spaced) end++
    const shape = pieces.slice(first, Math.min(end, first + 12)).map(piece => piece.shape[0])
    for (let i = first; i < end; i++) pieces[i].chunk = `${Math.min(i - first, 3)} ${shape.join('')}`
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

export function shapeOf(piece) {
  if (/^[0-9]/.test(piece)) return '0'.repeat(Math.min(piece.length, 5))
  let shape = ''
  for (const char of piece) {
    let kind = char < '\u00aa' ? char : 'x'
    if (char >= 'A' && char <= 'Z') kind = 'A'
    if (char >= 'a' && char <= 'z') kind = 'a'
    if (!shape.endsWith(kind)) shape += kind
    if (shape.length === 3) break
  }
  return piece.length === 1 && shape === 'A' ? 'I' : shape
}

export function featuresOf(pieces, at) {
  const near = offset => pieces[at + offset] ?? { form: '', shape: '', spaced: true }
  const [a, b, c, d, e] = [near(-2), near(-1), near(0), near(1), near(2)]
  const gap = (c.spaced ? '_' : '') + (d.spaced ? '~' : '')
  const plain = /^[a-z]+$/.test(c.form)
  return [
    `a${c.form}`,
    `b${b.form}`,
    `c${d.form}`,
    `d${a.form}`,
    `e${e.form}`,
    `f${c.shape}`,
    `g${b.shape} ${c.shape}`,
    `h${c.shape} ${d.shape}`,
    `i${b.form} ${c.form}`,
    `j${c.form} ${d.form}`,
    `k${b.form} ${c.shape}`,
    `l${c.shape} ${d.form}`,
    `m${a.form} ${b.form}`,
    `n${d.form} ${e.form}`,
    `o${a.shape} ${b.shape} ${c.shape}`,
    `p${b.shape} ${c.shape} ${d.shape}`,
    `q${c.shape} ${d.shape} ${e.shape}`,
    `r${c.chunk}`,
    `s${gap} ${c.shape}`,
    `t${gap} ${b.shape} ${d.shape}`,
    `u${Math.min(at, 3)} ${c.shape}`,
    `v${Math.min(pieces.length - 1 - at, 3)} ${c.shape}`,
    `w${plain ? c.form.slice(0, 3) : ''}`,
    `x${plain ? c.form.slice(-3) : ''}`,
    `y${a.form} ${b.form} ${c.shape}`,
    'z'
  ]
}
