import { literal } from '../source-text.js'
import {
  areFree,
  type InputGuard,
  type InputShape,
  isOnce,
  missing,
  oneOf,
  type TypeName
} from './input-shape.js'

const text = (value: string) => literal(value, 'csharp')

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
    lines.push(`    if (value is string) return ${record} { { ${text(soleText)}, value } };`)
  }
  const wanted = `expected ${soleText === undefined ? '' : 'a string or '}an object`
  lines.push(
    '    var record = value as System.Collections.Generic.IDictionary<string, object>;',
    `    if (record == null) throw new System.ArgumentException(${text(wanted)});`
  )
  if (fields.some(({ types, required }) => required || types.length > 0)) lines.push('    object field;')
  for (const { name, types, required } of fields) {
    const there = `record.TryGetValue(${text(name)}, out field)`
    if (required)
      lines.push(`    if (!${there}) throw new System.ArgumentException(${text(missing(name, types))});`)
    if (types.length === 0) continue
    const wrong = `!(${types.map(isOf).join(' || ')})`
    const message = text(`${name}: expected ${oneOf(types)}`)
    lines.push(
      `    if (${required ? wrong : `${there} && ${wrong}`}) throw new System.ArgumentException(${message});`
    )
  }
  return [...lines, '    return value;', '}']
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
