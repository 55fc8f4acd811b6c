import { escaped, long } from '../escapes.js'

export function quoted(text: string): string {
  const isSingle = text.includes('"') && !text.includes("'")
  return isSingle ? `'${escaped(text, /[\\']/g, long)}'` : `"${escaped(text, /[\\"]/g, long)}"`
}

/** The inside of a literal of three quotes. */
export function tabled(text: string): string {
  return escaped(text, /[\\"]/g, long)
}

export const wide = (code: number) => long(String.fromCodePoint(code))
