import { unitEscapes } from '../../domain/text/visible.js'
import { escaped, scripted } from '../escapes.js'

export function javascriptQuoted(text: string): string {
  return `'${inScript(escaped(text, /[\\']/g, unitEscapes))}'`
}

/** The inside of a template literal, of any. */
export function javascriptTabled(text: string): string {
  return inScript(escaped(text, /[\\`]|\$(?=\{)/g, unitEscapes))
}

/** Backslashes of a text are doubled by now, so that none before a mark escapes it. */
function inScript(inner: string): string {
  return inner.replace(scripted, unitEscapes)
}

export const javascriptWide = (code: number) => `\\u{${code.toString(16)}}`
