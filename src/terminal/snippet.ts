import { visible } from '../domain/text/visible.js'

/** A text as one line: white space is collapsed, control characters are made visible. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\s␉␊␍]+/g, ' ').trim())
}

/** One line of at most `longest` characters, cut with an ellipsis. */
export function snippet(text: string, longest: number): string {
  const line = oneLine(text)
  const points = Array.from(line)
  return points.length <= longest ? line : `${points.slice(0, longest - 1).join('')}…`
}
