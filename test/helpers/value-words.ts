import { isJsonObject, type Json } from '../../src/domain/json.js'

/** A value as the words that Batch.cs reads. */
export function toWords(value: Json): string {
  if (value === null) return 'n'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return `${Number.isSafeInteger(value) ? 'i' : 'd'}${value}`
  if (typeof value === 'string') return `s${hex(value)}`
  if (Array.isArray(value)) return [`a${value.length}`, ...value.map(toWords)].join(' ')
  if (!isJsonObject(value)) throw new TypeError('not JSON')
  const pairs = Object.entries(value).map(([key, item]) => `${toWords(key)} ${toWords(item)}`)
  return [`o${pairs.length}`, ...pairs].join(' ')
}

/** The value that Batch.cs wrote. */
export function fromWords(text: string): Json {
  const words = text.trim().split(' ')
  let at = 0
  const read = (): Json => {
    const word = words[at++]
    const rest = word.slice(1)
    if (word[0] === 'n') return null
    if (word[0] === 't' || word[0] === 'f') return word[0] === 't'
    if (word[0] === 'i' || word[0] === 'd') return Number(rest)
    if (word[0] === 's')
      return (rest.match(/.{4}/g) ?? []).map(unit => String.fromCharCode(Number.parseInt(unit, 16))).join('')
    if (word[0] === 'a') return Array.from({ length: Number(rest) }, read)
    return Object.fromEntries(Array.from({ length: Number(rest) }, () => [read() as string, read()]))
  }
  return read()
}

function hex(text: string): string {
  let words = ''
  for (let i = 0; i < text.length; i++) words += text.charCodeAt(i).toString(16).padStart(4, '0')
  return words
}
