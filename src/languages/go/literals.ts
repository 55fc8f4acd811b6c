import { escaped, long } from '../escapes.js'

const halves = /\p{Cs}/gu

/** Half of a surrogate pair, which Go does not have, is U+FFFD there. */
export function goQuoted(text: string): string {
  return `"${escaped(text.replace(halves, '\ufffd'), /[\\"]/g, long)}"`
}

/** The inside of a raw literal: `load` undoes its escapes. */
export function goTabled(text: string): string {
  const inner = goQuoted(text).slice(1, -1).replaceAll('`', '\\x60')
  return inner === text.replaceAll('"', '\\"') ? text : inner
}

export const goWide = (code: number) => long(String.fromCodePoint(code))
