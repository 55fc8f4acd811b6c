/** The cells of a line, including their quotes. */
export function lineCells(line: string, delimiter: string): string[] {
  const cells = ['']
  let quoted = false
  for (const char of line) {
    if (char === '"') quoted = !quoted
    if (char === delimiter && !quoted) cells.push('')
    else cells[cells.length - 1] += char
  }
  return cells
}

/** The number of cells that are not blank. */
export function filledIn(cells: string[]): number {
  return cells.filter(cell => !isBlankCell(cell)).length
}

export function isBlankCell(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '' || cell.trim() === '""'
}
