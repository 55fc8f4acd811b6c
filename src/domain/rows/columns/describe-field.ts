import type { LeftOutField } from './settle-inputs.js'

/** Why a field is no input, in words. */
export function describeField({ field, reason, share = 1 }: LeftOutField): string {
  const name = `"${field}"`
  const where = share < 1 ? ` on ${Math.floor(1000 * share) / 10} % of rows` : ''
  switch (reason) {
    case 'counts':
      return `${name} only counts the rows`
    case 'identifier':
      return `${name} is an identifier: it names rows, and the next ones have other names`
    case 'date':
      return `${name} is the date of the row`
    case 'file-name':
      return `${name} has names of files`
    case 'holds-output':
      return `${name} holds the output${where}`
    case 'copy':
      return `${name} is the output again${where}`
    case 'one-label':
      return `${name} tells one label of the output${where}`
  }
}

/** A flag and its value as they are typed. */
export function flag(name: string, value: string): string {
  return `${name} ${/^[\p{L}\p{N}_.-]+$/u.test(value) ? value : `"${value}"`}`
}

/** The flags that make a field an input that was left out, beside the other inputs. */
export function keepFlags(field: string, inputs: readonly string[]): string {
  const most = 3
  if (inputs.length > most) return `${flag('--input-field', field)} and all other inputs the same way keep it`
  return `${[...inputs, field].map(each => flag('--input-field', each)).join(' ')} keeps it`
}
