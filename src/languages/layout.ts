/**
 * A source that is not yet broken into lines. A group is laid out flat where that fits, else each `line` directly in it
 * breaks; a fill breaks its commas one by one, only where the next item would not fit. `broken` is printed in groups
 * that break. (Wadler, "A prettier printer", 2003; fill as in Oppen's inconsistent breaks.)
 */
export type Doc =
  | string
  | readonly Doc[]
  | { group: Doc }
  | { indent: Doc }
  | { line: string }
  | { broken: string }
  | { fill: readonly Doc[]; goesOn?: boolean }

export interface Page {
  /** The width of a line in columns. */
  width: number
  /** One level of indentation; a tab counts as four columns. */
  indent: string
}

interface Work {
  doc: Doc
  level: number
  flat: boolean
}

/** The lines of a document at indentation `level`; `isFlat` puts everything on one line. */
export function layout(doc: Doc, page: Page, level: number, isFlat = false): string {
  const step = page.indent === '\t' ? 4 : page.indent.length
  let text = page.indent.repeat(level)
  let column = level * step
  const stack: Work[] = [{ doc, level, flat: isFlat }]
  const room = () => page.width - column
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { doc, level, flat } = next
    if (typeof doc === 'string') {
      text += doc
      column += widthOf(doc)
    } else if (isList(doc)) {
      for (let i = doc.length - 1; i >= 0; i--) stack.push({ doc: doc[i], level, flat })
    } else if ('group' in doc) {
      const work = { doc: doc.group, level, flat: true }
      stack.push(flat || fits(work, room(), stack) ? work : { ...work, flat: false })
    } else if ('indent' in doc) stack.push({ doc: doc.indent, level: level + 1, flat })
    else if ('broken' in doc) {
      if (!flat) stack.push({ doc: doc.broken, level, flat })
    } else if ('fill' in doc) {
      const [first, ...rest] = doc.fill
      if (first === undefined) continue
      const item = [first, rest.length > 0 ? ',' : '']
      const spaced: Work = { doc: [doc.goesOn ? ' ' : '', item], level, flat: true }
      if (rest.length > 0) stack.push({ doc: { fill: rest, goesOn: true }, level, flat })
      if (flat || !doc.goesOn || fits(spaced, room() - 1, [])) stack.push({ ...spaced, flat })
      else stack.push({ doc: [{ line: ' ' }, item], level, flat })
    } else if (flat) {
      text += doc.line
      column += doc.line.length
    } else {
      text += `\n${page.indent.repeat(level)}`
      column = level * step
    }
  }
  return text
}

/**
 * Whether `work`, laid out flat, fits into a number of columns together with what follows it up to the next line break.
 */
function fits(work: Work, columns: number, rest: readonly Work[]): boolean {
  let room = columns
  const stack = [work]
  let below = rest.length
  for (;;) {
    let next = stack.pop()
    if (next === undefined) {
      if (below === 0) return true
      next = rest[--below]
    }
    const { doc, level, flat } = next
    if (typeof doc === 'string') {
      room -= widthOf(doc)
      if (room < 0) return false
    } else if (isList(doc)) for (let i = doc.length - 1; i >= 0; i--) stack.push({ doc: doc[i], level, flat })
    else if ('group' in doc) stack.push({ doc: doc.group, level, flat })
    else if ('indent' in doc) stack.push({ doc: doc.indent, level, flat })
    else if ('broken' in doc) {
      if (!flat) stack.push({ doc: doc.broken, level, flat })
    } else if ('fill' in doc) {
      if (!flat && doc.goesOn) return room >= 0
      const [first, ...others] = doc.fill
      if (first === undefined) continue
      if (others.length > 0) stack.push({ doc: { fill: others, goesOn: true }, level, flat })
      stack.push({ doc: [doc.goesOn ? ' ' : '', first, others.length > 0 ? ',' : ''], level, flat })
    } else if (flat) room -= doc.line.length
    else return room >= 0
  }
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc)
}

/** The width of a text in columns, estimated as its number of code points. */
function widthOf(text: string): number {
  return [...text].length
}
