import { unitEscapes, unseen } from '../domain/text/visible.js'

const shortEscapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * The inside of a literal. `special` matches what needs a backslash; `written` gives the notation of the language for
 * other characters.
 */
export function escaped(text: string, special: RegExp, written: (char: string) => string): string {
  return text
    .replace(special, '\\$&')
    .replace(unseen, char => shortEscapes[char] ?? written(char))
    .replace(editorDirectives, written)
}

/** An escape by code point. */
export function long(char: string): string {
  return char.length === 1 ? unitEscapes(char) : `\\U${char.codePointAt(0)!.toString(16).padStart(8, '0')}`
}

/**
 * The character to escape in lines that editors execute at the start or end of a file: `vim: set`, `-*- mode -*-`,
 * `Local Variables:`.
 */
export const editorDirectives = /:(?<=(?:^|\s)(?:ex|vi|vim[<=>]?\d*):)|(?<=-)\*(?=-)|(?<=local variables):/gi

/** The character to escape in what ends or hides a script inside a page, or names a source map to tools. */
export const scriptMarks = /<(?=!--|\/?script)|(?<=\/[/*])[#@](?=\s+source(?:mapping)?url)/gi
