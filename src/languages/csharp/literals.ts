import { unitEscapes } from '../../domain/text/visible.js'
import { escaped, long } from '../escapes.js'

export function quoted(text: string): string {
  return `"${escaped(text, /[\\"]/g, unitEscapes)}"`
}

/** The inside of a verbatim literal: `load` undoes its escapes. */
export function tabled(text: string): string {
  return escaped(text, /\\/g, unitEscapes).replaceAll('"', '""')
}

export const wide = (code: number) => long(String.fromCodePoint(code))
