import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isJson } from '../domain/json.js'
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

/** The text of a file that a person named. Throws `bad-file` where it is not there or no UTF-8. */
export async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    if (error instanceof TypeError) {
      throw new LoopaiError('bad-file', `${path}: not UTF-8.`, {
        suggestions: [`iconv -f WINDOWS-1252 -t UTF-8 ${path}`]
      })
    }
    if (systemCode(error) === 'ENOENT') {
      throw new LoopaiError('bad-file', `${path}: there is no such file.`, {
        suggestions: ['check the path']
      })
    }
    throw diskError(error, path)
  }
}

/** Replaces a file in one step: readers see the old text or the new one, also after a power cut. */
export async function writeAtomically(path: string, text: string | Iterable<string>): Promise<void> {
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

/** Writes a new file, whole or part by part, and waits until the disk has it. */
export async function writeSynced(path: string, text: string | Iterable<string>): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await writeFile(file, text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Appends records in one write. A torn last record, left by a writer that died, is cut off first: it never
 * was a record, and would spoil the next one. A last record that only lacks its newline is kept.
 */
export async function appendLines(path: string, lines: string[]): Promise<void> {
  if (lines.length === 0) return
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o644)
    try {
      const tail = await tornTail(file)
      const whole = tail !== undefined && isJson(tail.text)
      if (tail && !whole) await file.truncate(tail.start)
      const bytes = Buffer.from(`${whole ? '\n' : ''}${lines.join('\n')}\n`)
      const { size } = await file.stat()
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

/** The text after the last newline of a file and where it starts, if there is any. */
async function tornTail(file: FileHandle): Promise<{ text: string; start: number } | undefined> {
  const { size } = await file.stat()
  const block = Buffer.alloc(64 * 1024)
  let text = Buffer.alloc(0)
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - block.length)
    const { bytesRead } = await file.read(block, 0, end - start, start)
    const newline = block.subarray(0, bytesRead).lastIndexOf(0x0a)
    text = Buffer.concat([block.subarray(newline + 1, bytesRead), text])
    if (newline >= 0) break
    end = start
  }
  return text.length === 0 ? undefined : { text: text.toString(), start: size - text.length }
}

/** Says what the file system refused, in words. */
export function diskError(error: unknown, path: string): unknown {
  if (error instanceof LoopaiError) return error
  const reasons: Record<string, string> = {
    EACCES: 'permission denied',
    EEXIST: 'a part of this path is a file, not a folder',
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

/** Whether a path is a file on disk, which can be read again; stdin and pipes are not. */
export async function isFile(path: string): Promise<boolean> {
  return path !== '-' && (await stat(path).catch(() => undefined))?.isFile() === true
}
