/**
 * Cells of only these characters have a width equal to their length; the check avoids `string-width`, which takes
 * longer to load than many commands run.
 */
const narrow = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u2193\u2212\u2713\u2717]*$/

/** Formats rows of cells as lines, aligned by display width; a column is right-aligned where `align` has an `r`. */
export async function table(rows: readonly string[][], align: string, indent = 2): Promise<string[]> {
  const widthOf = await widthsFor(rows.flat())
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))
    })
  }
  return rows.map(row => {
    const cells = row.map((cell, column) => {
      const space = ' '.repeat(widths[column] - widthOf(cell))
      return align[column] === 'r' ? space + cell : cell + space
    })
    return (' '.repeat(indent) + cells.join('  ')).trimEnd()
  })
}

async function widthsFor(cells: readonly string[]): Promise<(cell: string) => number> {
  if (cells.every(cell => narrow.test(cell))) return cell => cell.length
  return (await import('string-width')).default
}
