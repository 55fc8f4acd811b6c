import { canonicalJson, type Json } from '../../domain/json.js'
import type { Fact } from '../fields.js'

/** A JSON value as a JavaScript literal with single quotes around text, safe in any source file. */
export function literal(value: Json): string {
  if (typeof value !== 'string') return canonicalJson(value).replace(/[\u2028\u2029]/g, unicodeEscape)
  const text = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${text.replace(unsafe, unicodeEscape)}'`
}

/** Text inside a template literal: what would end it, vanish or be invisible is escaped. */
export function templateText(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replace(unsafe, unicodeEscape)
}

/** Line ends, and control, invisible and direction-changing characters; all have one UTF-16 unit. */
const unsafe = /[\p{Cc}\p{Cs}\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

function unicodeEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A condition on `input` that is true where a fact holds. */
export function condition(fact: Fact): string {
  const value = fact.path.length === 0 ? 'input' : `at(input, ${fact.path.map(literal).join(', ')})`
  if (fact.kind === 'present') return `present(${value})`
  if (fact.kind === 'equals') return `${value} === ${literal(fact.value)}`
  return `atMost(${value}, ${fact.limit})`
}

/** The functions that `condition` and text fields call, as far as a program uses them. */
export function accessFunctions(program: string): string[] {
  const parts: string[] = []
  if (/\bat\(input/.test(program)) {
    parts.push(
      `function at(input, ...keys) {
  let value = input
  for (const key of keys) {
    const open = typeof value === 'object' && value !== null && Array.isArray(value) === (typeof key === 'number')
    value = open && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value
}
`
    )
  }
  if (program.includes('present(')) {
    parts.push('const present = value => value !== undefined && value !== null\n')
  }
  if (program.includes('atMost(')) {
    parts.push("const atMost = (value, limit) => typeof value === 'number' && value <= limit\n")
  }
  return parts
}

/** Comment lines. */
export function comment(lines: readonly string[]): string {
  return lines
    .map(line => (line === '' ? '//' : `// ${line.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}`))
    .join('\n')
}

/** Numbers or codes in lines of at most 100 characters. */
export function wrapped(items: readonly string[], indent = '  '): string {
  const lines: string[] = []
  let line = ''
  for (const item of items) {
    if (line !== '' && line.length + item.length > 100) {
      lines.push(line)
      line = ''
    }
    line += `${line === '' ? indent : ' '}${item},`
  }
  if (line !== '') lines.push(line.slice(0, -1))
  return lines.join('\n')
}
