import { composedTokens, tokenClasses } from '../../../src/learners/transform/reading.js'

/** Texts of models that name a way to do something. */
const structural = new Set(['kind', 'by', 'sum', 'call', 'name', 'compare', 'as', 'let'])
const ways = new Set<string>([...Object.keys(tokenClasses), ...composedTokens])

/**
 * A value with harmless texts of the same length in place of its own: each character that is no letter, digit, space,
 * `_` or `$` is a syllable of Yi or an ideograph, a different one for each: letters without a case or another spelling,
 * of which no text has any. Letters stay, since printers spell how some of them are lowered.
 */
export function twinOf<T>(value: T): T {
  return mapped(value, new Map()) as T
}

/** `known`: what is one object stays one. */
function mapped(value: unknown, known: Map<unknown, unknown>, key?: string): unknown {
  if (typeof value === 'string')
    return (key !== undefined && structural.has(key)) || ways.has(value) ? value : harmless(value)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  const twin = known.get(value) ?? mappedParts(value, known)
  known.set(value, twin)
  return twin
}

function mappedParts(value: object, known: Map<unknown, unknown>): unknown {
  const part = (item: unknown, key?: string) => mapped(item, known, key)
  if (Array.isArray(value)) return value.map(item => part(item))
  if (value instanceof Map) return new Map([...value].map(([name, item]) => [part(name), part(item)]))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [harmless(name), part(item, name)]))
}

export function harmless(text: string): string {
  return Array.from(text, char => {
    if (/[\p{L}\p{N}\p{M}_$ ]/u.test(char) && !/[\u034f\u115f\u3164]/.test(char)) return char
    const code = char.codePointAt(0)!
    if (code > 0xffff) return String.fromCodePoint(0x20000 + (code % 0x8000))
    return String.fromCharCode(code < 0x400 ? 0xa000 + code : 0x3400 + (code % 0x1900))
  }).join('')
}
