import type { Piece } from './pieces.js'

const none: Piece = { start: 0, end: 0, form: '', shape: '', spaced: true }

/** The features of a piece: a letter for the kind, then the value. */
export function featuresOf(pieces: readonly Piece[], at: number, chunks: readonly string[]): string[] {
  const near = (offset: number) => pieces[at + offset] ?? none
  const [a, b, c, d, e] = [near(-2), near(-1), near(0), near(1), near(2)]
  const last = pieces.length - 1
  const gap = `${c.spaced ? '_' : ''}${d.spaced ? '~' : ''}`
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
    `r${chunks[at]}`,
    `s${gap} ${c.shape}`,
    `t${gap} ${b.shape} ${d.shape}`,
    `u${Math.min(at, 3)} ${c.shape}`,
    `v${Math.min(last - at, 3)} ${c.shape}`,
    `w${plain ? c.form.slice(0, 3) : ''}`,
    `x${plain ? c.form.slice(-3) : ''}`,
    `y${a.form} ${b.form} ${c.shape}`,
    'z'
  ]
}

/** For each piece the shape of the text between the spaces around it. */
export function chunksOf(pieces: readonly Piece[]): string[] {
  const chunks: string[] = []
  for (let first = 0; first < pieces.length; ) {
    let end = first + 1
    while (end < pieces.length && !pieces[end].spaced) end++
    let shape = ''
    for (let i = first; i < end && i < first + 12; i++) shape += pieces[i].shape[0]
    for (let i = first; i < end; i++) chunks.push(`${Math.min(i - first, 3)} ${shape}`)
    first = end
  }
  return chunks
}
