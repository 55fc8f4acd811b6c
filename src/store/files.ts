import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { LoopaiError, systemCode } from '../errors.js'

/** The text of a file, or undefined where there is none. Throws `disk` if it can't be read. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw diskError(error, path)
  }
}

/** Replaces a file in one step: readers see the old text or the new one, also after a power cut. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeSynced(temporary, text)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw diskError(error, path)
  }
}

/** Writes a new file and waits until the disk has it. */
export async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Appends lines in one write. A torn last line, left by a writer that died, is first closed with a
 * newline, so that it spoils no record but itself.
 */
export async function appendLines(path: string, lines: string[]): Promise<void> {
  if (lines.length === 0) return
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o644)
    try {
      const { size } = await file.stat()
      const last = Buffer.alloc(1)
      if (size > 0) await file.read(last, 0, 1, size - 1)
      const torn = size > 0 && last[0] !== 0x0a
      const bytes = Buffer.from(`${torn ? '\n' : ''}${lines.join('\n')}\n`)
      const { bytesWritten } = await file.write(bytes)
      if (bytesWritten < bytes.length) {
        await file.truncate(size)
        throw new LoopaiError('disk', `${path}: the disk is full. Nothing was added.`)
      }
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw diskError(error, path)
  }
}

/** Says what the file system refused, in words. */
export function diskError(error: unknown, path: string): unknown {
  if (error instanceof LoopaiError) return error
  const reasons: Record<string, string> = {
    EACCES: 'permission denied',
    EDQUOT: 'the disk quota is used up',
    EISDIR: 'this is a folder, not a file',
    EMFILE: 'too many open files',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a part of this path is a file, not a folder',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only'
  }
  const reason = reasons[systemCode(error) ?? '']
  return reason ? new LoopaiError('disk', `${path}: ${reason}.`, { cause: error }) : error
}
