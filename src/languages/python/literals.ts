import { escaped, long } from '../escapes.js'

export function pythonQuoted(text: string): string {
  const isSingle = text.includes('"') && !text.includes("'")
  return isSingle ? `'${escaped(text, /[\\']/g, long)}'` : `"${escaped(text, /[\\"]/g, long)}"`
}

/** The inside of a literal in triple quotes. */
export function pythonTabled(text: string): string {
  return escaped(text, /[\\"]/g, long)
}

export const pythonWide = (code: number) => long(String.fromCodePoint(code))
