import { styleText } from 'node:util'
import { visible } from '../domain/text/visible.js'

/** `1,284` */
export function count(n: number): string {
  return Math.round(n).toLocaleString('en-US')
}

/** With a capital and a full stop; what may be typed ends as it is. */
export function asSentence(text: string): string {
  const stop = /[?.]$|loopai /.test(text) ? '' : '.'
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${stop}`
}

/** `1 row`, `12 rows` */
export function plural(n: number, noun: string): string {
  return `${count(n)} ${noun}${n === 1 ? '' : 's'}`
}

/** A fraction as `91.7 %`. */
export function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(1)} %`
}

/** An accuracy with its interval: `91.7 % (87.7–94.5)`; as many decimals as tell its ends apart. */
export function percentWith(fraction: number, interval?: readonly [number, number]): string {
  if (!interval) return percent(fraction)
  const ends = (digits: number) => interval.map(end => (100 * end).toFixed(digits))
  let digits = 1
  while (digits < 7 && ends(digits)[0] === ends(digits)[1]) digits++
  const [low, high] = ends(digits)
  return `${percent(fraction)} (${low}–${high})`
}

/** Microseconds as a person reads them: `31 µs`, `1.2 ms`, `2.0 s`. */
export function duration(micros: number): string {
  if (micros < 10) return `${micros.toFixed(1)} µs`
  if (micros < 1000) return `${Math.round(micros)} µs`
  if (micros < 1e6) return `${(micros / 1e3).toFixed(1)} ms`
  return `${(micros / 1e6).toFixed(1)} s`
}

/** Bytes as `41 KB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}

/** A p-value with two significant digits, never zero. */
export function pValue(p: number): string {
  return p < 0.0001 ? 'p < 0.0001' : `p = ${p >= 0.1 ? p.toFixed(2) : p.toPrecision(2)}`
}

/** Line numbers for a message: `lines 18, 77, 301, …`. */
export function lineList(lines: (number | string)[], most = 5): string {
  const shown = lines.slice(0, most).join(', ')
  return `line${lines.length === 1 ? '' : 's'} ${shown}${lines.length > most ? ', …' : ''}`
}

/** One line of at most `width` characters: white space folded, control characters shown, cut with an ellipsis. */
export function snippet(text: string, width: number): string {
  const folded = visible(text.replace(/[\s␉␊␍]+/g, ' ').trim())
  const points = Array.from(folded)
  return points.length <= width ? folded : `${points.slice(0, width - 1).join('')}…`
}

/** Lines are as long as on a page, shorter where the terminal is. */
const screenWidth = () => Math.max(40, Math.min(80, process.stdout.columns ?? 80))

/** A sentence as lines of at most `width` columns; those after the first start with `indent` spaces. */
export function wrap(text: string, indent: number, width = screenWidth()): string[] {
  const start = text.length - text.trimStart().length
  const lines: string[] = []
  let line = text.slice(0, start)
  // A number and its sign stay together.
  for (const word of text.slice(start).split(/ (?!%)/)) {
    const longer = line.trim() === '' ? line + word : `${line} ${word}`
    if (line.trim() !== '' && Array.from(longer).length > width) {
      lines.push(line)
      line = ' '.repeat(indent) + word
    } else line = longer
  }
  return [...lines, line]
}

type Colour = Parameters<typeof styleText>[0]

/** Colour for stdout, where it is a terminal that wants colour. */
export function paint(colour: Colour, text: string): string {
  return styleText(colour, text, { stream: process.stdout })
}

/** Colour for stderr. */
export function paintError(colour: Colour, text: string): string {
  return styleText(colour, text, { stream: process.stderr })
}

/** Rows of cells as aligned lines; a column is right-aligned where `align` has an `r`. */
export function table(rows: string[][], align: string, indent = 2): string[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, Array.from(cell).length)
    })
  }
  return rows.map(row => {
    const cells = row.map((cell, column) => {
      const space = ' '.repeat(widths[column] - Array.from(cell).length)
      return align[column] === 'r' ? space + cell : cell + space
    })
    return (' '.repeat(indent) + cells.join('  ')).trimEnd()
  })
}
