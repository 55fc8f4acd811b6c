import { isJsonObject, type Json } from '../../../domain/json.js'
import type { Example } from '../../../domain/rows/example.js'

/** A value as one line of JSON in which nothing can end the block of rows that it stands in. */
export function dataText(value: Json): string {
  return safe(JSON.stringify(value))
}

/** Text of strangers with what could end a block taken out of the way; JSON stays the same JSON. */
export function safe(text: string): string {
  return text.replaceAll('<', '\\u003c').replaceAll('`', '\\u0060')
}

/** The value with every text in it cut to so many characters; the middle goes, ends tell most. */
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

/** Estimated tokens of a text: few texts have more than one token for three bytes. */
export function estimatedTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 3)
}
