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
  type TypeName,
  toCheck,
  type ValueShape
} from '../input-shape.js'
import { javascriptQuoted } from './literals.js'

const declaration = /^export function run\(/m

export const guardJavaScript: InputGuard = (source, { input }) => {
  if (!declaration.test(source) || !isOnce(source, /\brun\b(?=\s*\()/g)) return undefined
  if (!areFree(source, ['answerTo', 'inputOf'])) return undefined
  if (!isChecked(input)) return source
  return `${source.replace(declaration, 'function answerTo(').trimEnd()}\n\n${guard(input)}`
}

function guard(input: InputShape): string {
  const { soleText, types, ...inside } = toCheck(input)
  const lines = ['export function run(input) {', '  return answerTo(inputOf(input))', '}', '']
  lines.push('/** The input as the program reads it; throws where it has another shape. */')
  lines.push('function inputOf(value) {')
  if (soleText !== undefined)
    lines.push(`  if (typeof value === 'string') return { ${key(soleText)}: value }`)
  const checks = [
    ...typeChecks(types, 'value', expected(input)),
    // Behind that check it can be nothing but a record.
    ...(isOnly('object', types) && inside.fields
      ? fieldChecks(inside.fields, 'value', '')
      : insideChecks({ types, ...inside }, 'value', ''))
  ]
  return `${[...lines, ...checks.map(line => `  ${line}`), '  return value', '}'].join('\n')}\n`
}

/** Checks of the fields of a record; `path` is the prefix of their names in messages. */
function fieldChecks(fields: readonly FieldShape[], record: string, path: string): string[] {
  return fields.flatMap(shape => {
    const { name, types, required } = shape
    const field = isWord(name) ? `${record}.${name}` : `${record}[${javascriptQuoted(name)}]`
    const isThere = `Object.hasOwn(${record}, ${javascriptQuoted(name)})`
    const fullName = `${path}${name}`
    const lines = required
      ? [`if (!${isThere}) throw new TypeError(${javascriptQuoted(missing(fullName, types))})`]
      : []
    return [
      ...lines,
      ...typeChecks(types, field, `${fullName}: expected ${oneOf(types)}`, required ? '' : `${isThere} && `),
      ...insideChecks(shape, field, fullName, required ? '' : `${isThere} && `)
    ]
  })
}

function typeChecks(types: readonly TypeName[], value: string, message: string, where = ''): string[] {
  if (types.length === 0) return []
  const wrong = `${where}${types.map(type => isNot(type, value)).join(' && ')}`
  const head = isOnly('object', types) && where === '' ? wrong.slice(1, -1) : wrong
  const [test, error] = [`if (${head})`, `throw new TypeError(${javascriptQuoted(message)})`]
  return test.length + error.length < 104 ? [`${test} ${error}`] : [`${test} {`, `  ${error}`, '}']
}

function insideChecks({ fields, items }: ValueShape, value: string, fullName: string, where = ''): string[] {
  const block = (head: string, lines: string[]) => [`${head} {`, ...lines.map(line => `  ${line}`), '}']
  let lines: string[] = []
  if (fields)
    lines = lines.concat(
      block(
        `if (${where}!${isNot('object', value)})`,
        fieldChecks(fields, value, fullName === '' ? '' : `${fullName}.`)
      )
    )
  if (items) {
    const item = `item${fullName.split(/[.[]/).length}`
    const checks = [
      ...typeChecks(items.types, item, `${fullName}[]: expected ${oneOf(items.types)}`),
      ...insideChecks(items, item, `${fullName}[]`)
    ]
    lines = lines.concat(
      block(`if (${where}Array.isArray(${value}))`, block(`for (const ${item} of ${value})`, checks))
    )
  }
  return lines
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
  return isWord(name) ? name : `[${javascriptQuoted(name)}]`
}
