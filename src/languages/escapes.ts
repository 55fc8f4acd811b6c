import { unitEscapes, unseen } from '../domain/text/visible.js'

const shortEscapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The inside of a literal. `special`: what needs a backslash; `written`: how the language writes other characters. */
export function escaped(text: string, special: RegExp, written: (char: string) => string): string {
  return text
    .replace(special, '\\$&')
    .replace(unseen, char => shortEscapes[char] ?? written(char))
    .replace(obeyed, written)
}

/** By code point. */
export function long(char: string): string {
  return char.length === 1 ? unitEscapes(char) : `\\U${char.codePointAt(0)!.toString(16).padStart(8, '0')}`
}

/** The mark in what an editor obeys in the first and last lines of a file: `vim: set`, `-*- mode -*-`, `Local Variables:`. */
export const obeyed = /:(?<=(?:^|\s)(?:ex|vi|vim[<=>]?\d*):)|(?<=-)\*(?=-)|(?<=local variables):/gi

/** The mark in what ends or hides a script inside of a page, or names a file of its own to tools. */
export const scripted = /<(?=!--|\/?script)|(?<=\/[/*])[#@](?=\s+source(?:mapping)?url)/gi
