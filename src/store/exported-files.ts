// biome-ignore lint/style/noRestrictedImports: files of the code base that a person exports to
import { open, readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { systemCode } from '../errors.js'
import { diskError } from './disk-error.js'

const mostFiles = 200
const mostBytes = 1 << 20

/** The beginnings of the files that lie beside a path and end as it does; none where there is no such folder. */
export async function sourcesBeside(path: string): Promise<string[]> {
  const folder = dirname(path)
  const names = await readdir(folder).catch(() => [])
  const alike = names.filter(name => extname(name) === extname(path) && name !== basename(path))
  const texts = alike
    .sort()
    .slice(0, mostFiles)
    .map(name => textOf(join(folder, name), mostBytes))
  return (await Promise.all(texts)).filter(text => text !== undefined)
}

/** How a file begins; undefined where there is none. Throws `disk` where it cannot be read. */
export async function beginningOf(path: string): Promise<string | undefined> {
  try {
    return await textOf(path, 1000)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw diskError(error, path)
  }
}

/** The first bytes of a file as text; undefined for what is none, such as a pipe, which would never end. */
async function textOf(path: string, most: number): Promise<string | undefined> {
  if (!(await stat(path)).isFile()) return undefined
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
