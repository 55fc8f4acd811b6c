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

const text = (value: string) => literal(value, 'go')

const declaration = /^func Run\(/m
const names = [
  'answerTo',
  'inputOf',
  'inputError',
  'isNumber',
  'isInteger',
  'isString',
  'isBoolean',
  'isArray',
  'isObject'
]

export const guardGo: InputGuard = (source, shape) => {
  if (!declaration.test(source) || !isOnce(source, /\bRun\b(?=\s*\()/g)) return undefined
  if (!areFree(source, names)) return undefined
  const renamed = source
    .replace(declaration, 'func answerTo(')
    .replace(/^\/\/ Run answers/m, '// answerTo answers')
  return `${renamed.trimEnd()}\n\n${guard(shape)}`
}

function guard({ soleText, fields }: InputShape): string {
  const lines = [
    '// Run answers an input, or says in an error what is wrong with its shape.',
    'func Run(input any) (any, error) {',
    '\tvalue, wrong := inputOf(input)',
    '\tif wrong != "" {',
    '\t\treturn nil, inputError(wrong)',
    '\t}',
    '\treturn answerTo(value)',
    '}',
    '',
    'type inputError string',
    '',
    'func (e inputError) Error() string { return string(e) }',
    '',
    '// inputOf gives the input as the program reads it, or what is wrong with it.',
    'func inputOf(value any) (any, string) {'
  ]
  if (soleText !== undefined) {
    lines.push('\tif text, ok := value.(string); ok {')
    lines.push(`\t\treturn map[string]any{${text(soleText)}: text}, ""`, '\t}')
  }
  const needed = fields.some(({ types, required }) => required || types.length > 0)
  lines.push(`\t${needed ? 'record' : '_'}, ok := value.(map[string]any)`)
  lines.push(
    '\tif !ok {',
    `\t\treturn nil, "expected ${soleText === undefined ? '' : 'a string or '}an object"`,
    '\t}'
  )
  for (const { name, types, required } of fields) {
    if (!required && types.length === 0) continue
    const there = `field, ok := record[${text(name)}]`
    const wrong = types.length === 0 ? 'false' : `!(${types.map(isOf).join(' || ')})`
    if (required) {
      lines.push(`\tif ${types.length === 0 ? there.replace('field', '_') : there}; !ok {`)
      lines.push(`\t\treturn nil, ${text(missing(name, types))}`)
      if (types.length > 0) lines.push(`\t} else if ${wrong} {`)
    } else lines.push(`\tif ${there}; ok && ${wrong} {`)
    if (types.length > 0) lines.push(`\t\treturn nil, ${text(`${name}: expected ${oneOf(types)}`)}`)
    lines.push('\t}')
  }
  lines.push('\treturn value, ""', '}')
  const helpers = [...new Set(fields.flatMap(({ types }) => types.flatMap(type => helperOf(type))))]
  return `${[...lines, ...helpers].join('\n')}\n`
}

function isOf(type: TypeName): string {
  return type === 'null' ? 'field == nil' : `${nameOf(type)}(field)`
}

function nameOf(type: TypeName): string {
  return `is${type[0].toUpperCase()}${type.slice(1)}`
}

/** What encoding/json gives for a number where it was told so, named without importing it. */
const jsonNumber = 'interface{ Float64() (float64, error) }'

const assertions = { string: 'string', boolean: 'bool', array: '[]any', object: 'map[string]any' } as const

function helperOf(type: TypeName): string[] {
  if (type === 'null') return []
  const head = `\nfunc ${nameOf(type)}(value any) bool {`
  if (type === 'number') {
    const known = `float64, float32, int, int64, int32, ${jsonNumber}`
    return [`${head}\n\tswitch value.(type) {\n\tcase ${known}:\n\t\treturn true\n\t}\n\treturn false\n}`]
  }
  if (type === 'integer') {
    const float = '\tcase float64:\n\t\treturn number == float64(int64(number))\n'
    const whole = `\tcase int, int64, int32, ${jsonNumber}:\n\t\treturn true\n`
    return [`${head}\n\tswitch number := value.(type) {\n${float}${whole}\t}\n\treturn false\n}`]
  }
  return [`${head}\n\t_, ok := value.(${assertions[type]})\n\treturn ok\n}`]
}
