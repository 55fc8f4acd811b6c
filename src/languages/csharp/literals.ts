import { unitEscapes } from '../../domain/text/visible.js'
import { escaped, long } from '../escapes.js'

export function csharpQuoted(text: string): string {
  return `"${escaped(text, /[\\"]/g, unitEscapes)}"`
}

/** The inside of a verbatim literal; the printed function `load` reverses its escapes. */
export function csharpTabled(text: string): string {
  return escaped(text, /\\/g, unitEscapes).replaceAll('"', '""')
}

export const csharpWide = (code: number) => long(String.fromCodePoint(code))
