import { escaped, paired, scripted } from '../escapes.js'

export function quoted(text: string): string {
  return `'${inScript(escaped(text, /[\\']/g, paired))}'`
}

/** The inside of a template literal, of any. */
export function tabled(text: string): string {
  return inScript(escaped(text, /[\\`]|\$(?=\{)/g, paired))
}

/** Backslashes of a text are doubled by now, so that none before a mark escapes it. */
function inScript(inner: string): string {
  return inner.replace(scripted, paired)
}

export const wide = (code: number) => `\\u{${code.toString(16)}}`
