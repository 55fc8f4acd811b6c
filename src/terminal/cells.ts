import displayWidth from 'string-width'
import { oneLine } from './snippet.js'

// Texts in columns of a terminal; a separate module because only the live drawing needs string-width.

export { displayWidth }

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The graphemes of a text, which are what people regard as characters. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** One line of at most `width` columns, cut with an ellipsis. */
export function fitted(text: string, width: number): string {
  const line = oneLine(text)
  if (displayWidth(line) <= width) return line
  let kept = ''
  let free = width - 1
  for (const grapheme of graphemesOf(line)) {
    free -= displayWidth(grapheme)
    if (free < 0) break
    kept += grapheme
  }
  return `${kept}…`
}

/** The same, cut between words where there are some. */
export function fittedWords(text: string, width: number): string {
  const line = oneLine(text)
  const cut = fitted(line, width)
  if (cut === line) return line
  const kept = cut.slice(0, -1)
  const space = kept.lastIndexOf(' ')
  const isInside = line[kept.length] !== ' ' && space > kept.length / 3
  return `${(isInside ? kept.slice(0, space) : kept).trimEnd()}…`
}

/** A text, padded with spaces to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
