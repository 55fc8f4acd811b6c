// biome-ignore lint/style/noRestrictedImports: the door itself
import { constants, lstatSync, realpathSync } from 'node:fs'
// biome-ignore lint/style/noRestrictedImports: the door itself
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { LoopaiError, systemCode } from '../errors.js'
import { makeFolders } from '../make-folders.js'
import { appendTo } from './append-to.js'
import { diskError } from './disk-error.js'
import { type Inside, lookAt, openInside, requireFile, requireFolder } from './inside.js'
import { replaceFile, type TextParts, temporaryBeside, writeNew } from './write-whole.js'

const chunkBytes = 256 * 1024

/**
 * The files under one folder, and the only way to those of a project. Since a repository may be anyone's, no link is
 * followed, only regular files of bounded size are opened, and no path leads outside. Paths are relative, with `/`.
 * Methods throw `bad-file` for anything else, and `disk` where the file system refuses.
 */
export class RootedFiles {
  #root: string | undefined

  /** `shownUnder`: a prefix of paths in messages, for folders other than the project. `mode`: of new files. */
  constructor(
    private readonly folder: string,
    private readonly shownUnder = '',
    private readonly mode = 0o644
  ) {}

  /** The real path of the folder. */
  get root(): string {
    this.#root ??= realpathSync(this.folder)
    return this.#root
  }

  /** A path as messages show it. */
  shown(path: string): string {
    return `${this.shownUnder}${path}`
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

  /** The bytes of a file from one on, chunk by chunk; none where there is no file. */
  async *stream(path: string, start = 0): AsyncGenerator<Buffer> {
    const file = this.#at(path)
    const handle = await this.#telling(file, () => openInside(file, constants.O_RDONLY))
    if (handle !== undefined) yield* handle.createReadStream({ highWaterMark: chunkBytes, start })
  }

  /** Whether a file exists. */
  has(path: string): boolean {
    const file = this.#at(path)
    const stats = lookAt(file)
    if (stats !== undefined) requireFile(stats, file)
    return stats !== undefined
  }

  /** When a file was last written, in ms since 1970; undefined where there is none. */
  writtenAt(path: string): number | undefined {
    return lookAt(this.#at(path))?.mtimeMs
  }

  /** A text that is another one once a file was written or replaced; undefined where there is none. */
  stamp(path: string): string | undefined {
    const stats = lookAt(this.#at(path))
    return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs}`
  }

  /** The names in a folder, `.` for the whole; none where there is no folder. */
  async list(path: string): Promise<string[]> {
    const folder = this.#at(path)
    if (path !== '.') {
      const stats = lookAt(folder)
      if (stats === undefined) return []
      requireFolder(stats, folder)
    }
    return this.#telling(folder, async () => {
      try {
        return await readdir(join(folder.root, path))
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return [] // gone meanwhile
        throw error
      }
    })
  }

  /** Replaces a file in one step; creates its folders where needed. */
  async write(path: string, text: TextParts): Promise<void> {
    const file = this.#at(path)
    if (!this.has(path)) await this.makeFolder(posix.dirname(path))
    await this.#telling(file, () => replaceFile(join(file.root, path), text, this.mode))
  }

  /** Appends records in one write; creates the file and its folders where needed. */
  async append(path: string, lines: string[]): Promise<void> {
    if (lines.length === 0) return
    await this.makeFolder(posix.dirname(path))
    const file = this.#at(path)
    await this.#telling(file, async () => {
      const handle = await openInside(
        file,
        constants.O_RDWR | constants.O_APPEND | constants.O_CREAT,
        this.mode
      )
      try {
        await appendTo(handle!, file.shown, lines)
      } finally {
        await handle?.close()
      }
    })
  }

  /**
   * Overwrites the start of a file, which takes no additional space on the disk; does nothing where there is no
   * file.
   */
  async overwrite(path: string, text: string): Promise<void> {
    const file = this.#at(path)
    await this.#telling(file, async () => {
      const handle = await openInside(file, constants.O_WRONLY)
      try {
        await handle?.write(text, 0)
      } finally {
        await handle?.close()
      }
    })
  }

  /** Creates a folder and its parents where needed. */
  async makeFolder(path: string, mode?: number): Promise<void> {
    if (path === '.') return
    const folder = this.#at(path)
    const stats = lookAt(folder)
    if (stats !== undefined) return requireFolder(stats, folder)
    await this.#telling(folder, async () => makeFolders(join(folder.root, path), mode))
  }

  /** Creates a folder; false where it exists. Its parent must exist. */
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

  /** Writes a folder of files in one step. Throws `bad-file` where one exists that is not empty. */
  async publish(path: string, files: Record<string, TextParts>): Promise<void> {
    if (await this.claim(path, files)) return
    throw new LoopaiError('bad-file', `${this.shown(path)} is there already.`, {
      suggestions: ['move it away, then run the same command again']
    })
  }

  /**
   * The same: finished under a temporary name, then renamed. False where a folder exists that is not empty. Without
   * `synced` it may be lost in a power cut.
   */
  async claim(path: string, files: Record<string, TextParts>, synced = true): Promise<boolean> {
    const folder = this.#at(path)
    const stats = lookAt(folder)
    if (stats !== undefined) requireFolder(stats, folder)
    await this.makeFolder(posix.dirname(path))
    const place = join(folder.root, path)
    const temporary = temporaryBeside(place)
    return this.#telling(folder, async () => {
      try {
        await mkdir(temporary)
        for (const [name, text] of Object.entries(files)) await writeNew(join(temporary, name), text, synced)
        await rename(temporary, place)
        return true
      } catch (error) {
        await rm(temporary, { recursive: true, force: true }).catch(() => {})
        if (isTaken(error)) return false
        throw error
      }
    })
  }

  /** Removes an empty folder; leaves any other. */
  async removeEmpty(path: string): Promise<void> {
    const folder = this.#at(path)
    if (lookAt(folder) === undefined) return
    await this.#telling(folder, async () => {
      try {
        await rmdir(join(folder.root, path))
      } catch (error) {
        if (systemCode(error) !== 'ENOENT' && !isTaken(error)) throw error
      }
    })
  }

  /** Removes a file, if it exists. */
  async remove(path: string): Promise<void> {
    const file = this.#at(path)
    lookAt(file)
    await this.#telling(file, () => rm(join(file.root, path), { force: true }))
  }

  /** Removes a file or a folder with its content; links are removed, not followed. */
  async removeAll(path: string): Promise<void> {
    const place = this.#at(path)
    lookAt(place)
    await this.#telling(place, () => rm(join(place.root, path), { recursive: true, force: true }))
  }

  /** The size of a file, or of all files in a folder, in bytes; links are not followed. */
  async bytesOf(path: string): Promise<number> {
    const place = this.#at(path)
    const stats = lookAt(place)
    if (!stats?.isDirectory()) return stats?.size ?? 0
    const entries = await this.#telling(place, () =>
      readdir(join(place.root, path), { recursive: true, withFileTypes: true })
    )
    let bytes = 0
    for (const entry of entries.filter(entry => entry.isFile())) {
      bytes += lstatSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
    }
    return bytes
  }

  #at(path: string): Inside {
    return { root: this.root, path, shown: this.shown(path) }
  }

  async #telling<T>({ shown }: Inside, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw diskError(error, shown)
    }
  }
}

/** Whether a folder could not be renamed or removed because the one of that name is not empty. */
function isTaken(error: unknown): boolean {
  const code = systemCode(error) ?? ''
  return ['EEXIST', 'ENOTEMPTY'].includes(code) || (code === 'EPERM' && process.platform === 'win32')
}
