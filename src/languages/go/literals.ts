import { escaped, long } from '../escapes.js'

const halves = /\p{Cs}/gu

/** Half of a surrogate pair, which Go does not have, is U+FFFD there. */
export function quoted(text: string): string {
  return `"${escaped(text.replace(halves, '\ufffd'), /[\\"]/g, long)}"`
}

/** The inside of a raw literal: `load` undoes its escapes. */
export function tabled(text: string): string {
  const inner = quoted(text).slice(1, -1).replaceAll('`', '\\x60')
  return inner === text.replaceAll('"', '\\"') ? text : inner
}

export const wide = (code: number) => long(String.fromCodePoint(code))
