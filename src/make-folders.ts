// biome-ignore lint/style/noRestrictedImports: for the door, and for sandboxes
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemCode } from './errors.js'

/**
 * Makes a folder and its missing parents; returns whether it was missing. Makes them one by one, because Node's
 * recursive mkdir reports a full or read-only disk as a missing folder.
 */
export function makeFolders(path: string, mode?: number): boolean {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false
    if (systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error
    makeFolders(dirname(path), mode)
    mkdirSync(path, { mode })
  }
  return true
}
