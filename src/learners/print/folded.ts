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

/** What defines a list: its items folded between what opens and what closes it. */
export function foldedList(
  open: string,
  items: readonly string[],
  close: string,
  indent: number,
  width: number
): string {
  return [open, folded(items, indent, width), close].join('\n')
}
