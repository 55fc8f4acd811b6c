import { languages } from '../../languages/languages.js'
import type { Fact } from '../fields.js'

export const { json } = languages.javascript.syntax

/** A condition on `input` that is true where a fact holds. */
export function condition(fact: Fact): string {
  const value = fact.path.length === 0 ? 'input' : `at(input, ${fact.path.map(json).join(', ')})`
  if (fact.kind === 'present') return `present(${value})`
  if (fact.kind === 'equals') return `${value} === ${json(fact.value)}`
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
