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
  typesIn,
  type ValueShape
} from '../input-shape.js'
import { commentText } from '../plain-comment.js'
import { goQuoted } from './literals.js'

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
  if (!isChecked(shape.input))
    return source.replace(/^(?:\/\/ Run answers .*\n)?(?=func Run\()/m, docOf(shape))
  const renamed = source
    .replace(declaration, 'func answerTo(')
    .replace(/^\/\/ Run answers/m, '// answerTo answers')
  return `${renamed.trimEnd()}\n\n${docOf(shape)}${guard(shape.input)}`
}

function docOf({ task, input, output }: ProgramShape): string {
  const lines = [
    `Run answers an input of the task ${task}, or says in an error what is wrong with it.`,
    `Input: ${input.soleText === undefined ? '' : 'a string or '}${shapeText(input)}.`,
    `Answer: ${shapeText(output)}.`,
    'Objects are map[string]any, arrays []any.'
  ]
  return lines.map(line => `// ${commentText(line)}\n`).join('')
}

function guard(input: InputShape): string {
  const { soleText, types, ...inside } = toCheck(input)
  const lines = [
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
    lines.push(`\t\treturn map[string]any{${goQuoted(soleText)}: text}, ""`, '\t}')
  }
  const isRecord = isOnly('object', types)
  const checks = isRecord
    ? [
        `${inside.fields ? 'record' : '_'}, ok := value.(map[string]any)`,
        ...block('if !ok', [failing(expected(input))]),
        ...fieldChecks(inside.fields ?? [], 'record', '')
      ]
    : [
        ...(types.length > 0 ? block(`if ${isNot(types, 'value')}`, [failing(expected(input))]) : []),
        ...insideChecks({ types, ...inside }, 'value', '')
      ]
  lines.push(...checks.map(line => `\t${line}`), '\treturn value, ""', '}')
  const asked = [...new Set([...(isRecord ? [] : types), ...typesIn(inside)])]
  return `${[...lines, ...asked.flatMap(helperOf)].join('\n')}\n`
}

const block = (head: string, lines: string[]) => [`${head} {`, ...lines.map(line => `\t${line}`), '}']
const failing = (message: string) => `return nil, ${goQuoted(message)}`

/** Checks of the fields of a record; `path` is the prefix of their names in messages. */
function fieldChecks(fields: readonly FieldShape[], record: string, path: string): string[] {
  return fields.flatMap(shape => {
    const { name, types, required } = shape
    const [field, fullName] = [`${record}[${goQuoted(name)}]`, `${path}${name}`]
    const inside = insideChecks(shape, field, fullName)
    if (!required && types.length === 0) return inside
    const there = `${types.length === 0 ? '_' : 'field'}, ok := ${field}`
    const expected = `${fullName}: expected ${oneOf(types)}`
    if (!required) return [...block(`if ${there}; ok && ${isNot(types)}`, [failing(expected)]), ...inside]
    const lines = block(`if ${there}; !ok`, [failing(missing(fullName, types))])
    if (types.length > 0) lines.splice(-1, 1, ...block(`} else if ${isNot(types)}`, [failing(expected)]))
    return [...lines, ...inside]
  })
}

function insideChecks({ fields, items }: ValueShape, value: string, fullName: string): string[] {
  const depth = fullName.split(/[.[]/).length
  let lines: string[] = []
  if (fields) {
    const record = `record${depth}`
    const checks = fieldChecks(fields, record, fullName === '' ? '' : `${fullName}.`)
    lines = lines.concat(block(`if ${record}, ok := ${value}.(map[string]any); ok`, checks))
  }
  if (items) {
    const list = `list${depth}`
    const typed = items.types.length > 0
    const checks = [
      ...(typed
        ? block(`if ${isNot(items.types)}`, [failing(`${fullName}[]: expected ${oneOf(items.types)}`)])
        : []),
      ...insideChecks(items, 'field', `${fullName}[]`)
    ]
    lines = lines.concat(
      block(`if ${list}, ok := ${value}.([]any); ok`, block(`for _, field := range ${list}`, checks))
    )
  }
  return lines
}

const isNot = (types: readonly TypeName[], value = 'field') =>
  `!(${types.map(type => isOf(type, value)).join(' || ')})`

function isOf(type: TypeName, value: string): string {
  return type === 'null' ? `${value} == nil` : `${nameOf(type)}(${value})`
}

function nameOf(type: TypeName): string {
  return `is${type[0].toUpperCase()}${type.slice(1)}`
}

/**
 * The type that encoding/json gives for a number after `UseNumber`, described here so that the program need not import
 * it.
 */
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
