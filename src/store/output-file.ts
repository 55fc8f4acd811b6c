// biome-ignore lint/style/noRestrictedImports: a file that a person named
import { type FileHandle, open, stat } from 'node:fs/promises'
import { diskError } from './disk-error.js'

/** A file that a person named for an output, which grows row by row; it may be a pipe. */
export class OutputFile {
  private constructor(
    readonly path: string,
    private readonly handle: FileHandle
  ) {}

  /** Opens it to append; what it holds stays until `keep`. `readable`: whether that is read, too. Throws `disk`. */
  static open(path: string, readable: boolean): Promise<OutputFile> {
    return doing(path, async () => new OutputFile(path, await open(path, readable ? 'a+' : 'a')))
  }

  get descriptor(): number {
    return this.handle.fd
  }

  /** Drops all but its first bytes; a pipe has nothing to drop. Throws `disk`. */
  keep(bytes: number): Promise<void> {
    return doing(this.path, async () => {
      if ((await this.handle.stat()).isFile()) await this.handle.truncate(bytes)
    })
  }

  /** Appends a text. Throws `disk` where it can't be written whole. */
  append(text: string): Promise<void> {
    return doing(this.path, () => this.handle.appendFile(text))
  }

  close(): Promise<void> {
    return doing(this.path, () => this.handle.close())
  }
}

/** Whether two paths name the same file; false where one does not exist. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(path => stat(path).catch(() => undefined)))
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino
}

async function doing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw diskError(error, path)
  }
}
