import type { FieldShape, ProgramShape, TypeName, ValueShape } from '../input-shape.js'
import { expected, isChecked, shapeText } from '../input-shape.js'
import { commentText } from '../plain-comment.js'
import { javascriptQuoted } from './literals.js'

/** The declarations of a program as TypeScript reads them beside its file. */
export function javascriptTypes(shape: ProgramShape, isGuarded: boolean): string {
  const { task, input, output } = shape
  const doc = [
    `Answers an input of the task ${task} by ${shapeText(output)}.`,
    ...(isGuarded && isChecked(input) ? [`@throws {TypeError} ${expected(input)}`] : [])
  ]
  const taken = input.soleText === undefined ? 'Input' : 'Input | string'
  return [
    `export type Input = ${typeOf(input, '', 'readonly ')}`,
    `export type Output = ${typeOf(output, '', '')}`,
    '',
    `/**\n${doc.map(line => ` * ${commentText(line)}\n`).join('')} */`,
    `export declare function run(input: ${taken}): Output\n`
  ].join('\n')
}

/** `list` precedes the type of a list: what a program takes it does not change. */
function typeOf(shape: ValueShape, margin: string, list: 'readonly ' | ''): string {
  const { values, types } = shape
  if (values !== undefined) {
    const names = values.map(value => {
      return typeof value === 'string'
        ? javascriptQuoted(value)
        : typeof value === 'object'
          ? 'unknown'
          : String(value)
    })
    const all = [...names, ...(types.includes('null') ? ['null'] : [])]
    const line = all.join(' | ')
    return line.length <= 80 ? line : all.map(name => `\n${margin}  | ${name}`).join('')
  }
  if (types.length === 0) return 'unknown'
  const named = types.map(type => typeNamed(type, shape, margin, list))
  return named
    .map(type => (named.length > 1 && type.startsWith('readonly ') ? `(${type})` : type))
    .join(' | ')
}

function typeNamed(
  type: TypeName,
  { fields, items }: ValueShape,
  margin: string,
  list: 'readonly ' | ''
): string {
  if (type === 'array') {
    const item = items ? typeOf(items, margin, list) : 'unknown'
    return `${list}${/^\w+$/.test(item) ? item : `(${item})`}[]`
  }
  if (type === 'object') return recordType(fields ?? [], margin, list)
  return type === 'integer' ? 'number' : type
}

function recordType(fields: readonly FieldShape[], margin: string, list: 'readonly ' | ''): string {
  if (fields.length === 0) return '{ [field: string]: unknown }'
  const inner = `${margin}  `
  const lines = fields.map(({ name, required, ...shape }) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : javascriptQuoted(name)
    return `${inner}${key}${required ? '' : '?'}: ${typeOf(shape, inner, list)}\n`
  })
  return `{\n${lines.join('')}${margin}}`
}
