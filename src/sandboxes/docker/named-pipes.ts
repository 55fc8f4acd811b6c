import { spawnSync } from 'node:child_process'
import { chmodSync, constants, mkdirSync, mkdtempSync, openSync, readSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The prefix of the folders of all processes, in the folder for temporary files. */
export const pipeFolderPrefix = 'loopai-pipes-'

/** Pipes are made for this many workers at once. */
const batch = 8

/** The ends of one worker's pipes in this process. */
export interface WorkerPipes {
  input: Socket
  output: Socket
  errorOutput: Socket
  outputFd: number
  errorFd: number
}

/** A folder of named pipes that only the container and this user can reach. */
export class PipeFolder {
  private made = 0

  /** The folder that is mounted. */
  readonly path: string
  /** Where the client writes the id of the container. */
  readonly idFile: string
  private readonly outer: string

  /** The name contains `owner`, so that folders of dead processes can be found. */
  constructor(owner: string) {
    // Only its owner gets through the outer folder; the container's user must get into the inner one.
    this.outer = mkdtempSync(join(tmpdir(), `${pipeFolderPrefix}${owner}-`))
    this.path = join(this.outer, 'io')
    this.idFile = join(this.outer, 'id')
    mkdirSync(this.path)
    chmodSync(this.path, 0o755)
    this.makeMore('life')
  }

  /** Opens both ends of worker n's pipes here, so that neither side waits for the other. */
  open(n: number): WorkerPipes {
    if (n === this.made) this.makeMore()
    const open = (name: string) => openBoth(join(this.path, `${name}.${n}`))
    const [inputFd, outputFd, errorFd] = [open('in'), open('out'), open('err')]
    return {
      input: new Socket({ fd: inputFd, readable: false, writable: true }),
      output: new Socket({ fd: outputFd, readable: true, writable: false }),
      errorOutput: new Socket({ fd: errorFd, readable: true, writable: false }),
      outputFd,
      errorFd
    }
  }

  /** The end of `life` that this process holds: closed by its death, however that comes. */
  openLife(): Socket {
    return new Socket({ fd: openBoth(join(this.path, 'life')), readable: false, writable: true })
  }

  async remove(): Promise<void> {
    await rm(this.outer, { recursive: true, force: true })
  }

  /** Makes many pipes with one call of mkfifo, since starting a process takes some ms. */
  private makeMore(...others: string[]): void {
    const numbers = Array.from({ length: batch }, (_, i) => this.made + i)
    const forInput = [...others, ...numbers.map(n => `in.${n}`)]
    const forOutput = numbers.flatMap(n => [`out.${n}`, `err.${n}`])
    mkfifo([...forInput, ...forOutput].map(name => join(this.path, name)))
    // The container's user may only read its input pipes: then the program cannot hold them open for writing.
    for (const name of forInput) chmodSync(join(this.path, name), 0o644)
    for (const name of forOutput) chmodSync(join(this.path, name), 0o622)
    this.made += batch
  }
}

/** Pipes that only this user can open. */
function mkfifo(paths: string[]): void {
  const { status, error } = spawnSync('mkfifo', ['-m', '600', ...paths], { stdio: 'ignore' })
  if (status !== 0) throw error ?? new Error(`mkfifo ended with ${status}`)
}

function openBoth(path: string): number {
  return openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
}

/** Reads what is in a pipe now, up to some megabytes; its writer may have ended. */
export function drain(fd: number): Buffer {
  const chunks: Buffer[] = []
  for (let size = 0; size < 4 * 1024 * 1024; ) {
    const chunk = Buffer.allocUnsafe(64 * 1024)
    let count = 0
    try {
      count = readSync(fd, chunk)
    } catch {
      break // EAGAIN: nothing is left
    }
    if (count === 0) break
    chunks.push(chunk.subarray(0, count))
    size += count
  }
  return Buffer.concat(chunks)
}
