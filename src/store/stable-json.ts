import { type Json, sortKeys } from '../domain/json.js'

/** JSON for files that people review: keys sorted, two spaces, a newline at the end. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value as Json), null, 2)}\n`
}
