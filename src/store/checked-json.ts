import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ZodType } from 'zod'
import { closest } from '../domain/closest.js'
import type { Json } from '../domain/json.js'
import { LoopaiError } from '../errors.js'
import { readIfThere, writeAtomically } from './files.js'
import type { FileFormat } from './migrate.js'

/** A file that people edit, and the schema that it must fit. */
export interface CheckedFile<T> {
  path: string
  /** How messages call the file: its path relative to the project. */
  name: string
  /** Imported only when a text was not checked before: zod is half of a small run's start-up. */
  schema: () => Promise<ZodType<T>>
  /** What this version writes. */
  format: number
  /** How older formats become this one; imported only where needed, too. */
  formats?: () => Promise<FileFormat>
  /** Told what people should know of an old file. */
  tell?: (note: string) => void
}

/** What is remembered of a text that passed. */
interface Remembered<T> {
  value: T
  notes: string[]
}

/**
 * The checked value of a JSON file, defaults filled in; undefined where there is no such file.
 * Throws `bad-config` naming file and line. Older formats are read as the current one. A text that passed is remembered under its hash in
 * `cacheDir`, so that checking it again needs no schema.
 */
export async function readChecked<T>(
  file: CheckedFile<T>,
  cacheDir: string,
  version: string
): Promise<T | undefined> {
  const text = await readIfThere(file.path)
  if (text === undefined) return undefined
  const identity = `${version}\n${file.format}\n${file.name}\n${text}`
  const key = createHash('sha256').update(identity).digest('hex').slice(0, 32)
  const remembered = join(cacheDir, `${key}.json`)
  const known = await readIfThere(remembered).catch(() => undefined)
  const checked: Remembered<T> = known === undefined ? await check(file, text, version) : JSON.parse(known)
  // A read-only disk costs only speed.
  if (known === undefined) await writeAtomically(remembered, JSON.stringify(checked)).catch(() => {})
  for (const note of checked.notes) file.tell?.(`${file.name}: ${note}`)
  return checked.value
}

async function check<T>(file: CheckedFile<T>, text: string, version: string): Promise<Remembered<T>> {
  const bare = text.replace(/^\uFEFF/, '')
  const { explainSyntax, lineOf } = await import('./json-position.js')
  let raw: Json
  try {
    raw = JSON.parse(bare)
  } catch {
    throw new LoopaiError('bad-config', `${file.name}${explainSyntax(bare)}`, {
      suggestions: ['mend it, or bring it back from git']
    })
  }
  const schema = await file.schema()
  const { migrate } = await import('./migrate.js')
  const formats = (await file.formats?.()) ?? { current: file.format, steps: [] }
  const { value, notes } = migrate(raw, file.name, formats, version)
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, notes }
  const [issue, ...more] = result.error.issues
  const path = issue.path.map(part => (typeof part === 'symbol' ? String(part) : part))
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const line = lineOf(bare, unknown === undefined ? path : [...path, unknown])
  const place = path.length > 0 ? `${path.join('.')}: ` : ''
  const what = unknown === undefined ? issue.message : `unknown key "${unknown}"`
  const suggestions = [unknown === undefined ? 'correct it' : await nearKey(schema, unknown)]
  if (more.length > 0)
    suggestions.push(`${more.length} more problem${more.length > 1 ? 's' : ''} in this file`)
  throw new LoopaiError('bad-config', `${file.name}:${line}: ${place}${what}`, { suggestions })
}

/** The known key that an unknown one is likely to mean. */
async function nearKey(schema: ZodType, unknown: string): Promise<string> {
  const { toJSONSchema } = await import('zod')
  const keys = new Set<string>()
  JSON.stringify(toJSONSchema(schema, { io: 'input' }), (key, value) => {
    if (key === 'properties') for (const name of Object.keys(value)) keys.add(name)
    return value
  })
  const near = closest(unknown, [...keys])
  return near === undefined ? `remove "${unknown}"` : `did you mean "${near}"?`
}
