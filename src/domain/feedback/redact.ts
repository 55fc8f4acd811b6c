import { isJsonObject, type Json } from '../json.js'
import { type MaskName, maskNames, maskText } from './masks.js'

/** What is left out of an input, or masked in it, before it is written down or sent anywhere. */
export interface RedactRules {
  /** Fields that are left out, by name; `a.b`: the field b of the object a. */
  fields?: string[]
  /** Default: all. */
  masks?: MaskName[]
  /** Patterns of one's own (RE2 syntax) by the name that is written in place of what they find. */
  patterns?: Record<string, string>
}

/** An input or output as it may be kept. */
export type Redact = (value: Json) => Json

const asItIs: Redact = value => value

/**
 * The redaction that rules ask for; without rules values stay as they are. Patterns take linear time, whatever they
 * are. Throws a SyntaxError that says what is wrong with a pattern.
 */
export async function redactorOf(rules: RedactRules | undefined): Promise<Redact> {
  if (rules === undefined) return asItIs
  const { fields = [], masks = [...maskNames] } = rules
  const own = await compiled(rules.patterns ?? {})
  const mask = (text: string) => own.reduce((masked, replace) => replace(masked), maskText(text, masks))
  const paths = fields.map(field => field.split('.'))
  return value => redacted(value, paths, mask)
}

function redacted(value: Json, leftOut: readonly string[][], mask: (text: string) => string): Json {
  if (typeof value === 'string') return mask(value)
  if (Array.isArray(value)) return value.map(item => redacted(item, leftOut, mask))
  if (!isJsonObject(value)) return value
  const kept = Object.entries(value).flatMap(([name, member]): [string, Json][] => {
    if (leftOut.some(path => path.length === 1 && path[0] === name)) return []
    const below = leftOut.filter(([first]) => first === name).map(path => path.slice(1))
    return [[name, redacted(member, below, mask)]]
  })
  // fromEntries keeps a field named __proto__.
  return Object.fromEntries(kept)
}

/** The library is loaded where somebody has patterns. */
async function compiled(patterns: Record<string, string>): Promise<((text: string) => string)[]> {
  const named = Object.entries(patterns)
  if (named.length === 0) return []
  const { RE2JS } = await import('re2js')
  return named.map(([name, pattern]) => {
    const program = RE2JS.compile(pattern)
    const mark = RE2JS.quoteReplacement(`[${name}]`)
    return text => program.matcher(text).replaceAll(mark)
  })
}
