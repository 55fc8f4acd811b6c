import type { Json } from '../../domain/json.js'
import { type Fields, holds, textAt } from '../fields.js'
import type { CaseTable } from '../text/case.js'
import { type Condition, denies, tokenText } from './model.js'

/** A condition and the rows that meet it, ascending. */
export interface Candidate {
  condition: Condition
  rows: Int32Array
}

/** Beyond this many tokens a text is looked at no further for phrases. */
const maxTokens = 500

/** Every condition that at least `minSupport` of the inputs meet, and not all of them. */
export function candidatesOf(
  inputs: readonly Json[],
  fields: Fields,
  cased: CaseTable,
  minSupport: number
): Candidate[] {
  const found = new Map<string, { condition: Condition; rows: number[] }>()
  const note = (condition: Condition, key: string, row: number) => {
    const entry = found.get(key)
    if (entry === undefined) found.set(key, { condition, rows: [row] })
    else if (entry.rows[entry.rows.length - 1] !== row) entry.rows.push(row)
  }
  inputs.forEach((input, row) => {
    fields.texts.forEach((path, field) => {
      const tokens = tokenText(textAt(input, path), cased).trim().split(' ').slice(0, maxTokens)
      if (tokens[0] === '') return
      const add = (kind: 'has' | 'starts' | 'ends', phrase: string) => {
        note({ kind, path, phrase }, `${field} ${kind} ${phrase}`, row)
      }
      tokens.forEach((token, index) => {
        add('has', token)
        if (index > 0) add('has', `${tokens[index - 1]} ${token}`)
      })
      add('starts', tokens[0])
      if (tokens.length > 1) add('starts', `${tokens[0]} ${tokens[1]}`)
      if (tokens.length < maxTokens) add('ends', tokens[tokens.length - 1])
    })
    fields.facts.forEach((fact, index) => {
      if (holds(fact, input)) note({ kind: 'fact', fact }, `fact ${index}`, row)
      if (denies(fact, input)) note({ kind: 'not', fact }, `not ${index}`, row)
    })
  })
  return [...found.values()]
    .filter(({ rows }) => rows.length >= minSupport && rows.length < inputs.length)
    .map(({ condition, rows }) => ({ condition, rows: Int32Array.from(rows) }))
}
