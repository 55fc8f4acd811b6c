import { randomBytes } from 'node:crypto'
// biome-ignore lint/style/noRestrictedImports: the door itself
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A text, or its parts, which together may be longer than a string can be. */
export type TextParts = string | Iterable<string>

/** Replaces a file in one step: readers see the old text or the new one, also after a power cut. */
export async function replaceFile(path: string, text: TextParts, mode = 0o644): Promise<void> {
  const temporary = temporaryBeside(path)
  try {
    await writeNew(temporary, text, true, mode)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}

/** Writes a new file and, if `synced`, waits until it is on the disk. */
export async function writeNew(path: string, text: TextParts, synced = true, mode = 0o644): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await writeFile(file, text)
    if (synced) await file.sync()
  } finally {
    await file.close()
  }
}

/** A path in the same folder that nobody else uses. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
}

/** Whether a name is a temporary one: if such a file remains, its writer died. */
export function isTemporary(name: string): boolean {
  return /^\.[0-9a-f]{12}\.tmp$/.test(name)
}
