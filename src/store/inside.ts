// biome-ignore lint/style/noRestrictedImports: the door itself
import { constants, lstatSync, type Stats } from 'node:fs'
// biome-ignore lint/style/noRestrictedImports: the door itself
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { pathProblem } from '../domain/project/project-path.js'
import { LoopaiError, systemCode } from '../errors.js'
import { diskError } from './disk-error.js'
import { bytesInWords, mostBytes } from './file-limits.js'

/** The location of a file of a project. */
export interface Inside {
  /** The real path of a folder; no file outside it is opened. */
  root: string
  /** Relative to the root, parts separated by `/`. */
  path: string
  /** The path used in messages. */
  shown: string
}

/** Windows has neither flag: there only `lookAt` detects links, and no open waits for a writer. */
const neverFollow = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Checks every part of a path without following links, and returns the stats of the last part; undefined where it
 * does not exist. Throws `bad-file` where a part is a link, or a folder on the way is no folder.
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

/** The stats of a path, of a link itself; undefined where nothing is there. `shown`: the path used in messages. */
export function entryAt(path: string, shown: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw diskError(error, shown)
  }
}

/**
 * Opens a regular file of at most the size that its name allows, or creates it if the flags say so; undefined where
 * there is none. The opened file is checked again, so that one exchanged in between is refused.
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

/**
 * Throws `bad-file` unless it is a regular file that is not too large. Hard links are allowed, since they cannot be
 * committed.
 */
export function requireFile(stats: Stats, { path, shown }: Inside): void {
  if (stats.isSymbolicLink()) throw link(shown)
  if (!stats.isFile()) throw noFile(shown, `is ${kindOf(stats)}, not a file`)
  const most = mostBytes(path)
  if (stats.size > most) {
    throw new LoopaiError(
      'bad-file',
      `${shown} is ${bytesInWords(stats.size)} large, and Loopai reads up to ${bytesInWords(most)} of such a file.`,
      { suggestions: ['make it smaller, or bring an older one back from git'] }
    )
  }
}

/** Throws `bad-file` unless it is a folder. */
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
