import { createHash } from 'node:crypto'
import type { ZodType } from 'zod'
import type { Json } from '../domain/json.js'
import { isTooDeep, maxJsonDepth } from '../domain/json-depth.js'
import { closest } from '../domain/text/closest.js'
import { LoopaiError } from '../errors.js'
import { conflictError, conflictIn, type DescribeConflict } from './git-conflict.js'
import { keepLatest } from './keep-latest.js'
import type { FileFormat } from './migrate.js'
import type { RootedFiles } from './rooted-files.js'
import { cacheFiles } from './user-folders.js'

/** A file that people edit, and the schema that it must match. */
export interface CheckedFile<T> {
  files: RootedFiles
  /** Relative to the project. */
  path: string
  /**
   * Imported only for a text that was not checked before, since loading zod is half of the start-up of a small run.
   */
  schema: () => Promise<ZodType<T>>
  /** Whether its keys are names of fields of rows, which may be anything. */
  namesFields?: boolean
  /** The current format. */
  format: number
  /** How older formats are converted to the current one; also imported only where needed. */
  formats?: () => Promise<FileFormat>
  /** What to tell where git has left a conflict in it. */
  describeConflict?: DescribeConflict
  /** Called with notes about a file in an older format. */
  tell?: (note: string) => void
}

/** The cached result for a text that passed. */
interface Remembered<T> {
  value: T
  notes: string[]
}

/**
 * The checked value of a JSON file, with defaults filled in; undefined where there is no such file. Throws
 * `bad-config` with file and line. Older formats are converted to the current one. A text that passed is cached by
 * its hash in the user's cache folder, so that checking it again needs no schema.
 */
export async function readChecked<T>(file: CheckedFile<T>, version: string): Promise<T | undefined> {
  const text = await file.files.read(file.path)
  if (text === undefined) return undefined
  const identity = `${version}\n${file.format}\n${file.path}\n${text}`
  const key = createHash('sha256').update(identity).digest('hex').slice(0, 32)
  const checked = await remembered(file.files, `${checkedFolder}/${key}.json`, () =>
    check(file, text, version)
  )
  for (const note of checked.notes) file.tell?.(`${file.path}: ${note}`)
  return checked.value
}

const checkedFolder = 'checked'

/** The cached result, or a new one. Without a usable cache only speed differs. */
async function remembered<T>(
  files: RootedFiles,
  path: string,
  make: () => Promise<Remembered<T>>
): Promise<Remembered<T>> {
  let known: string | undefined
  let cache: RootedFiles | undefined
  try {
    cache = cacheFiles(files.root)
    known = await cache.read(path)
    if (known !== undefined) return JSON.parse(known)
  } catch {
    // a new one is made
  }
  const made = await make()
  try {
    await cache?.write(path, JSON.stringify(made))
    if (cache !== undefined) await keepLatest(cache, checkedFolder, { most: 300, bytes: 64 * 2 ** 20 })
  } catch {
    // stored the next time
  }
  return made
}

async function check<T>(file: CheckedFile<T>, text: string, version: string): Promise<Remembered<T>> {
  const bare = text.replace(/^\uFEFF/, '')
  const { explainSyntax, lineNumberAt } = await import('./json-position.js')
  let raw: Json
  try {
    if (isTooDeep(bare)) throw tooDeep(file.path)
    raw = JSON.parse(bare)
  } catch (error) {
    if (error instanceof LoopaiError) throw error
    const conflict = conflictIn(bare)
    if (conflict) throw conflictError(file.path, conflict, file.describeConflict)
    throw new LoopaiError('bad-config', `${file.path}${explainSyntax(bare)}`, {
      suggestions: ['mend it, or bring it back from git']
    })
  }
  const unseen = file.namesFields ? undefined : pathToProto(raw)
  if (unseen !== undefined) {
    throw new LoopaiError(
      'bad-config',
      `${file.path}:${lineNumberAt(bare, unseen)}: ${unseen.join('.')}: no such name.`,
      {
        suggestions: ['remove it']
      }
    )
  }
  const schema = await file.schema()
  const { migrate } = await import('./migrate.js')
  const formats = (await file.formats?.()) ?? { current: file.format, steps: [] }
  const { value, notes } = migrate(raw, file.path, formats, version)
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, notes }
  const [issue, ...more] = result.error.issues
  const path = issue.path.map(part => (typeof part === 'symbol' ? String(part) : part))
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const line = lineNumberAt(bare, unknown === undefined ? path : [...path, unknown])
  const place = path.length > 0 ? `${path.join('.')}: ` : ''
  const what = unknown === undefined ? issue.message : `unknown key "${unknown}"`
  const suggestions = [unknown === undefined ? 'correct it' : await nearKey(schema, unknown)]
  if (more.length > 0)
    suggestions.push(`${more.length} more problem${more.length > 1 ? 's' : ''} in this file`)
  throw new LoopaiError('bad-config', `${file.path}:${line}: ${place}${what}`, { suggestions })
}

/** The path to a key `__proto__`, which zod would ignore. */
function pathToProto(value: Json): (string | number)[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Object.hasOwn(value, '__proto__')) return ['__proto__']
  for (const [key, part] of Object.entries(value)) {
    const found = pathToProto(part)
    if (found !== undefined) return [Array.isArray(value) ? Number(key) : key, ...found]
  }
  return undefined
}

function tooDeep(path: string): LoopaiError {
  return new LoopaiError('bad-config', `${path}: nested more than ${maxJsonDepth} deep.`, {
    suggestions: ['bring it back from git']
  })
}

/** The known key that an unknown one probably means. */
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
