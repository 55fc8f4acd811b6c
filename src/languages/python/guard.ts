import {
  areFree,
  expected,
  type FieldShape,
  type InputGuard,
  isChecked,
  isOnce,
  isOnly,
  missing,
  oneOf,
  type ProgramShape,
  type TypeName,
  toCheck,
  type ValueShape
} from '../input-shape.js'
import { commentText } from '../plain-comment.js'
import { pythonQuoted } from './literals.js'
import { type PythonTypes, typesOf, withImports } from './types.js'

const declaration = /^def run\(/m

export const guardPython: InputGuard = (source, shape) => {
  if (!declaration.test(source) || !isOnce(source, /\brun\b(?=\s*\()/g)) return undefined
  const types = typesOf(shape)
  if (!areFree(source, ['_answer_to', '_input_of', ...types.names])) return undefined
  const program = source.replace(declaration, 'def _answer_to(').trimEnd()
  return withImports(`${program}\n\n\n${types.source}${guard(shape, types)}`, types.imports, isTyped(program))
}

/** Whether all functions of a source have annotations. */
function isTyped(source: string): boolean {
  return !/^[ \t]*(?:async )?def [^\n]*\) *:/m.test(source)
}

function guard(
  { task, input: shape }: ProgramShape,
  { input, output }: Pick<PythonTypes, 'input' | 'output'>
): string {
  const { soleText, types, ...inside } = toCheck(shape)
  const value = isChecked(shape) ? '_input_of(input)' : 'input'
  const lines = [
    `def run(input: ${input}) -> ${output}:`,
    `    """Answers an input of the task ${commentText(task)}${isChecked(shape) ? '; raises TypeError for any other value' : ''}."""`,
    `    return cast(${pythonQuoted(output)}, _answer_to(${value}))`
  ]
  if (!isChecked(shape)) return `${lines.join('\n')}\n`
  lines.push('', '', 'def _input_of(value: object) -> object:')
  lines.push('    """The input as the program reads it; raises TypeError where it has another shape."""')
  if (soleText !== undefined) {
    lines.push('    if isinstance(value, str):', `        return {${pythonQuoted(soleText)}: value}`)
  }
  const checks = [
    ...typeChecks(types, 'value', expected(shape)),
    // Behind that check it can be nothing but a record.
    ...(isOnly('object', types) && inside.fields
      ? fieldChecks(inside.fields, 'value', '')
      : insideChecks({ types, ...inside }, 'value', ''))
  ]
  return `${[...lines, ...checks.map(line => `    ${line}`), '    return value'].join('\n')}\n`
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
      ...typeChecks(types, field, `${fullName}: expected ${oneOf(types)}`, required ? '' : `${isThere} and `),
      ...insideChecks(shape, field, fullName, required ? '' : `${isThere} and `)
    ]
  })
}

function typeChecks(types: readonly TypeName[], value: string, message: string, where = ''): string[] {
  if (types.length === 0) return []
  const right = types.map(type => isOf(type, value)).join(' or ')
  const isPlain = types.length === 1 && !/^(?:null|number|integer)$/.test(types[0])
  const wrong = isPlain ? `not ${right}` : `not (${right})`
  return [`if ${where}${wrong}:`, `    raise TypeError(${pythonQuoted(message)})`]
}

function insideChecks({ fields, items }: ValueShape, value: string, fullName: string, where = ''): string[] {
  const block = (head: string, lines: string[]) => [`${head}:`, ...lines.map(line => `    ${line}`)]
  let lines: string[] = []
  if (fields) {
    const checks = fieldChecks(fields, value, fullName === '' ? '' : `${fullName}.`)
    lines = lines.concat(block(`if ${where}${isOf('object', value)}`, checks))
  }
  if (items) {
    const item = `item${fullName.split(/[.[]/).length}`
    const checks = [
      ...typeChecks(items.types, item, `${fullName}[]: expected ${oneOf(items.types)}`),
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
  if (type === 'number') return `isinstance(${field}, (int, float)) and not isinstance(${field}, bool)`
  if (type === 'integer') {
    const whole = `isinstance(${field}, float) and ${field}.is_integer()`
    return `isinstance(${field}, int) and not isinstance(${field}, bool) or ${whole}`
  }
  return `isinstance(${field}, ${classes[type]})`
}
