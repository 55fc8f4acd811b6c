/** Items with commas between, in lines of at most `width` columns, each `indent` spaces deep (-1: one tab). */
export function folded(items: readonly string[], indent: number, width: number): string {
  const margin = indent < 0 ? '\t' : ' '.repeat(indent)
  const lines: string[] = []
  let line = ''
  for (const item of items) {
    if (line !== '' && line.length + item.length + 2 > width) {
      lines.push(`${line},`)
      line = ''
    }
    line += line === '' ? `${margin}${item}` : `, ${item}`
  }
  return [...lines, line].join('\n')
}
