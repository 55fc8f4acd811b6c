/** The start of a span. Counts are from 1, or from the right where negative. */
export type Start =
  | { kind: 'text' }
  /** The n-th run of characters between spaces. */
  | { kind: 'word'; nth: number }
  /** After the n-th occurrence of a text; with `next`, after the first occurrence of that from there on. */
  | { kind: 'after'; text: string; nth: number; next?: string }
  /** The n-th run of a class of characters. */
  | { kind: 'run'; set: string; nth: number }

/** The end of a span, relative to its start. */
export type End =
  | { kind: 'text' }
  /** Before the n-th occurrence of a text. */
  | { kind: 'before'; text: string; nth: number }
  /** After a run of characters of a class, which must not be empty. */
  | { kind: 'run'; set: string }
  /** Before the first of some characters, or the end of the text. */
  | { kind: 'stop'; set: string }
  | { kind: 'length'; length: number }

export interface Anchors {
  start: Start
  end: End
}

/** Classes of characters, as the inside of a regular expression's brackets. */
export const spaceClass =
  '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff'
export const nonSpaceClass = `^${spaceClass}`

/** The span that anchors mark in a well-formed text, or undefined. */
export function spanOf({ start, end }: Anchors, text: string): string | undefined {
  const from = startIndex(start, text)
  if (from === undefined) return undefined
  const to = endOf(end, text, from)
  return to === undefined || to <= from ? undefined : text.slice(from, to)
}

const expressions = new Map<string, RegExp>()

function expression(source: string): RegExp {
  const known = expressions.get(source)
  if (known !== undefined) return known
  const made = new RegExp(source, 'gu')
  expressions.set(source, made)
  return made
}

export function startIndex(start: Start, text: string): number | undefined {
  if (start.kind === 'text') return 0
  if (start.kind === 'after') {
    const at = placeOf(text, start.text, start.nth, 0)
    if (at === undefined || start.next === undefined) return at
    const next = text.indexOf(start.next, at)
    return next === -1 ? undefined : next + start.next.length
  }
  const runs = [...text.matchAll(expression(`[${start.kind === 'word' ? nonSpaceClass : start.set}]+`))]
  return runs.at(start.nth > 0 ? start.nth - 1 : start.nth)?.index
}

/** The index after the n-th occurrence from `from` on; occurrences may touch, but not overlap. */
function placeOf(text: string, searched: string, nth: number, from: number): number | undefined {
  let at = from
  if (nth < 0) {
    at = text.length
    for (let left = -nth; left > 0; left--) {
      at = at < searched.length ? -1 : text.lastIndexOf(searched, at - searched.length)
      if (at === -1) return undefined
    }
    return at + searched.length
  }
  for (let left = nth; left > 0; left--) {
    at = text.indexOf(searched, at)
    if (at === -1) return undefined
    at += searched.length
  }
  return at
}

export function endOf(end: End, text: string, from: number): number | undefined {
  if (end.kind === 'text') return text.length
  if (end.kind === 'before') {
    const after = placeOf(text, end.text, end.nth, from)
    return after === undefined ? undefined : after - end.text.length
  }
  if (end.kind === 'length') {
    const chars = Array.from(text.slice(from, from + 2 * end.length))
    return chars.length < end.length ? undefined : from + chars.slice(0, end.length).join('').length
  }
  const inverse = end.kind === 'run' && end.set === nonSpaceClass ? nonSpaceClass.slice(1) : undefined
  const set = expression(`[${inverse ?? (end.kind === 'run' ? `^${end.set}` : end.set)}]`)
  set.lastIndex = from
  const stop = set.exec(text)
  return stop === null ? text.length : stop.index
}
