// biome-ignore lint/style/noRestrictedImports: the door itself
import { constants, realpathSync } from 'node:fs'
// biome-ignore lint/style/noRestrictedImports: the door itself
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { LoopaiError, systemCode } from '../errors.js'
import { appendTo } from './append-to.js'
import { diskError } from './disk-error.js'
import { type Inside, lookAt, openInside, requireFile, requireFolder } from './inside.js'
import { replaceFile, type Text, temporaryBeside, writeSynced } from './write-whole.js'

const chunkBytes = 256 * 1024

/**
 * The files under one folder, and the only way to those of a project: a repository is anyone's, so no link is
 * followed, nothing but regular files of a bounded size is opened, and no path leads out. Paths are relative, with
 * `/`. Methods throw `bad-file` for what is none of that, `disk` for what the file system refuses.
 */
export class RootedFiles {
  #root: string | undefined

  /** `shownUnder`: put before paths in messages where they do not mean the project. */
  constructor(
    private readonly folder: string,
    private readonly shownUnder = ''
  ) {}

  /** The real path of the folder. */
  get root(): string {
    this.#root ??= realpathSync(this.folder)
    return this.#root
  }

  /** The text of a file, or undefined where there is none. */
  async read(path: string): Promise<string | undefined> {
    const file = this.#at(path)
    return this.#telling(file, async () => {
      const handle = await openInside(file, constants.O_RDONLY)
      if (handle === undefined) return undefined
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await handle.readFile())
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        throw new LoopaiError('bad-file', `${file.shown}: not UTF-8.`, {
          suggestions: ['bring it back from git, or save it as UTF-8']
        })
      } finally {
        await handle.close()
      }
    })
  }

  /** The bytes of a file, chunk by chunk; none where there is no file. */
  async *stream(path: string): AsyncGenerator<Buffer> {
    const file = this.#at(path)
    const handle = await this.#telling(file, () => openInside(file, constants.O_RDONLY))
    if (handle !== undefined) yield* handle.createReadStream({ highWaterMark: chunkBytes })
  }

  /** Whether there is a file. */
  has(path: string): boolean {
    const file = this.#at(path)
    const stats = lookAt(file)
    if (stats !== undefined) requireFile(stats, file)
    return stats !== undefined
  }

  /** When a file was written last, in ms since 1970; undefined where there is none. */
  writtenAt(path: string): number | undefined {
    return lookAt(this.#at(path))?.mtimeMs
  }

  /** The names in a folder; none where there is no folder. */
  async list(path: string): Promise<string[]> {
    const folder = this.#at(path)
    const stats = lookAt(folder)
    if (stats === undefined) return []
    requireFolder(stats, folder)
    return this.#telling(folder, () => readdir(join(folder.root, path)))
  }

  /** Replaces a file in one step, and makes its folders where they are not there. */
  async write(path: string, text: Text): Promise<void> {
    const file = this.#at(path)
    if (!this.has(path)) await this.makeFolder(posix.dirname(path))
    await this.#telling(file, () => replaceFile(join(file.root, path), text))
  }

  /** Appends records in one write, and makes the file and its folders where they are not there. */
  async append(path: string, lines: string[]): Promise<void> {
    if (lines.length === 0) return
    await this.makeFolder(posix.dirname(path))
    const file = this.#at(path)
    await this.#telling(file, async () => {
      const handle = await openInside(file, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o644)
      try {
        await appendTo(handle!, file.shown, lines)
      } finally {
        await handle?.close()
      }
    })
  }

  /** Makes a file that was not there; false where it was. */
  async claim(path: string, text: string, mode = 0o644): Promise<boolean> {
    const file = this.#at(path)
    return this.#telling(file, async () => {
      if (lookAt(file) !== undefined) return false
      try {
        const handle = await open(join(file.root, path), 'wx', mode)
        await handle.writeFile(text)
        await handle.close()
        return true
      } catch (error) {
        if (systemCode(error) === 'EEXIST') return false
        throw error
      }
    })
  }

  /** Makes a folder and those that it lies in, where they are not there. */
  async makeFolder(path: string, mode?: number): Promise<void> {
    if (path === '.') return
    const folder = this.#at(path)
    const stats = lookAt(folder)
    if (stats !== undefined) return requireFolder(stats, folder)
    await this.#telling(folder, () => mkdir(join(folder.root, path), { recursive: true, mode }))
  }

  /** Makes a folder that was not there; false where it was. The folder that it lies in is there. */
  async claimFolder(path: string, mode: number): Promise<boolean> {
    const folder = this.#at(path)
    if (lookAt(folder) !== undefined) return false
    return this.#telling(folder, async () => {
      try {
        await mkdir(join(folder.root, path), { mode })
        return true
      } catch (error) {
        if (systemCode(error) === 'EEXIST') return false
        throw error
      }
    })
  }

  /** Writes a folder of files in one step: finished beside its place, then renamed, which fails where there is one. */
  async publish(path: string, files: Record<string, Text>): Promise<void> {
    const folder = this.#at(path)
    lookAt(folder)
    await this.makeFolder(posix.dirname(path))
    const place = join(folder.root, path)
    const temporary = temporaryBeside(place)
    await this.#telling(folder, async () => {
      try {
        await mkdir(temporary)
        for (const [name, text] of Object.entries(files)) await writeSynced(join(temporary, name), text)
        await rename(temporary, place)
      } catch (error) {
        await rm(temporary, { recursive: true, force: true }).catch(() => {})
        throw error
      }
    })
  }

  /** Removes a file, where it is there. */
  async remove(path: string): Promise<void> {
    const file = this.#at(path)
    lookAt(file)
    await this.#telling(file, () => rm(join(file.root, path), { force: true }))
  }

  #at(path: string): Inside {
    return { root: this.root, path, shown: `${this.shownUnder}${path}` }
  }

  async #telling<T>({ shown }: Inside, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw diskError(error, shown)
    }
  }
}
