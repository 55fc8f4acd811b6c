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

const text = (value: string) => literal(value, 'javascript')

const declaration = /^export function run\(/m

export const guardJavaScript: InputGuard = (source, shape) => {
  if (!declaration.test(source) || !isOnce(source, /\brun\b(?=\s*\()/g)) return undefined
  if (!areFree(source, ['answerTo', 'inputOf'])) return undefined
  return `${source.replace(declaration, 'function answerTo(').trimEnd()}\n\n${guard(shape)}`
}

function guard({ soleText, fields }: InputShape): string {
  const lines = ['export function run(input) {', '  return answerTo(inputOf(input))', '}', '']
  lines.push('/** The input as the program reads it; throws where it has another shape. */')
  lines.push('function inputOf(value) {')
  if (soleText !== undefined)
    lines.push(`  if (typeof value === 'string') return { ${key(soleText)}: value }`)
  lines.push(
    "  if (typeof value !== 'object' || value === null || Array.isArray(value)) {",
    `    throw new TypeError('expected ${soleText === undefined ? '' : 'a string or '}an object')`,
    '  }'
  )
  for (const { name, types, required } of fields) {
    const field = isWord(name) ? `value.${name}` : `value[${text(name)}]`
    const isThere = `Object.hasOwn(value, ${text(name)})`
    if (required) lines.push(`  if (!${isThere}) throw new TypeError(${text(missing(name, types))})`)
    if (types.length === 0) continue
    const wrong = types.map(type => isNot(type, field)).join(' && ')
    const tested = required ? wrong : `${isThere} && ${wrong}`
    lines.push(`  if (${tested}) throw new TypeError(${text(`${name}: expected ${oneOf(types)}`)})`)
  }
  return `${[...lines, '  return value', '}'].join('\n')}\n`
}

function isNot(type: TypeName, field: string): string {
  if (type === 'null') return `${field} !== null`
  if (type === 'array') return `!Array.isArray(${field})`
  if (type === 'integer') return `!Number.isInteger(${field})`
  if (type === 'object')
    return `(typeof ${field} !== 'object' || ${field} === null || Array.isArray(${field}))`
  return `typeof ${field} !== '${type}'`
}

function isWord(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== '__proto__'
}

function key(name: string): string {
  return isWord(name) ? name : `[${text(name)}]`
}
