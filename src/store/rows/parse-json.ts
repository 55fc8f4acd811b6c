import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import type { Json } from '../../domain/json.js'
import { inexactNumber } from '../../domain/rows/raw/exact-numbers.js'
import type { RawRow, RowProblem } from '../../domain/rows/raw/raw-row.js'
import { cut } from '../../domain/text/wording.js'
import { repeatedKey } from './repeated-key.js'

const deepest = 500
const mostKey = 40

/** The row in a JSON text, or what is wrong with the text. `last`: whether it is the end of the file. */
export function parseRow(text: string, line: number, last: boolean): RawRow {
  let value: Json
  try {
    value = JSON.parse(text)
  } catch {
    return { line, problem: syntaxProblem(text, last) }
  }
  const message = inexactNumber(text)
  if (message) return { line, problem: { message } }
  if (text.length > 2 * deepest && nestsDeeper(value, deepest)) {
    return { line, problem: { message: `nested more than ${deepest} levels deep` } }
  }
  const repeated = repeatedKey(text, value)
  if (repeated) {
    const { key, column } = repeated
    return {
      line,
      problem: {
        message: `the key ${JSON.stringify(cut(key, mostKey))} is twice in one object (column ${column})`
      }
    }
  }
  return { line, value }
}

function nestsDeeper(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some(item => nestsDeeper(item, levels - 1))
}

function syntaxProblem(text: string, last: boolean): RowProblem {
  const error = firstError(text)
  if (error === undefined) return { message: 'not valid JSON' }
  const { offset } = error
  const word = /^[A-Za-z]+/.exec(text.slice(offset, offset + 20))?.[0]
  if (word && /^(NaN|Infinity|None|True|False|undefined)$/.test(word)) {
    return {
      message: `not valid JSON: ${word} (column ${offset + 1})`,
      hint: 'JSON has null, true, false and finite numbers only.'
    }
  }
  if (offset >= text.trimEnd().length || /^UnexpectedEnd/.test(error.name)) {
    return last
      ? { message: 'the row is cut short', hint: 'The file may be truncated.' }
      : {
          message: 'the JSON value ends too early',
          hint: 'JSONL has one whole row a line; --format json reads an array.'
        }
  }
  return { message: `not valid JSON: ${inWords(error.name)} (column ${offset + 1})` }
}

function inWords(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

function firstError(text: string): { name: string; offset: number } | undefined {
  const errors: ParseError[] = []
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch {
    // Nested too deep for a recursive parser.
    return undefined
  }
  return errors[0] && { name: printParseErrorCode(errors[0].error), offset: errors[0].offset }
}
