import { unitEscapes } from '../../domain/text/visible.js'
import { escaped, scriptMarks } from '../escapes.js'

export function javascriptQuoted(text: string): string {
  return `'${inScript(escaped(text, /[\\']/g, unitEscapes))}'`
}

/** The inside of a template literal, tagged or not. */
export function javascriptTabled(text: string): string {
  return inScript(escaped(text, /[\\`]|\$(?=\{)/g, unitEscapes))
}

/** Runs after the backslashes of a text were doubled, so that none of them escapes a character added here. */
function inScript(inner: string): string {
  return inner.replace(scriptMarks, unitEscapes)
}

export const javascriptWide = (code: number) => `\\u{${code.toString(16)}}`
