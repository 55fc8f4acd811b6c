// biome-ignore lint/style/noRestrictedImports: the door itself
import { constants, lstatSync, type Stats } from 'node:fs'
// biome-ignore lint/style/noRestrictedImports: the door itself
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { pathProblem } from '../domain/project/project-path.js'
import { LoopaiError, systemCode } from '../errors.js'
import { diskError } from './disk-error.js'
import { bytesInWords, mostBytes } from './file-limits.js'

/** Where a file of a project lies. */
export interface Inside {
  /** The folder that nothing leads out of: a real path. */
  root: string
  /** Relative to it, parts separated by `/`. */
  path: string
  /** How messages call it. */
  shown: string
}

/** Windows has neither: there `lookAt` alone tells links, and nothing waits for a writer. */
const neverFollow = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Looks at every part of a path without following any link: what its last part is, undefined where it is not there.
 * Throws `bad-file` where a part is a link, or a folder on the way is none.
 */
export function lookAt({ root, path, shown }: Inside): Stats | undefined {
  const problem = pathProblem(path)
  if (problem !== undefined) throw new LoopaiError('bad-file', `${shown}: this path ${problem}.`)
  const parts = path.split('/')
  for (let count = 1; count <= parts.length; count++) {
    const cut = parts.slice(count).join('/').length
    const part = cut === 0 ? shown : shown.slice(0, -cut - 1)
    const stats = entryAt(join(root, ...parts.slice(0, count)), part)
    if (stats?.isSymbolicLink()) throw link(part)
    if (stats === undefined || count === parts.length) return stats
    if (!stats.isDirectory()) throw noFile(part, `is ${kindOf(stats)}, not a folder`)
  }
  return undefined
}

/** What stands at a path, a link itself; undefined where nothing does. `shown`: how messages call it. */
export function entryAt(path: string, shown: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw diskError(error, shown)
  }
}

/**
 * Opens a regular file of at most the size that its name permits, or makes it where the flags say so; undefined where
 * there is none. What was opened is looked at again, so that nothing exchanged meanwhile gets through.
 */
export async function openInside(
  file: Inside,
  flags: number,
  mode?: number
): Promise<FileHandle | undefined> {
  const before = lookAt(file)
  if (before !== undefined) requireFile(before, file)
  let handle: FileHandle
  try {
    handle = await open(join(file.root, file.path), flags | neverFollow, mode)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') return undefined
    if (code === 'ELOOP' || code === 'EMLINK') throw link(file.shown)
    if (code === 'EACCES' && flags === constants.O_RDONLY) {
      throw new LoopaiError('bad-file', `${file.shown}: permission denied.`, {
        suggestions: [`ls -l ${file.shown}   (who may read it)`],
        cause: error
      })
    }
    throw error
  }
  try {
    requireFile(await handle.stat(), file)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Throws `bad-file` where something that is there is no regular file, or too large. Hard links cannot be committed. */
export function requireFile(stats: Stats, { path, shown }: Inside): void {
  if (stats.isSymbolicLink()) throw link(shown)
  if (!stats.isFile()) throw noFile(shown, `is ${kindOf(stats)}, not a file`)
  const most = mostBytes(path)
  if (stats.size > most) {
    throw new LoopaiError(
      'bad-file',
      `${shown} has ${bytesInWords(stats.size)}; more than ${bytesInWords(most)} is never read.`,
      { suggestions: ['bring it back from git, or make it smaller'] }
    )
  }
}

/** Throws `bad-file` where something that is there is no folder. */
export function requireFolder(stats: Stats, { shown }: Inside): void {
  if (!stats.isDirectory()) throw noFile(shown, `is ${kindOf(stats)}, not a folder`)
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder'
  if (stats.isFIFO()) return 'a named pipe'
  if (stats.isSocket()) return 'a socket'
  if (stats.isFile()) return 'a file'
  return 'a device'
}

function link(shown: string): LoopaiError {
  return noFile(shown, 'is a symbolic link, which is never followed in a project')
}

function noFile(shown: string, what: string): LoopaiError {
  return new LoopaiError('bad-file', `${shown} ${what}.`, {
    suggestions: [`remove ${shown}, or put what it should be in its place`]
  })
}
