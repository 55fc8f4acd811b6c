// biome-ignore lint/style/noRestrictedImports: a type: the door opened it
import type { FileHandle } from 'node:fs/promises'
import { isJson } from '../domain/json.js'
import { maxLineBytes } from '../domain/program/limits.js'
import { LoopaiError } from '../errors.js'

/**
 * Appends records to an open file in one write. An incomplete last record, left by a writer that died, is cut off
 * first: it never was a record, and would spoil the next one. A last record that only lacks its newline is kept.
 */
export async function appendTo(file: FileHandle, shown: string, lines: readonly string[]): Promise<void> {
  const tail = await tornTail(file, shown)
  const whole = tail !== undefined && isJson(tail.text)
  if (tail && !whole) await file.truncate(tail.start)
  const bytes = Buffer.from(`${whole ? '\n' : ''}${lines.join('\n')}\n`)
  const { size } = await file.stat()
  const { bytesWritten } = await file.write(bytes)
  if (bytesWritten < bytes.length) {
    // Unless another process has appended since: it then cuts off the incomplete part itself.
    if ((await file.stat()).size === size + bytesWritten) await file.truncate(size)
    throw new LoopaiError('disk', `${shown}: the disk is full. Nothing was added.`)
  }
  await file.sync()
}

/** The text after the last newline of a file and its offset, if there is any. */
async function tornTail(
  file: FileHandle,
  shown: string
): Promise<{ text: string; start: number } | undefined> {
  const { size } = await file.stat()
  const block = Buffer.alloc(64 * 1024)
  const parts: Buffer[] = []
  let length = 0
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - block.length)
    const { bytesRead } = await file.read(block, 0, end - start, start)
    const newline = block.subarray(0, bytesRead).lastIndexOf(0x0a)
    parts.unshift(Buffer.from(block.subarray(newline + 1, bytesRead)))
    length += parts[0].length
    if (newline >= 0) break
    if (length > maxLineBytes) {
      throw new LoopaiError(
        'bad-file',
        `${shown}: the last line is longer than ${maxLineBytes / 2 ** 20} MB.`,
        {
          suggestions: ['bring the file back from git']
        }
      )
    }
    end = start
  }
  return length === 0 ? undefined : { text: Buffer.concat(parts).toString(), start: size - length }
}
