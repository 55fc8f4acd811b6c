import { styleText } from 'node:util'
import { visible } from '../domain/text/visible.js'

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
