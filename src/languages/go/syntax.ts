import { isJsonObject, type Json } from '../../domain/json.js'
import { numberText } from '../number-text.js'
import type { Syntax } from '../syntax.js'
import { goQuoted, goTabled, goWide } from './literals.js'

/** Go as gofmt formats it. */
export const goSyntax: Syntax = {
  language: 'go',
  width: 100,
  indent: '\t',
  comment: '//',
  beforeComment: ' ',
  alignsComments: true,
  bodyLevel: 1,
  variable: name => name,
  callable: name => name,
  quoted: goQuoted,
  tabled: goTabled,
  wide: goWide,
  json,
  truth: ['false', 'true'],
  double: digits => `${digits}.0`,
  joins: '+',
  and: '&&',
  or: '||',
  equals: ['==', '!='],
  operatorsLead: false,
  bareAnd: true,
  not: operand => ['!', operand],
  notIsWord: false,
  tightSums: true,
  lastComma: ',',
  list: { open: '{', close: '}', lone: '', before: '' },
  row: ['{', '}'],
  listWidth: 95,
  table: ['`\n', '\n`'],
  betweenTables: '\n',
  tableWidth: 92,
  isTyped: true,
  readsEncoding: false,
  let: (name, value) => [`${name} := `, value],
  give: value => ['return ', value, ', nil'],
  if: ['if ', ''],
  block: { open: ' {', close: '}', lone: 'as any' },
  parentheses: false,
  file({ header, imports, body, functions }) {
    const names = imports.map(name => `"${name}"`)
    const block = names.length === 1 ? `import ${names[0]}\n` : `import (\n\t${names.join('\n\t')}\n)\n`
    const parts = [
      header,
      'package main\n',
      ...(names.length === 0 ? [] : [block]),
      `// Run answers an input: nil, a bool, a number, a string, an []any or a map[string]any.\nfunc Run(input any) (any, error) {\n${body}}\n`,
      ...functions.map(source => `${source}\n`)
    ]
    return parts.join('\n')
  }
}

function json(value: Json): string {
  if (value === null) return 'nil'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'string') return goQuoted(value)
  if (Array.isArray(value)) return `[]any{${value.map(json).join(', ')}}`
  if (!isJsonObject(value)) throw new TypeError('not JSON')
  const keys = Object.keys(value).sort()
  // Keys that differ only in unpaired surrogates become equal here, and Go refuses duplicate keys.
  const pairs = new Map(keys.map(key => [goQuoted(key), json(value[key])]))
  return `map[string]any{${[...pairs].map(([key, item]) => `${key}: ${item}`).join(', ')}}`
}
