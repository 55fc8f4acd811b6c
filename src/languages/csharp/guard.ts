import {
  areFree,
  type FieldShape,
  type InputGuard,
  type InputShape,
  isOnce,
  missing,
  oneOf,
  type TypeName,
  type ValueShape
} from '../input-shape.js'
import { csharpQuoted } from './literals.js'

const declaration = /^([ \t]*)public static object Run\(object (\w+)\)/m

export const guardCSharp: InputGuard = (source, shape) => {
  const [found, indent] = declaration.exec(source) ?? []
  if (found === undefined || !isOnce(source, /\bRun\b(?=\s*\()/g)) return undefined
  if (!areFree(source, ['AnswerTo', 'InputOf'])) return undefined
  const renamed = found.replace('public static object Run', 'private static object AnswerTo')
  const lines = guard(shape).map(line => (line === '' ? '' : indent + line))
  return source.replace(found, () => `${lines.join('\n')}\n\n${renamed}`)
}

function guard({ soleText, fields }: InputShape): string[] {
  const lines = [
    'public static object Run(object input)',
    '{',
    '    return AnswerTo(InputOf(input));',
    '}',
    '',
    '// The input as the program reads it; throws where it has another shape.',
    'private static object InputOf(object value)',
    '{'
  ]
  if (soleText !== undefined) {
    const record = 'new System.Collections.Generic.Dictionary<string, object>'
    lines.push(`    if (value is string) return ${record} { { ${csharpQuoted(soleText)}, value } };`)
  }
  const expected = `expected ${soleText === undefined ? '' : 'a string or '}an object`
  lines.push(
    '    var record = value as System.Collections.Generic.IDictionary<string, object>;',
    `    if (record == null) throw new System.ArgumentException(${csharpQuoted(expected)});`
  )
  const checks = fieldChecks(fields, 'record', '')
  if (checks.length > 0) lines.push('    object field;')
  return [...lines, ...checks.map(line => `    ${line}`), '    return value;', '}']
}

const failing = (message: string) => `throw new System.ArgumentException(${csharpQuoted(message)});`

/** Checks of the fields of a record; `path` is the prefix of their names in messages. */
function fieldChecks(fields: readonly FieldShape[], record: string, path: string): string[] {
  return fields.flatMap((shape, at) => {
    const { name, types, required } = shape
    const there = `${record}.TryGetValue(${csharpQuoted(name)}, out field)`
    const fullName = `${path}${name}`
    const lines = required ? [`if (!${there}) ${failing(missing(fullName, types))}`] : []
    lines.push(...typeChecks(types, fullName, required ? '' : `${there} && `))
    return [...lines, ...insideChecks(shape, `${there} ? field : null`, fullName, `${record}${at}`)]
  })
}

/** Checks of the type of the value in `field`. */
function typeChecks(types: readonly TypeName[], fullName: string, where = ''): string[] {
  if (types.length === 0) return []
  const wrong = `!(${types.map(isOf).join(' || ')})`
  return [`if (${where}${wrong}) ${failing(`${fullName}: expected ${oneOf(types)}`)}`]
}

/** Checks of what is inside the value; `variable` is a name that no other check uses. */
function insideChecks(
  { fields, items }: ValueShape,
  value: string,
  fullName: string,
  variable: string
): string[] {
  const block = (head: string, lines: string[]) => [head, '{', ...lines.map(line => `    ${line}`), '}']
  let lines: string[] = []
  if (fields) {
    const record = `${variable}Fields`
    lines.push(`var ${record} = (${value}) as System.Collections.Generic.IDictionary<string, object>;`)
    lines = lines.concat(block(`if (${record} != null)`, fieldChecks(fields, record, `${fullName}.`)))
  }
  if (items) {
    const [list, item] = [`${variable}Items`, `${variable}Item`]
    lines.push(`var ${list} = (${value}) as System.Collections.IList;`)
    const checks = [
      `field = ${item};`,
      ...typeChecks(items.types, `${fullName}[]`),
      ...insideChecks(items, item, `${fullName}[]`, `${item}`)
    ]
    lines = lines.concat(block(`if (${list} != null)`, block(`foreach (object ${item} in ${list})`, checks)))
  }
  return lines
}

function isOf(type: TypeName): string {
  switch (type) {
    case 'null':
      return 'field == null'
    case 'string':
      return 'field is string'
    case 'boolean':
      return 'field is bool'
    case 'array':
      return 'field is System.Collections.IList'
    case 'object':
      return 'field is System.Collections.Generic.IDictionary<string, object>'
    case 'number':
      return 'field is double || field is long || field is int || field is decimal'
    case 'integer':
      return 'field is long || field is int || (field is double && (double)field == System.Math.Floor((double)field))'
  }
}
