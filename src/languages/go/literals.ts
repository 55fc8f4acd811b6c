import { escaped, long } from '../escapes.js'

const halves = /\p{Cs}/gu

/** Unpaired surrogates do not exist in Go; they become U+FFFD. */
export function goQuoted(text: string): string {
  return `"${escaped(text.replace(halves, '\ufffd'), /[\\"]/g, long)}"`
}

/** The inside of a raw literal; the printed function `load` reverses its escapes. */
export function goTabled(text: string): string {
  const inner = goQuoted(text).slice(1, -1).replaceAll('`', '\\x60')
  return inner === text.replaceAll('"', '\\"') ? text : inner
}

export const goWide = (code: number) => long(String.fromCodePoint(code))
