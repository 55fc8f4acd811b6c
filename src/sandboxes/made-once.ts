import { randomBytes } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import { access, chmod, rename, utimes, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolders } from '../make-folders.js'

const making = new Map<string, Promise<void>>()

/** The path of a file that is costly to make: made where it is not there, by one caller for all that ask. */
export async function madeOnce(file: string, make: () => Promise<void>): Promise<string> {
  if (!(await isThere(file))) {
    let work = making.get(file)
    if (!work) {
      work = make().finally(() => making.delete(file))
      making.set(file, work)
    }
    await work
  } else {
    // Where room is made, what was used lately stays.
    await utimes(file, new Date(), new Date()).catch(() => {})
  }
  return file
}

/** Writes a file that is there in full or not at all; anybody may read and execute it. */
export async function writeWhole(file: string, content: Buffer | string): Promise<void> {
  makeFolders(dirname(file))
  const temporary = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(temporary, content)
  await chmod(temporary, 0o555)
  await rename(temporary, file)
}

/** Writes a file that is there in full or not at all, at once. */
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
