import { isJsonObject, type Json } from '../../domain/json.js'
import { pascalCase } from '../names.js'
import { numberText } from '../number-text.js'
import type { Syntax } from '../syntax.js'
import { csharpQuoted, csharpTabled, csharpWide } from './literals.js'

/** C# 6, which mono's compiler accepts too, in the style of .NET's own source. */
export const csharpSyntax: Syntax = {
  language: 'csharp',
  width: 100,
  indent: '    ',
  comment: '//',
  beforeComment: ' ',
  alignsComments: false,
  bodyLevel: 2,
  variable: name => name,
  callable: pascalCase,
  quoted: csharpQuoted,
  tabled: csharpTabled,
  wide: csharpWide,
  json,
  truth: ['false', 'true'],
  double: digits => `${digits}.0`,
  joins: '+',
  and: '&&',
  or: '||',
  equals: ['==', '!='],
  operatorsLead: true,
  bareAnd: false,
  not: operand => ['!', operand],
  notIsWord: false,
  tightSums: false,
  lastComma: '',
  list: { open: '{', close: '}', lone: '', before: '\n' },
  row: ['new[] { ', ' }'],
  listWidth: 88,
  table: ['@"\n', '"'],
  betweenTables: '\n',
  tableWidth: 96,
  isTyped: true,
  readsEncoding: false,
  is: (value, truth, isNot) => [isNot ? '!' : '', 'Equals(', value, `, ${truth})`],
  let: (name, value) => [`var ${name} = `, value, ';'],
  give: value => ['return ', value, ';'],
  if: ['if (', ')'],
  block: { open: '\n{', close: '}', lone: 'bare' },
  parentheses: false,
  file({ header, imports, body, functions }) {
    const spaces = new Set(imports)
    if (body.includes('new Dictionary<')) spaces.add('System.Collections.Generic')
    const uses = [...spaces]
      .sort()
      .map(name => `using ${name};\n`)
      .join('')
    const members = [
      `    public static object Run(object input)\n    {\n${body}    }\n`,
      ...functions.map(source => `${source.replace(/^(?=.)/gm, '    ')}\n`)
    ]
    return `${header}\n${uses === '' ? '' : `${uses}\n`}public static class Program\n{\n${members.join('\n')}}\n`
  }
}

function json(value: Json): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'string') return csharpQuoted(value)
  if (Array.isArray(value)) {
    return value.length === 0 ? 'new object[0]' : `new object[] { ${value.map(json).join(', ')} }`
  }
  if (!isJsonObject(value)) throw new TypeError('not JSON')
  const pairs = Object.keys(value)
    .sort()
    .map(key => `[${csharpQuoted(key)}] = ${json(value[key])}`)
  return `new Dictionary<string, object> { ${pairs.join(', ')} }`.replace('{  }', '{ }')
}
