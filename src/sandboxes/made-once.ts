import { randomBytes } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import { access, chmod, rename, utimes, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolders } from '../make-folders.js'

const making = new Map<string, Promise<void>>()

/** The path of a file that is costly to make: made if it is missing, once for all concurrent callers. */
export async function madeOnce(file: string, make: () => Promise<void>): Promise<string> {
  if (!(await isThere(file))) {
    let work = making.get(file)
    if (!work) {
      work = make().finally(() => making.delete(file))
      making.set(file, work)
    }
    await work
  } else {
    // Marks the file as recently used, so that cleaning up does not remove it.
    await utimes(file, new Date(), new Date()).catch(() => {})
  }
  return file
}

/** Writes a file atomically; anybody may read and execute it. */
export async function writeWhole(file: string, content: Buffer | string): Promise<void> {
  makeFolders(dirname(file))
  const temporary = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(temporary, content)
  await chmod(temporary, 0o555)
  await rename(temporary, file)
}

/** Writes a file atomically and synchronously. */
export function writeWholeSync(file: string, content: string): void {
  makeFolders(dirname(file))
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, content)
  renameSync(temporary, file)
}

export function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false
  )
}
