import { randomBytes } from 'node:crypto'
// biome-ignore lint/style/noRestrictedImports: the door itself
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A text, or its parts: as a whole it can be longer than a string may be. */
export type TextParts = string | Iterable<string>

/** Puts a file in its place in one step: readers see the old text or the new one, also after a power cut. */
export async function replaceFile(path: string, text: TextParts): Promise<void> {
  const temporary = temporaryBeside(path)
  try {
    await writeNew(temporary, text)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}

/** Writes a file that was not there, and, if it is to be `synced`, waits until the disk has it. */
export async function writeNew(path: string, text: TextParts, synced = true): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await writeFile(file, text)
    if (synced) await file.sync()
  } finally {
    await file.close()
  }
}

/** A path in the same folder that nobody else takes. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
}

/** Whether a name is one of these: where it stays, its writer died. */
export function isTemporary(name: string): boolean {
  return /^\.[0-9a-f]{12}\.tmp$/.test(name)
}
