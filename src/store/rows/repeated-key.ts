import { visit } from 'jsonc-parser'
import { isJsonObject, type Json } from '../../domain/json.js'

const quote = 0x22

/**
 * The first key that an object of a JSON text has twice, and its column from 1: only the last value of such a key is
 * left in the parsed `value`. Fast where there is none: then the text has as many keys as the value.
 */
export function repeatedKey(text: string, value: Json): { key: string; column: number } | undefined {
  if (keysWritten(text) === keysIn(value)) return undefined
  const open: Set<string>[] = []
  let found: { key: string; column: number } | undefined
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set())
    },
    onObjectEnd: () => {
      open.pop()
    },
    onObjectProperty: (key, offset) => {
      const keys = open.at(-1)
      if (keys?.has(key)) found ??= { key, column: offset + 1 }
      keys?.add(key)
    }
  })
  return found
}

/** The number of keys, and of colons after quotes inside strings. */
function keysWritten(text: string): number {
  let keys = 0
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let at = colon - 1
    while (text.charCodeAt(at) <= 0x20) at--
    if (text.charCodeAt(at) === quote) keys++
  }
  return keys
}

function keysIn(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0
  let keys = isJsonObject(value) ? Object.keys(value).length : 0
  for (const inner of Object.values(value)) keys += keysIn(inner)
  return keys
}
