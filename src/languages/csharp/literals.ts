import { escaped, long, paired } from '../escapes.js'

export function quoted(text: string): string {
  return `"${escaped(text, /[\\"]/g, paired)}"`
}

/** The inside of a verbatim literal: `load` undoes its escapes. */
export function tabled(text: string): string {
  return escaped(text, /\\/g, paired).replaceAll('"', '""')
}

export const wide = (code: number) => long(String.fromCodePoint(code))
