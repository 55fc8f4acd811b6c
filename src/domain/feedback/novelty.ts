import { isJsonObject, type Json } from '../json.js'
import { textsOf } from '../text/texts.js'

const wordPattern = /[\p{L}\p{N}_']+/gu
/** Of a longer text the beginning is looked at. */
const longestText = 20_000

/** The words of an input in lower case, at any depth, with repetitions. */
export function inputWords(input: Json): string[] {
  return textsOf(input).flatMap(text => text.slice(0, longestText).toLowerCase().match(wordPattern) ?? [])
}

/** What rows contain, to tell how far an input is from them. */
export interface Known {
  words: ReadonlySet<string>
  fields: ReadonlySet<string>
}

export function knownOfInputs(inputs: Iterable<Json>): Known {
  const words = new Set<string>()
  const fields = new Set<string>()
  for (const input of inputs) {
    for (const word of inputWords(input)) words.add(word)
    for (const field of fieldsOf(input)) fields.add(field)
  }
  return { words, fields }
}

/** How unlike known rows an input is, 0 to 1: the share of its words that none has; 1 for a field that none has. */
export function noveltyOf(input: Json, { words, fields }: Known): number {
  if (fieldsOf(input).some(field => !fields.has(field))) return 1
  const own = inputWords(input)
  return own.length === 0 ? 0 : own.filter(word => !words.has(word)).length / own.length
}

function fieldsOf(input: Json): string[] {
  return isJsonObject(input) ? Object.keys(input) : []
}
