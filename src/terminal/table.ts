import { type WidthOf, widthOfStream, widthsFor } from './widths.js'
import { wordLines } from './words.js'

/** In less a column of words cannot be read. */
const leastWords = 12

/**
 * Formats rows of cells as lines, aligned by display width; a column is right-aligned where `align` has an `r`. In a
 * terminal that is too narrow the widest columns of words take several lines.
 */
export async function table(rows: readonly string[][], align: string, indent = 2): Promise<string[]> {
  const widthOf = await widthsFor(rows.flat())
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))
    })
  }
  narrowed(widths, align, widthOfStream(process.stdout) - indent)
  return rows.flatMap(row => {
    const cells = row.map((cell, column) => wordLines(cell, widths[column], widthOf))
    const height = Math.max(0, ...cells.map(lines => lines.length))
    return Array.from({ length: height }, (_, line) => {
      const parts = cells.map((lines, at) => aligned(lines[line] ?? '', widths[at], align[at], widthOf))
      return (' '.repeat(indent) + parts.join('  ')).trimEnd()
    })
  })
}

/** Takes from the widest columns of words what is more than `width`. */
function narrowed(widths: number[], align: string, width: number): void {
  const wide = [...widths.keys()].filter(column => align[column] !== 'r' && widths[column] > leastWords)
  for (const column of wide.sort((a, b) => widths[b] - widths[a])) {
    const excess = widths.reduce((sum, each) => sum + each, 2 * (widths.length - 1)) - width
    if (excess > 0) widths[column] = Math.max(leastWords, widths[column] - excess)
  }
}

function aligned(text: string, width: number, align: string, widthOf: WidthOf): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'r' ? space + text : text + space
}
