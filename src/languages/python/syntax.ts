import { isJsonObject, type Json } from '../../domain/json.js'
import { snakeCase } from '../names.js'
import type { Syntax } from '../syntax.js'
import { pythonQuoted, pythonTabled, pythonWide } from './literals.js'

/** Python as black formats it, with lines of at most 100 columns. */
export const pythonSyntax: Syntax = {
  language: 'python',
  width: 100,
  indent: '    ',
  comment: '#',
  beforeComment: '  ',
  alignsComments: false,
  bodyLevel: 1,
  variable: snakeCase,
  callable: snakeCase,
  quoted: pythonQuoted,
  tabled: pythonTabled,
  wide: pythonWide,
  json,
  truth: ['False', 'True'],
  double: digits => `${digits}.0`,
  joins: '+',
  and: 'and',
  or: 'or',
  equals: ['==', '!='],
  operatorsLead: true,
  bareAnd: true,
  not: operand => ['not ', operand],
  notIsWord: true,
  tightSums: false,
  lastComma: ',',
  list: { open: '(', close: ')', lone: ',', before: ' ' },
  row: ['(', ')'],
  listWidth: 92,
  table: ['"""\n', '\n"""'],
  betweenTables: '',
  tableWidth: 94,
  isTyped: false,
  readsEncoding: true,
  is: (value, truth, isNot) => [value, isNot ? ' is not ' : ' is ', truth ? 'True' : 'False'],
  let: (name, value) => [`${name} = `, value],
  give: value => ['return ', value],
  if: ['if ', ':'],
  block: { open: '', close: '', lone: 'as any' },
  parentheses: true,
  file({ header, imports, body, functions }) {
    const modules = imports.map(importLine).sort().join('')
    const parts = [`def run(input: object) -> object:\n${body}`, ...functions.map(source => `${source}\n`)]
    return [`${header}${modules === '' ? '' : `\n${modules}`}`, ...parts].join('\n\n')
  }
}

/** The import line of a module (`re`) or of a name in one (`collections.Counter`). */
function importLine(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? `import ${name}\n` : `from ${name.slice(0, dot)} import ${name.slice(dot + 1)}\n`
}

function json(value: Json): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return String(Object.is(value, -0) ? 0 : value)
  if (typeof value === 'string') return pythonQuoted(value)
  if (Array.isArray(value)) return `[${value.map(json).join(', ')}]`
  if (!isJsonObject(value)) throw new TypeError('not JSON')
  return `{${Object.keys(value)
    .sort()
    .map(key => `${pythonQuoted(key)}: ${json(value[key])}`)
    .join(', ')}}`
}
