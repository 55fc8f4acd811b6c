// biome-ignore lint/style/noRestrictedImports: files that a person named
import { statSync } from 'node:fs'
// biome-ignore lint/style/noRestrictedImports: files that a person named
import { type FileHandle, open } from 'node:fs/promises'
import { devNull } from 'node:os'
import { isatty } from 'node:tty'
import { LoopaiError } from '../errors.js'

/**
 * Opens a file that a person named, for reading: links are followed, pipes and terminals are read. Throws `bad-file`
 * for other devices, which may never end: a link to one in a repository would make its reader hang.
 */
export async function openNamed(path: string): Promise<FileHandle> {
  const handle = await open(path)
  if (!(await isDevice(handle))) return handle
  await handle.close()
  throw new LoopaiError('bad-file', `${path} is a device, not a file.`, { suggestions: ['check the path'] })
}

async function isDevice(handle: FileHandle): Promise<boolean> {
  const stats = await handle.stat()
  if (stats.isBlockDevice()) return true
  if (!stats.isCharacterDevice() || isatty(handle.fd)) return false
  return stats.rdev !== statSync(devNull, { throwIfNoEntry: false })?.rdev
}
