import {
  areFree,
  expected,
  type FieldShape,
  type InputGuard,
  type InputShape,
  isChecked,
  isOnce,
  isOnly,
  missing,
  oneOf,
  type ProgramShape,
  shapeText,
  type TypeName,
  toCheck,
  type ValueShape
} from '../input-shape.js'
import { commentText } from '../plain-comment.js'
import { csharpQuoted } from './literals.js'

const declaration = /^([ \t]*)public static object Run\(object (\w+)\)/m

export const guardCSharp: InputGuard = (source, shape) => {
  const [found, indent] = declaration.exec(source) ?? []
  if (found === undefined || !isOnce(source, /\bRun\b(?=\s*\()/g)) return undefined
  if (!areFree(source, ['AnswerTo', 'InputOf'])) return undefined
  const renamed = found.replace('public static object Run', 'private static object AnswerTo')
  const lines = [...docOf(shape), ...guard(shape.input)].map(line => (line === '' ? '' : indent + line))
  return source
    .replace(found, () => `${lines.join('\n')}\n\n${renamed}`)
    .replace(
      /^(?=public static class Program$)/m,
      () => `/// <summary>${xml(`The program of the task ${shape.task}.`)}</summary>\n`
    )
}

/** A text inside of an XML comment. */
function xml(text: string): string {
  return commentText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function docOf({ task, input, output }: ProgramShape): string[] {
  const taken = `${input.soleText === undefined ? '' : 'a string or '}${shapeText(input)}`
  const records = 'Objects are IDictionary&lt;string, object&gt;, arrays IList&lt;object&gt;.'
  return [
    `/// <summary>Answers an input of the task ${xml(task)}.</summary>`,
    `/// <param name="input">${xml(taken)}. ${records}</param>`,
    `/// <returns>${xml(shapeText(output))}.</returns>`,
    ...(isChecked(input)
      ? ['/// <exception cref="System.ArgumentException">The input has another shape.</exception>']
      : [])
  ]
}

function guard(input: InputShape): string[] {
  const { soleText, types, ...inside } = toCheck(input)
  const isAny = !isChecked(input)
  const lines = [
    'public static object Run(object input)',
    '{',
    `    return AnswerTo(${isAny ? 'input' : 'InputOf(input)'});`,
    '}'
  ]
  if (isAny) return lines
  lines.push('', '// The input as the program reads it; throws where it has another shape.')
  lines.push('private static object InputOf(object value)', '{')
  if (soleText !== undefined) {
    const record = 'new System.Collections.Generic.Dictionary<string, object>'
    lines.push(`    if (value is string) return ${record} { { ${csharpQuoted(soleText)}, value } };`)
  }
  const checks = isOnly('object', types)
    ? [
        `var record = value as ${recordType};`,
        `if (record == null) ${failing(expected(input))}`,
        ...fieldChecks(inside.fields ?? [], 'record', '')
      ]
    : [
        ...(types.length > 0 ? [`if (!(${isOfAny(types, 'value')})) ${failing(expected(input))}`] : []),
        ...insideChecks({ types, ...inside }, 'value', '', 'value')
      ]
  const usesField = checks.some(line => /\bout field\)|\bfield = /.test(line.replace(literals, '')))
  if (usesField) lines.push('    object field;')
  return [...lines, ...checks.map(line => `    ${line}`), '    return value;', '}']
}

const literals = /"(?:[^"\\]|\\.)*"/g
const listType = 'System.Collections.Generic.IList<object>'
const recordType = 'System.Collections.Generic.IDictionary<string, object>'

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
  const wrong = `!(${isOfAny(types)})`
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
    lines.push(`var ${record} = (${value}) as ${recordType};`)
    lines = lines.concat(
      block(`if (${record} != null)`, fieldChecks(fields, record, fullName === '' ? '' : `${fullName}.`))
    )
  }
  if (items) {
    const [list, item] = [`${variable}Items`, `${variable}Item`]
    lines.push(`var ${list} = (${value}) as ${listType};`)
    const checks = [
      `field = ${item};`,
      ...typeChecks(items.types, `${fullName}[]`),
      ...insideChecks(items, item, `${fullName}[]`, `${item}`)
    ]
    lines = lines.concat(block(`if (${list} != null)`, block(`foreach (object ${item} in ${list})`, checks)))
  }
  return lines
}

function isOfAny(types: readonly TypeName[], value = 'field'): string {
  return types.map(type => isOf(type, value)).join(' || ')
}

function isOf(type: TypeName, value: string): string {
  switch (type) {
    case 'null':
      return `${value} == null`
    case 'string':
      return `${value} is string`
    case 'boolean':
      return `${value} is bool`
    case 'array':
      return `${value} is ${listType}`
    case 'object':
      return `${value} is System.Collections.Generic.IDictionary<string, object>`
    case 'number':
      return `${value} is double || ${value} is long || ${value} is int || ${value} is decimal`
    case 'integer':
      return `${value} is long || ${value} is int || (${value} is double && (double)${value} == System.Math.Floor((double)${value}))`
  }
}
