import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ZodType } from 'zod'
import { LoopaiError } from '../errors.js'
import { readIfThere, writeAtomically } from './files.js'

/** A file that people edit, and the schema that it must fit. */
export interface CheckedFile<T> {
  path: string
  /** How messages call the file: its path relative to the project. */
  name: string
  /** Imported only when a text was not checked before: zod is half of a small run's start-up. */
  schema: () => Promise<ZodType<T>>
}

/**
 * The checked value of a JSON file, defaults filled in; undefined where there is no such file.
 * Throws `bad-config` naming file and line. A text that passed is remembered under its hash in
 * `cacheDir`, so that checking it again needs no schema.
 */
export async function readChecked<T>(
  file: CheckedFile<T>,
  cacheDir: string,
  version: string
): Promise<T | undefined> {
  const text = await readIfThere(file.path)
  if (text === undefined) return undefined
  const key = createHash('sha256').update(`${version}\n${file.name}\n${text}`).digest('hex').slice(0, 32)
  const remembered = join(cacheDir, `${key}.json`)
  const known = await readIfThere(remembered).catch(() => undefined)
  if (known !== undefined) return JSON.parse(known)
  const value = await check(file, text)
  // A read-only disk costs only speed.
  await writeAtomically(remembered, JSON.stringify(value)).catch(() => {})
  return value
}

async function check<T>(file: CheckedFile<T>, text: string): Promise<T> {
  const bare = text.replace(/^\uFEFF/, '')
  const { explainSyntax, lineOf } = await import('./json-position.js')
  let raw: unknown
  try {
    raw = JSON.parse(bare)
  } catch {
    throw new LoopaiError('bad-config', `${file.name}${explainSyntax(bare)}`)
  }
  const result = (await file.schema()).safeParse(raw)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const path = issue.path.map(part => (typeof part === 'symbol' ? String(part) : part))
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const line = lineOf(bare, unknown === undefined ? path : [...path, unknown])
  const place = path.length > 0 ? `${path.join('.')}: ` : ''
  const what = unknown === undefined ? issue.message : `unknown key "${unknown}"`
  const more = result.error.issues.length - 1
  throw new LoopaiError('bad-config', `${file.name}:${line}: ${place}${what}`, {
    suggestions: more > 0 ? [`${more} more problem${more > 1 ? 's' : ''} in this file`] : []
  })
}
