import { isJsonObject, type Json } from '../../json.js'

/** An input with one thing left out. */
export interface Variant {
  /** What was left out, in words. */
  without: string
  input: Json
}

/** Words of a text beyond these are not left out; more variants are not made, nor more characters in total. */
const maxWords = 60
const maxVariants = 120
const maxCharacters = 8_000_000

/** An input with each of its fields, and each word of its texts, left out in turn; of a long input only some. */
export function variantsOf(input: Json): Variant[] {
  const most = Math.min(maxVariants, Math.ceil(maxCharacters / (JSON.stringify(input).length + 1)))
  const variants: Variant[] = []
  for (const variant of visit(input, '', value => value)) {
    if (variants.length === most) break
    variants.push(variant)
  }
  return variants
}

/** `put` gives the whole input with this value replaced or removed. */
function* visit(
  value: Json,
  name: string,
  put: (value: Json | undefined) => Json | undefined
): Generator<Variant> {
  if (typeof value === 'string') yield* withoutWords(value, name, put)
  if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) {
      yield* visit(item, `${name}[${place}]`, other =>
        put(value.toSpliced(place, 1, ...(other === undefined ? [] : [other])))
      )
    }
  } else if (isJsonObject(value)) {
    const keys = Object.keys(value)
    for (const key of keys) {
      const path = name === '' ? key : `${name}.${key}`
      const putField = (other: Json | undefined) => {
        const { [key]: _, ...rest } = value
        return put(other === undefined ? rest : { ...value, [key]: other })
      }
      const left = putField(undefined)
      if (left !== undefined && keys.length > 1) yield { without: path, input: left }
      yield* visit(value[key], path, putField)
    }
  }
}

function* withoutWords(
  text: string,
  name: string,
  put: (value: Json) => Json | undefined
): Generator<Variant> {
  const where = name === '' ? '' : ` in ${name}`
  let words = 0
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (words++ === maxWords) return
    const input = put(text.slice(0, index) + text.slice(index + word.length))
    if (input !== undefined) yield { without: `${JSON.stringify(word)}${where}`, input }
  }
}
