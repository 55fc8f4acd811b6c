import { canonicalJson, isJsonObject, type Json } from '../../domain/json.js'
import { literal } from '../../languages/source-text.js'
import type { Fact } from '../fields.js'
import type { JoinPart, Syntax } from './syntax.js'

/** JavaScript without semicolons, as this project's own. */
export const javascript: Syntax = {
  language: 'javascript',
  width: 110,
  indent: '  ',
  comment: '//',
  beforeComment: ' ',
  bodyLevel: 1,
  variable: name => name,
  callable: name => name,
  text: value => literal(value, 'javascript'),
  json,
  truth: ['false', 'true'],
  double: digits => digits,
  and: '&&',
  or: '||',
  equals: ['===', '!=='],
  operatorsLead: false,
  bareAnd: false,
  not: operand => ['!', operand],
  notIsWord: false,
  tightSums: false,
  lastComma: '',
  template,
  let: (name, value) => [`const ${name} = `, value],
  give: value => ['return ', value],
  if: ['if (', ')'],
  block: 'line',
  parentheses: true,
  file({ header, body, readsInput, functions }) {
    const parts = [`export function run(${readsInput ? 'input' : '_input'}) {\n${body}}\n`]
    return [header, ...parts, ...functions.map(source => `${source}\n`)].join('\n')
  }
}

/** Longer texts are joined by +, where lines can break. */
const maxTemplate = 60

/** Names among text, as a template literal. */
function template(parts: readonly JoinPart[]): string | undefined {
  if (!parts.every(part => part.text !== undefined || (part.isName && typeof part.code === 'string'))) {
    return undefined
  }
  const texts = parts.map(part => part.text ?? '').join('')
  if (texts === '' || texts.length > maxTemplate) return undefined
  const inner = withoutSeams(parts).map(({ text, code }) =>
    text === undefined ? `\${${code}}` : literal(text, 'javascript', 'table')
  )
  return `\`${inner.join('')}\``
}

/** Texts that follow each other as one: a `$` at the end of the first may meet a brace. */
function withoutSeams(parts: readonly JoinPart[]): JoinPart[] {
  const joined: JoinPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.text === undefined || part.text === undefined) joined.push(part)
    else joined[joined.length - 1] = { ...last, text: last.text + part.text }
  }
  return joined
}

/** A JSON value as a literal. */
export function json(value: Json): string {
  if (typeof value === 'string') return literal(value, 'javascript')
  if (Array.isArray(value)) return `[${value.map(json).join(', ')}]`
  if (!isJsonObject(value)) return canonicalJson(value)
  const pairs = Object.keys(value)
    .sort()
    .map(key => `${propertyName(key)}: ${json(value[key])}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

/** `__proto__` in an object literal would be no property: in brackets it is one. */
function propertyName(key: string): string {
  if (key === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key, 'javascript')
}

/** A condition on `input` that is true where a fact holds. */
export function condition(fact: Fact): string {
  const value = fact.path.length === 0 ? 'input' : `at(input, ${fact.path.map(json).join(', ')})`
  if (fact.kind === 'present') return `present(${value})`
  if (fact.kind === 'equals') return `${value} === ${json(fact.value)}`
  return `atMost(${value}, ${fact.limit})`
}

/** The functions that `condition` and text fields call, as far as a program uses them. */
export function accessFunctions(program: string): string[] {
  const parts: string[] = []
  if (/\bat\(input/.test(program)) {
    parts.push(
      `function at(input, ...keys) {
  let value = input
  for (const key of keys) {
    const open = typeof value === 'object' && value !== null && Array.isArray(value) === (typeof key === 'number')
    value = open && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value
}
`
    )
  }
  if (program.includes('present(')) {
    parts.push('const present = value => value !== undefined && value !== null\n')
  }
  if (program.includes('atMost(')) {
    parts.push("const atMost = (value, limit) => typeof value === 'number' && value <= limit\n")
  }
  return parts
}

/** Numbers or codes in lines of at most 100 characters. */
export function wrapped(items: readonly string[], indent = '  '): string {
  const lines: string[] = []
  let line = ''
  for (const item of items) {
    if (line !== '' && line.length + item.length > 100) {
      lines.push(line)
      line = ''
    }
    line += `${line === '' ? indent : ' '}${item},`
  }
  if (line !== '') lines.push(line.slice(0, -1))
  return lines.join('\n')
}
