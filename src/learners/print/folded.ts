/** Items separated by commas, in lines of at most `width` columns. */
export function folded(items: readonly string[], width: number): string {
  const lines: string[] = []
  let line = ''
  for (const item of items) {
    if (line !== '' && line.length + item.length + 2 > width) {
      lines.push(`${line},`)
      line = ''
    }
    line += line === '' ? item : `, ${item}`
  }
  return [...lines, line].join('\n')
}
