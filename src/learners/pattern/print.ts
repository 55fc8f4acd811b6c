import type { LanguageName } from '../../domain/program/language.js'
import type { Code, Statement } from '../print/code.js'
import { printProgram } from '../print/program.js'
import { checksRuntime } from '../runtime/pattern/checks.js'
import { checksumsRuntime } from '../runtime/pattern/checksums.js'
import type { Check, PatternModel } from './model.js'

/** The source of a pattern model. `header`: the lines of its first comment. */
export function printPattern(model: PatternModel, language: LanguageName, header: readonly string[]): string {
  const { path, checks, accepted, rejected } = model
  const text: Statement = { let: 'text', be: { field: path, as: 'text' } }
  const refusals = checks.map((check): Statement => {
    const code = codeOf(check, { name: 'text' })
    return {
      if: 'not' in code ? code.not : { not: code },
      do: [{ give: { value: rejected } }],
      note: noteOf(check)
    }
  })
  const statements = [text, ...refusals, { give: { value: accepted } }]
  return printProgram({ header, statements, library: [...checksRuntime, ...checksumsRuntime] }, language)
}

function noteOf(check: Check): string | undefined {
  return check.kind === 'matches' || check.kind === 'checksum' ? check.name : undefined
}

/** A check as an expression on a text. */
export function codeOf(check: Check, text: Code): Code {
  if (check.kind === 'matches' || check.kind === 'has') {
    const call: Code = { call: check.kind, with: [text, { text: literal(check.pattern) }] }
    return check.not ? { not: call } : call
  }
  if (check.kind === 'length') return between({ call: 'lengthOf', with: [text] }, check, 'integer')
  if (check.kind === 'within') return between({ call: 'decimalOf', with: [text] }, check, 'number')
  if (check.kind === 'divides') {
    const remainder: Code = { call: 'remainderOf', with: [text, { integer: check.divisor }] }
    return { compare: '==', left: remainder, right: { integer: 0 } }
  }
  const { sum } = check
  if (sum.sum === 'luhn') return { call: 'fulfilsLuhn', with: [text] }
  if (sum.sum === 'iban') return { call: 'fulfilsIban', with: [text] }
  if (sum.sum === 'mod-11-10') return { call: 'fulfilsMod1110', with: [text] }
  const numbers = [sum.modulus, ...sum.weights].map((integer): Code => ({ integer }))
  return { call: 'fulfilsWeights', with: [text, ...numbers] }
}

function between(left: Code, bounds: { least?: number; most?: number }, as: 'integer' | 'number'): Code {
  const bound = (value: number): Code => (as === 'integer' ? { integer: value } : { number: value })
  const all: Code[] = []
  if (bounds.least !== undefined) all.push({ compare: '>=', left, right: bound(bounds.least) })
  if (bounds.most !== undefined) all.push({ compare: '<=', left, right: bound(bounds.most) })
  return all.length === 1 ? all[0] : { all }
}

/** A pattern with the characters themselves instead of numeric escapes, which languages write differently. */
function literal(pattern: string): string {
  return pattern.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}
