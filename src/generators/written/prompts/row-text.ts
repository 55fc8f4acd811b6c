import { isJsonObject, type Json } from '../../../domain/json.js'
import type { Example } from '../../../domain/rows/example.js'

/** A value as one line of JSON that cannot end the block of rows in which it stands. */
export function dataText(value: Json): string {
  return safe(JSON.stringify(value))
}

/**
 * Untrusted text without what could end a block, and with characters that nobody sees (joiners, marks of direction,
 * spaces of other kinds) written out; JSON keeps its meaning.
 */
export function safe(text: string): string {
  return text
    .replaceAll('<', '\\u003c')
    .replaceAll('`', '\\u0060')
    .replace(/(?![ \n])[\p{Cf}\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/gu, char =>
      Array.from({ length: char.length }, (_, at) => unitText(char.charCodeAt(at))).join('')
    )
}

const unitText = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`

/**
 * The value with every text in it shortened to `longest` characters; the middle is removed, as the ends are most
 * informative.
 */
export function cutTexts(value: Json, longest: number): Json {
  if (typeof value === 'string') return cutMiddle(value, longest)
  if (Array.isArray(value)) return value.slice(0, 50).map(item => cutTexts(item, longest))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cutTexts(item, longest)]))
}

export function cutMiddle(text: string, longest: number): string {
  const points = Array.from(text)
  if (points.length <= longest) return text
  const tail = Math.floor(longest / 3)
  return `${points.slice(0, longest - tail).join('')} … ${points.slice(-tail).join('')}`
}

/** `[input, output]` on one line. */
export function rowText({ input, output }: Pick<Example, 'input' | 'output'>, longest: number): string {
  return `[${dataText(cutTexts(input, longest))},${dataText(cutTexts(output, longest))}]`
}

/** The estimated tokens of a text: few texts have more than one for three bytes. */
export function estimatedTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 3)
}
