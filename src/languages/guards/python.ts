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

const text = (value: string) => literal(value, 'python')

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
    lines.push('    if isinstance(value, str):', `        return {${text(soleText)}: value}`)
  }
  lines.push(
    '    if not isinstance(value, dict):',
    `        raise TypeError("expected ${soleText === undefined ? '' : 'a string or '}an object")`
  )
  for (const { name, types, required } of fields) {
    const field = `value[${text(name)}]`
    if (required) {
      lines.push(
        `    if ${text(name)} not in value:`,
        `        raise TypeError(${text(missing(name, types))})`
      )
    }
    if (types.length === 0) continue
    const wrong = `not (${types.map(type => isOf(type, field)).join(' or ')})`
    lines.push(`    if ${required ? wrong : `${text(name)} in value and ${wrong}`}:`)
    lines.push(`        raise TypeError(${text(`${name}: expected ${oneOf(types)}`)})`)
  }
  return `${[...lines, '    return value'].join('\n')}\n`
}

const classes = { string: 'str', boolean: 'bool', array: 'list', object: 'dict' } as const

function isOf(type: TypeName, field: string): string {
  if (type === 'null') return `${field} is None`
  const number = `isinstance(${field}, (int, float)) and not isinstance(${field}, bool)`
  if (type === 'number') return number
  if (type === 'integer') return `${number} and ${field} == int(${field})`
  return `isinstance(${field}, ${classes[type]})`
}
