import { isJsonObject, type Json, type JsonObject, jsonEqual } from '../../../src/domain/json.js'

/** What differs between a result and what the table expects of it, each by its path; empty where it matches. */
export function differences(expected: Json, found: Json | undefined, path = ''): string[] {
  if (Array.isArray(expected)) return listDifferences(expected, found, path)
  if (!isJsonObject(expected)) {
    const same = found !== undefined && jsonEqual(expected, found)
    return same ? [] : [differs(path, JSON.stringify(expected), found)]
  }
  if (Object.keys(expected).some(name => name.startsWith('$'))) return unmet(expected, found, path)
  if (!isJsonObject(found)) return [differs(path, 'an object', found)]
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(value, Object.hasOwn(found, name) ? found[name] : undefined, `${path}.${name}`)
  )
}

function listDifferences(expected: Json[], found: Json | undefined, path: string): string[] {
  if (!Array.isArray(found)) return [differs(path, 'a list', found)]
  if (found.length !== expected.length) return [differs(path, `${expected.length} items`, found)]
  return expected.flatMap((item, at) => differences(item, found[at], `${path}[${at}]`))
}

/** The conditions that a value does not meet, of those that an object of `$` names states. */
function unmet(conditions: JsonObject, found: Json | undefined, path: string): string[] {
  return Object.entries(conditions)
    .filter(([name, wanted]) => !meets(name, wanted, found))
    .map(([name, wanted]) => differs(path, `${name} ${JSON.stringify(wanted)}`, found))
}

function meets(condition: string, wanted: Json, found: Json | undefined): boolean {
  switch (condition) {
    case '$is':
      return isSuch(wanted, found)
    case '$exactly':
      return found !== undefined && jsonEqual(wanted, found)
    case '$not':
      return found !== undefined && differences(wanted, found).length > 0
    case '$contains':
      return typeof found === 'string' && found.includes(wanted as string)
    case '$matches':
      return typeof found === 'string' && new RegExp(wanted as string, 'u').test(found)
    case '$includes':
      return Array.isArray(found) && found.some(item => differences(wanted, item).length === 0)
    case '$length':
      return Array.isArray(found) && found.length === wanted
    case '$min':
      return typeof found === 'number' && found >= (wanted as number)
    default:
      throw new Error(`there is no condition ${condition}`)
  }
}

const patterns: Record<string, RegExp> = {
  text: /./s,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)$/,
  version: /^v\d+-[0-9a-f]{6}$/
}

function isSuch(what: Json, found: Json | undefined): boolean {
  if (what === 'absent') return found === undefined
  if (what === 'list') return Array.isArray(found)
  if (what === 'object') return isJsonObject(found)
  if (typeof what !== 'string' || !Object.hasOwn(patterns, what)) throw new Error(`$is: no ${what}`)
  return typeof found === 'string' && patterns[what].test(found)
}

function differs(path: string, expected: string, found: Json | undefined): string {
  const shown = found === undefined ? 'nothing' : JSON.stringify(found)
  return `${path || 'the result'}: expected ${expected}, found ${shown.slice(0, 300)}`
}
