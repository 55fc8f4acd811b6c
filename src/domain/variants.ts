import { isJsonObject, type Json } from './json.js'

/** An input with one thing left out. */
export interface Variant {
  /** What was left out, as people say it. */
  without: string
  input: Json
}

/** More words of a text are not left out one by one, and more variants are not made. */
const maxWords = 60
const maxVariants = 120

/** An input with each of its fields, and each word of its texts, left out in turn. */
export function variantsOf(input: Json): Variant[] {
  const variants: Variant[] = []
  const visit = (value: Json, name: string, put: (value: Json | undefined) => Json | undefined) => {
    if (typeof value === 'string') variants.push(...withoutWords(value, name, put))
    if (Array.isArray(value)) {
      value.forEach((item, place) => {
        visit(item, `${name}[${place}]`, other =>
          put(value.toSpliced(place, 1, ...(other === undefined ? [] : [other])))
        )
      })
    } else if (isJsonObject(value)) {
      for (const key of Object.keys(value)) {
        const path = name === '' ? key : `${name}.${key}`
        const putField = (other: Json | undefined) => {
          const { [key]: _, ...rest } = value
          return put(other === undefined ? rest : { ...value, [key]: other })
        }
        const left = putField(undefined)
        if (left !== undefined && Object.keys(value).length > 1) variants.push({ without: path, input: left })
        visit(value[key], path, putField)
      }
    }
  }
  visit(input, '', value => value)
  return variants.slice(0, maxVariants)
}

function withoutWords(text: string, name: string, put: (value: Json) => Json | undefined): Variant[] {
  const words = text.split(/(\s+)/)
  const where = name === '' ? '' : ` in ${name}`
  return words.flatMap((word, at) => {
    if (at % 2 === 1 || word === '' || at >= 2 * maxWords) return []
    const input = put(words.toSpliced(at, 1).join(''))
    return input === undefined ? [] : [{ without: `${JSON.stringify(word)}${where}`, input }]
  })
}
