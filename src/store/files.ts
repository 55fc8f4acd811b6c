// biome-ignore lint/style/noRestrictedImports: files that a person named
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { LoopaiError, systemCode } from '../errors.js'
import { makeFolders } from '../make-folders.js'
import { diskError } from './disk-error.js'
import { bytesInWords, mostBytes } from './file-limits.js'
import { openNamed } from './open-named.js'
import { OutputFile } from './output-file.js'
import { replaceFile } from './write-whole.js'

/**
 * The text of a file that a person named. Throws `bad-file` where it does not exist, is too large or is not UTF-8.
 */
export async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readWhole(path))
  } catch (error) {
    if (error instanceof TypeError) {
      throw new LoopaiError('bad-file', `${path}: not UTF-8.`, {
        suggestions: [`iconv -f WINDOWS-1252 -t UTF-8 ${path}`]
      })
    }
    if (systemCode(error) === 'ENOENT') {
      throw new LoopaiError('bad-file', `${path}: there is no such file.`, {
        suggestions: ['make it smaller, or name another file']
      })
    }
    throw diskError(error, path)
  }
}

/** Bounded, so that it also ends for a pipe that never does. */
async function readWhole(path: string): Promise<Buffer> {
  const handle = await openNamed(path)
  const most = mostBytes(path)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of handle.createReadStream()) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes <= most) continue
    throw new LoopaiError(
      'bad-file',
      `${path} is larger than ${bytesInWords(most)}, the most that Loopai reads.`,
      {
        suggestions: ['make it smaller, or name another file']
      }
    )
  }
  return Buffer.concat(chunks)
}

/** Writes a file that a person named in one step: readers see the old text or the new one. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  try {
    makeFolders(dirname(path))
    await replaceFile(path, text)
  } catch (error) {
    throw diskError(error, path)
  }
}

/** Appends to a file that a person or a CI system named. Throws `disk`. */
export async function appendText(path: string, text: string): Promise<void> {
  const file = await OutputFile.open(path, false)
  await file.append(text).finally(() => file.close())
}

/** Whether a path is a file on disk, which can be read twice; stdin and pipes can't. */
export async function isFile(path: string): Promise<boolean> {
  return path !== '-' && (await stat(path).catch(() => undefined))?.isFile() === true
}
