import type { Fact } from '../fields.js'
import type { Code } from './code.js'

/** An expression that is true if a fact holds. */
export function factCode(fact: Fact): Code {
  const { path } = fact
  const value: Code = { field: path, as: 'any' }
  if (fact.kind === 'present') return { call: 'isPresent', with: [value] }
  if (fact.kind === 'at-most') {
    return { compare: '<=', left: { field: path, as: 'number' }, right: { number: fact.limit } }
  }
  if (typeof fact.value === 'boolean') return { compare: '==', left: value, right: { truth: fact.value } }
  const equal: Code = { compare: '==', left: { field: path, as: 'text' }, right: { text: fact.value } }
  return fact.value === '' ? { all: [{ call: 'isText', with: [value] }, equal] } : equal
}

/** An expression that is true if a fact does not hold; false where a comparison has no number. */
export function denialCode(fact: Fact): Code {
  const code = factCode(fact)
  return 'compare' in code && code.compare === '<=' ? { ...code, compare: '>' } : { not: code }
}
