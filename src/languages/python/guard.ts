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
import { pythonQuoted } from './literals.js'

const declaration = /^def run\(/m

export const guardPython: InputGuard = (source, shape) => {
  if (!declaration.test(source) || !isOnce(source, /\brun\b(?=\s*\()/g)) return undefined
  if (!areFree(source, ['_answer_to', '_input_of'])) return undefined
  return `${source.replace(declaration, 'def _answer_to(').trimEnd()}\n\n\n${guard(shape)}`
}

function guard({ soleText, fields }: InputShape): string {
  const lines = ['def run(input):', '    return _answer_to(_input_of(input))', '', '']
  lines.push('def _input_of(value):')
  lines.push('    """The input as the program reads it; raises TypeError where it has another shape."""')
  if (soleText !== undefined) {
    lines.push('    if isinstance(value, str):', `        return {${pythonQuoted(soleText)}: value}`)
  }
  lines.push(
    '    if not isinstance(value, dict):',
    `        raise TypeError("expected ${soleText === undefined ? '' : 'a string or '}an object")`
  )
  const checks = fieldChecks(fields, 'value', '').map(line => `    ${line}`)
  return `${[...lines, ...checks, '    return value'].join('\n')}\n`
}

/** Checks of the fields of a record; `path` is the prefix of their names in messages. */
function fieldChecks(fields: readonly FieldShape[], record: string, path: string): string[] {
  return fields.flatMap(shape => {
    const { name, types, required } = shape
    const isThere = `${pythonQuoted(name)} in ${record}`
    const [field, fullName] = [`${record}[${pythonQuoted(name)}]`, `${path}${name}`]
    const lines = required
      ? [
          `if ${pythonQuoted(name)} not in ${record}:`,
          `    raise TypeError(${pythonQuoted(missing(fullName, types))})`
        ]
      : []
    return [
      ...lines,
      ...typeChecks(types, field, fullName, required ? '' : `${isThere} and `),
      ...insideChecks(shape, field, fullName, required ? '' : `${isThere} and `)
    ]
  })
}

function typeChecks(types: readonly TypeName[], value: string, fullName: string, where = ''): string[] {
  if (types.length === 0) return []
  const wrong = `not (${types.map(type => isOf(type, value)).join(' or ')})`
  return [
    `if ${where}${wrong}:`,
    `    raise TypeError(${pythonQuoted(`${fullName}: expected ${oneOf(types)}`)})`
  ]
}

function insideChecks({ fields, items }: ValueShape, value: string, fullName: string, where = ''): string[] {
  const block = (head: string, lines: string[]) => [`${head}:`, ...lines.map(line => `    ${line}`)]
  let lines: string[] = []
  if (fields) {
    const checks = fieldChecks(fields, value, `${fullName}.`)
    lines = lines.concat(block(`if ${where}${isOf('object', value)}`, checks))
  }
  if (items) {
    const item = `item${fullName.split(/[.[]/).length}`
    const checks = [
      ...typeChecks(items.types, item, `${fullName}[]`),
      ...insideChecks(items, item, `${fullName}[]`)
    ]
    lines = lines.concat(
      block(`if ${where}${isOf('array', value)}`, block(`for ${item} in ${value}`, checks))
    )
  }
  return lines
}

const classes = { string: 'str', boolean: 'bool', array: 'list', object: 'dict' } as const

function isOf(type: TypeName, field: string): string {
  if (type === 'null') return `${field} is None`
  const number = `isinstance(${field}, (int, float)) and not isinstance(${field}, bool)`
  if (type === 'number') return number
  if (type === 'integer') return `${number} and ${field} == int(${field})`
  return `isinstance(${field}, ${classes[type]})`
}
