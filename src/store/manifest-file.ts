// biome-ignore lint/style/noRestrictedImports: a type
import type { Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Json } from '../domain/json.js'
import { defaultLanguage } from '../domain/program/language.js'
import { defaultLimits } from '../domain/program/limits.js'
import { manifestFormat } from '../domain/project/formats.js'
import type { Manifest } from '../domain/project/manifest-schema.js'
import { LoopaiError } from '../errors.js'
import { readChecked } from './checked-json.js'
import type { DescribeConflict } from './git-conflict.js'
import { entryAt } from './inside.js'
import { lockOf, withLock } from './lock.js'
import { RootedFiles } from './rooted-files.js'
import { stableJson } from './stable-json.js'

export const manifestName = 'loopai.json'

/** The content of a new loopai.json: the defaults, written out so that people see what they can change. */
const newManifest = {
  format: manifestFormat as typeof manifestFormat,
  generators: ['local' as const],
  languages: [defaultLanguage],
  limits: defaultLimits,
  sandbox: 'auto' as const,
  tasks: {}
}

/**
 * The nearest folder at or above `from` with a loopai.json of any kind; opening it reports what is wrong with it.
 */
export function findRoot(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (manifestStats(folder) !== undefined) return folder
    if (dirname(folder) === folder) return undefined
  }
}

function manifestStats(folder: string): Stats | undefined {
  const path = join(folder, manifestName)
  return entryAt(path, path)
}

/**
 * The number of the user who owns the loopai.json of a folder, if it is neither the current user (also before
 * `sudo`) nor root, so that another user could change it. Undefined on Windows.
 */
export function foreignOwner(root: string): number | undefined {
  const self = process.geteuid?.()
  const owner = manifestStats(root)?.uid
  if (self === undefined || owner === undefined || owner === self || owner === 0) return undefined
  return self === 0 && String(owner) === process.env.SUDO_UID ? undefined : owner
}

/** The content of loopai.json, with defaults filled in. */
export async function readManifest(root: string, version: string): Promise<Manifest | undefined> {
  return readChecked<Manifest>(
    {
      files: new RootedFiles(root),
      path: manifestName,
      schema: async () => (await import('../domain/project/manifest-schema.js')).manifestSchema,
      format: manifestFormat,
      describeConflict: twoPromoted
    },
    version
  )
}

/** Two branches that each promoted a version of a task: the gate can tell which is to stay. */
const twoPromoted: DescribeConflict = (ours, theirs) => {
  const [kept, other] = [activeIn(ours), activeIn(theirs)]
  const apart = [...kept].filter(([task, version]) => (other.get(task) ?? version) !== version)
  if (apart.length === 0) return undefined
  const versions = apart.map(([task, version]) => `${task} has ${version} and ${other.get(task)}`)
  return {
    what: `two branches promoted: ${versions.join(', ')}.`,
    next: apart.map(
      ([task]) =>
        `loopai promote ${task} ${other.get(task)}   (after it: compares the version of the other side)`
    )
  }
}

/** The active version of each task that has one. */
function activeIn(manifest: Json): Map<string, string> {
  const { tasks } = manifest as { tasks?: Record<string, { active?: string }> }
  return new Map(
    Object.entries(tasks ?? {}).flatMap(([task, { active }]) =>
      active === undefined ? [] : [[task, active]]
    )
  )
}

/**
 * Changes loopai.json under a lock: read, change, replace in one step. Only the changed keys are written, sorted;
 * everything else stays as people wrote it.
 */
export async function updateManifest(
  root: string,
  version: string,
  change: (manifest: Pick<Manifest, 'tasks'>) => void
): Promise<void> {
  const { Low } = await import('lowdb')
  const files = new RootedFiles(root)
  await withLock(files, lockOf(manifestName), async lock => {
    await readManifest(root, version) // throws if what is there is not valid
    const database = new Low<Partial<Manifest>>(
      {
        read: async () => {
          const text = await files.read(manifestName)
          return text === undefined ? null : JSON.parse(text.replace(/^\uFEFF/, ''))
        },
        write: manifest => files.write(manifestName, stableJson(manifest))
      },
      newManifest
    )
    await database.read()
    database.data.tasks ??= {}
    change(database.data as Pick<Manifest, 'tasks'>)
    lock.requireHeld()
    await database.write()
  })
}

export function noProject(cwd: string): LoopaiError {
  return new LoopaiError('no-project', `No loopai.json in ${cwd} or above it.`, {
    suggestions: ['loopai init <task> rows.jsonl', 'loopai init demo --template spam']
  })
}
