import type { Json } from '../../domain/json.js'
import { type Fields, holds, type Path, textAt } from '../fields.js'
import { type Condition, denies } from './model.js'
import { type PlainReading, plainReader } from './plain-reading.js'

/** A piece of one token, with a space at its start or end where the token starts or ends. */
export interface WordPart {
  kind: 'part'
  path: Path
  phrase: string
}

export type Phrase = Extract<Condition, { phrase: string }> | WordPart

/** A condition and the rows that meet it, ascending. */
export interface CandidateCondition<C = Condition | WordPart> {
  condition: C
  rows: Int32Array
}

/** The most tokens in which phrases are looked for, in a text (at least) and in all texts together. */
const maxTokens = { each: 500, all: 2_000_000 }
/** Code points of a part, including spaces; two only if they are not both ASCII letters. */
const partLengths = { least: 2, most: 6 }
const tooShort = /^[a-z ]{0,2}$/
/** The most tokens that are split into parts, in a text and in all texts together. */
const maxParted = { each: 100, all: 600_000 }

/** Every condition that at least `minSupport` of the inputs meet, but not all. */
export function candidatesOf(
  inputs: readonly Json[],
  fields: Fields,
  reading: PlainReading,
  minSupport: number
): CandidateCondition[] {
  const found = new Map<string, Met>()
  const entryOf = (key: string, condition: Condition | WordPart): Met => {
    const known = found.get(key)
    if (known !== undefined) return known
    const entry = { condition, rows: [] }
    found.set(key, entry)
    return entry
  }
  const read = plainReader(reading)
  const most = tokensRead(inputs.length)
  const parted = Math.min(maxParted.each, Math.ceil(maxParted.all / Math.max(inputs.length, 1)))
  // The parts of each word of each field, which would take long to look for at each of its places.
  const partsByToken = fields.texts.map(() => new Map<string, readonly Met[]>())
  inputs.forEach((input, row) => {
    fields.texts.forEach((path, field) => {
      const tokens = read(textAt(input, path)).trim().split(' ').slice(0, most)
      if (tokens[0] === '') return
      const entries = (kind: Phrase['kind'], phrases: readonly string[]) =>
        phrases
          .filter(phrase => !phrase.includes('\ufffd'))
          .map(phrase => entryOf(`${field} ${kind} ${phrase}`, { kind, path, phrase }))
      const add = (kind: Phrase['kind'], phrase: string) => {
        for (const entry of entries(kind, [phrase])) meet(entry, row)
      }
      const known = partsByToken[field]
      tokens.forEach((token, index) => {
        add('has', token)
        if (index > 0) add('has', `${tokens[index - 1]} ${token}`)
        if (index >= parted) return
        const parts = known.get(token) ?? entries('part', partsOf(token))
        known.set(token, parts)
        for (const part of parts) meet(part, row)
      })
      add('starts', tokens[0])
      if (tokens.length > 1) add('starts', `${tokens[0]} ${tokens[1]}`)
      if (tokens.length < most) add('ends', tokens[tokens.length - 1])
    })
    fields.facts.forEach((fact, index) => {
      if (holds(fact, input)) meet(entryOf(`fact ${index}`, { kind: 'fact', fact }), row)
      if (denies(fact, input)) meet(entryOf(`not ${index}`, { kind: 'not', fact }), row)
    })
  })
  return [...found.values()]
    .filter(({ rows }) => rows.length >= minSupport && rows.length < inputs.length)
    .map(({ condition, rows }) => ({ condition, rows: Int32Array.from(rows) }))
}

/** A condition and the rows that meet it so far. */
interface Met {
  condition: Condition | WordPart
  rows: number[]
}

function meet({ rows }: Met, row: number): void {
  if (rows[rows.length - 1] !== row) rows.push(row)
}

/** The number of tokens of a text in which phrases are looked for, given the number of rows. */
function tokensRead(rows: number): number {
  return Math.max(maxTokens.each, Math.floor(maxTokens.all / Math.max(rows, 1)))
}

/**
 * Sorts conditions by simplicity, stably. Of several for the same rows, or equally good ones, the first is chosen,
 * and people expect a word before a pair of words, the start of a text, or a part of a word.
 */
export function plainestFirst(candidates: readonly CandidateCondition[]): CandidateCondition[] {
  return candidates.toSorted((a, b) => oddity(a.condition) - oddity(b.condition))
}

function oddity(condition: CandidateCondition['condition']): number {
  if (condition.kind === 'part') return 3
  if (condition.kind === 'starts' || condition.kind === 'ends') return 2
  if (condition.kind === 'has')
    return !/[\p{L}\p{N}]/u.test(condition.phrase) || condition.phrase.includes(' ') ? 1 : 0
  return 0
}

/** Whether a condition does not use parts of words. */
export function isWhole(candidate: CandidateCondition): candidate is CandidateCondition<Condition> {
  return candidate.condition.kind !== 'part'
}

/** The parts of a token between spaces, except the whole; of one code point only outside ASCII. */
function partsOf(token: string): string[] {
  const chars = [' ', ...token, ' ']
  const parts: string[] = []
  for (let start = 0; start < chars.length; start++) {
    if (chars[start] > '\x7f') parts.push(chars[start])
    const last = Math.min(partLengths.most, chars.length - start - (start === 0 ? 1 : 0))
    for (let length = partLengths.least; length <= last; length++) {
      const part = chars.slice(start, start + length).join('')
      if (!tooShort.test(part)) parts.push(part)
    }
  }
  return parts
}
