import { type Doc, layout } from '../../languages/layout.js'
import type { Syntax } from '../../languages/syntax.js'
import type { Code } from './code.js'

/** Precedence of operators: an operand of lower precedence gets parentheses. */
const OR = 1
const AND = 2
const NOT_WORD = 3
const COMPARE = 4
const PLUS = 5
const ATOM = 9

export interface Printed {
  doc: Doc
  binds: number
  /** Whether it has brackets at both ends: a condition that consists of it needs no others. */
  hugs?: boolean
}

/**
 * An expression in a language. `depth`: its depth in other operators and in lists of arguments, which decides where
 * Go writes sums without spaces.
 */
export function printExpression(code: Code, syntax: Syntax, depth = 1): Printed {
  const atom = (doc: Doc): Printed => ({ doc, binds: ATOM })
  const part = (inner: Code, least: number, at = depth + 1): Doc => {
    const { doc, binds } = printExpression(inner, syntax, at)
    return binds >= least ? doc : inParentheses(printExpression(inner, syntax).doc, syntax)
  }
  if ('text' in code) return atom(syntax.quoted(code.text))
  if ('integer' in code) return atom(String(code.integer))
  if ('number' in code) return atom(double(code.number, syntax))
  if ('truth' in code) return atom(syntax.truth[Number(code.truth)])
  if ('value' in code) return atom(syntax.json(code.value))
  if ('name' in code) return atom(syntax.variable(code.name))
  if ('field' in code) return printExpression(fieldAccess(code), syntax, depth)
  if ('call' in code) {
    const inner = code.with.length > 1 ? depth + 1 : depth
    const items = code.with.map(item => part(item, 0, inner))
    return { ...call(syntax.callable(code.call), items, syntax), binds: ATOM }
  }
  if ('not' in code) {
    const { not } = code
    if ('not' in not) return printExpression(not.not, syntax, depth)
    if ('compare' in not && (not.compare === '==' || not.compare === '!=')) {
      return printExpression({ ...not, compare: not.compare === '==' ? '!=' : '==' }, syntax, depth)
    }
    const binds = syntax.notIsWord ? NOT_WORD : ATOM
    return { doc: syntax.not(part(not, binds, depth)), binds }
  }
  if ('compare' in code) return printComparison(code, syntax, depth)
  if ('join' in code) return printJoin(code.join, syntax, depth, item => part(item, PLUS + 1))
  const isAny = 'any' in code
  const items = isAny ? code.any : code.all
  if (items.length === 0) return atom(syntax.truth[isAny ? 0 : 1])
  if (items.length === 1) return printExpression(items[0], syntax, depth)
  const least = isAny ? (syntax.bareAnd ? AND : NOT_WORD) : NOT_WORD
  const docs = items.map(item => part(item, least))
  return { doc: chain(docs, isAny ? syntax.or : syntax.and, syntax), binds: isAny ? OR : AND }
}

function fieldAccess({ field, as }: Extract<Code, { field: unknown }>): Code {
  const keys = field.map((key): Code => (typeof key === 'number' ? { integer: key } : { text: key }))
  const input: Code = { name: 'input' }
  const value: Code = keys.length === 0 ? input : { call: 'at', with: [input, ...keys] }
  return as === 'any' ? value : { call: as === 'text' ? 'textOf' : 'numberOf', with: [value] }
}

/** The functions that reading a field calls. */
export function callsOf(code: Code): string[] {
  if ('call' in code) return [code.call]
  if (!('field' in code)) return []
  const { field, as } = code
  const convert = as === 'text' ? ['textOf'] : as === 'number' ? ['numberOf'] : []
  return field.length === 0 ? convert : ['at', ...convert]
}

function call(name: string, items: readonly Doc[], syntax: Syntax): { doc: Doc; hugs: boolean } {
  if (items.length === 0) return { doc: `${name}()`, hugs: false }
  const list: Doc = [{ indent: [{ line: '' }, { fill: items }] }, { broken: syntax.lastComma }, { line: '' }]
  return { doc: { group: [`${name}(`, list, ')'] }, hugs: true }
}

/** gofmt indents lines inside parentheses in its own way, so Go has none there. */
function inParentheses(doc: Doc, { tightSums }: Syntax): Doc {
  if (tightSums) return `(${inOneLine(doc)})`
  return { group: ['(', { indent: [{ line: '' }, doc] }, { line: '' }, ')'] }
}

function inOneLine(doc: Doc): string {
  return layout(doc, { width: Number.POSITIVE_INFINITY, indent: '' }, 0, true)
}

function chain(docs: readonly Doc[], operator: string, { operatorsLead }: Syntax): Doc {
  return docs.map((doc, i): Doc => {
    if (i === 0) return operatorsLead || docs.length === 1 ? doc : [doc, ` ${operator}`]
    if (operatorsLead) return [{ line: ' ' }, `${operator} `, doc]
    return [{ line: ' ' }, doc, i < docs.length - 1 ? ` ${operator}` : '']
  })
}

function printComparison(code: Extract<Code, { compare: unknown }>, syntax: Syntax, depth: number): Printed {
  const { compare, left, right } = code
  if ('truth' in right && 'field' in left && syntax.is) {
    const value = printExpression(left, syntax, depth).doc
    return { doc: syntax.is(value, right.truth, compare === '!='), binds: COMPARE }
  }
  const side = (operand: Code): Doc => {
    if ('number' in operand) return numberText(operand.number)
    const { doc, binds } = printExpression(operand, syntax, depth + 1)
    return binds > COMPARE ? doc : inParentheses(printExpression(operand, syntax).doc, syntax)
  }
  const [same, other] = syntax.equals
  const operator = compare === '==' ? same : compare === '!=' ? other : compare
  return { doc: [side(left), ` ${operator} `, side(right)], binds: COMPARE }
}

function printJoin(
  parts: readonly Code[],
  syntax: Syntax,
  depth: number,
  operand: (code: Code) => Doc
): Printed {
  if (parts.length === 0) return { doc: syntax.quoted(''), binds: ATOM }
  if (parts.length === 1) return printExpression(parts[0], syntax, depth)
  const pieces = parts.map(part =>
    'text' in part
      ? { text: part.text, isName: false }
      : { code: printExpression(part, syntax, 1).doc, isName: 'name' in part }
  )
  const template = syntax.template?.(pieces)
  if (template !== undefined) return { doc: template, binds: ATOM }
  const docs = parts.map(operand)
  if (syntax.tightSums && depth > 1) {
    return { doc: inOneLine(docs.flatMap((doc, i) => (i === 0 ? [doc] : [syntax.joins, doc]))), binds: PLUS }
  }
  return { doc: { group: chain(docs, syntax.joins, syntax) }, binds: PLUS }
}

/** The shortest decimal digits that give the same number, as in every language. */
function numberText(number: number): string {
  return Object.is(number, -0) ? '0' : String(number)
}

/** A literal of type double without a cast. */
function double(number: number, syntax: Syntax): string {
  const text = numberText(number)
  return /^-?\d+$/.test(text) ? syntax.double(text) : text
}
