import { unseen } from '../domain/visible.js'

const shortEscapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The inside of a literal. `special`: what needs a backslash; `written`: how the language writes other characters. */
export function escaped(text: string, special: RegExp, written: (char: string) => string): string {
  return text
    .replace(special, '\\$&')
    .replace(unseen, char => shortEscapes[char] ?? written(char))
    .replace(obeyed, written)
}

/** By code units. */
export function paired(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}

/** By code point. */
export function long(char: string): string {
  return char.length === 1 ? paired(char) : `\\U${char.codePointAt(0)!.toString(16).padStart(8, '0')}`
}

/** The mark in what an editor obeys in the first and last lines of a file: `vim: set`, `-*- mode -*-`, `Local Variables:`. */
export const obeyed = /:(?<=(?:^|\s)(?:ex|vi|vim[<=>]?\d*):)|(?<=-)\*(?=-)|(?<=local variables):/gi

/** The mark in what ends or hides a script inside of a page, or names a file of its own to tools. */
export const scripted = /<(?=!--|\/?script)|(?<=\/[/*])[#@](?=\s+source(?:mapping)?url)/gi
