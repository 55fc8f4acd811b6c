import { canonicalJson, isJsonObject, type Json } from '../../domain/json.js'
import type { JoinPart, Syntax } from '../syntax.js'
import { javascriptQuoted, javascriptTabled, javascriptWide } from './literals.js'

/** JavaScript without semicolons, like the source of this project. */
export const javascriptSyntax: Syntax = {
  language: 'javascript',
  width: 110,
  indent: '  ',
  comment: '//',
  beforeComment: ' ',
  alignsComments: false,
  bodyLevel: 1,
  variable: name => name,
  callable: name => name,
  quoted: javascriptQuoted,
  tabled: javascriptTabled,
  wide: javascriptWide,
  json,
  truth: ['false', 'true'],
  double: digits => digits,
  joins: '+',
  and: '&&',
  or: '||',
  equals: ['===', '!=='],
  operatorsLead: false,
  bareAnd: false,
  not: operand => ['!', operand],
  notIsWord: false,
  tightSums: false,
  lastComma: '',
  list: { open: '[', close: ']', lone: '', before: ' ' },
  row: ['[', ']'],
  listWidth: 98,
  table: ['`\n', '\n`'],
  betweenTables: '\n',
  tableWidth: 104,
  isTyped: false,
  readsEncoding: false,
  template,
  let: (name, value) => [`const ${name} = `, value],
  give: value => ['return ', value],
  if: ['if (', ')'],
  block: { open: ' {', close: '}', lone: 'beside' },
  parentheses: true,
  file({ header, body, readsInput, functions }) {
    const parts = [`export function run(${readsInput ? 'input' : '_input'}) {\n${body}}\n`]
    return [header, ...parts, ...functions.map(source => `${source}\n`)].join('\n')
  }
}

/** Longer texts are joined by +, which allows line breaks. */
const maxTemplate = 60

/** Texts and names as a template literal. */
function template(parts: readonly JoinPart[]): string | undefined {
  if (!parts.every(part => part.text !== undefined || (part.isName && typeof part.code === 'string'))) {
    return undefined
  }
  const texts = parts.map(part => part.text ?? '').join('')
  if (texts === '' || texts.length > maxTemplate) return undefined
  const inner = withoutSeams(parts).map(({ text, code }) =>
    text === undefined ? `\${${code}}` : javascriptTabled(text)
  )
  return `\`${inner.join('')}\``
}

/** Merges adjacent texts: a `$` at the end of the first could meet a brace at the start of the second. */
function withoutSeams(parts: readonly JoinPart[]): JoinPart[] {
  const joined: JoinPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.text === undefined || part.text === undefined) joined.push(part)
    else joined[joined.length - 1] = { ...last, text: last.text + part.text }
  }
  return joined
}

function json(value: Json): string {
  if (typeof value === 'string') return javascriptQuoted(value)
  if (Array.isArray(value)) return `[${value.map(json).join(', ')}]`
  if (!isJsonObject(value)) return canonicalJson(value)
  const pairs = Object.keys(value)
    .sort()
    .map(key => `${propertyName(key)}: ${json(value[key])}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

/** A plain `__proto__` key in an object literal would set the prototype; in brackets it is a property. */
function propertyName(key: string): string {
  if (key === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : javascriptQuoted(key)
}
