import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { LoopaiError } from '../errors.js'
import { ownerName, thisOwner } from '../owner.js'
import { LeaseWatch, leaseText } from './lease.js'
import type { RootedFiles } from './rooted-files.js'

const patienceMs = 20_000
/** How often a holder renews its lease. */
const beatMs = 300

/** A lock held by this process. */
export interface Lock {
  /**
   * Throws `busy` where another process took the lock because this one did not renew it for too long: nothing may be
   * written then.
   */
  requireHeld(): void
  release(): Promise<void>
}

/** The path of a lock: of a task, or of loopai.json, whose name no task can have. */
export const lockOf = (name: string) => `.loopai/locks/${name}`

/** Runs `work` while holding a lock; waits for other processes, and takes over the lock of a dead one. */
export async function withLock<T>(
  files: RootedFiles,
  path: string,
  work: (lock: Lock) => Promise<T>
): Promise<T> {
  const lock = await acquireLock(files, path)
  try {
    return await work(lock)
  } finally {
    await lock.release()
  }
}

/**
 * Takes a lock: a folder that contains one file named after its holder, created by a rename. So there is no lock
 * without a holder, and it is taken over by removing the file of exactly that holder. Without `patient`, throws
 * `busy` as soon as the holder is known to be alive, rather than after a while.
 */
export async function acquireLock(files: RootedFiles, path: string, patient = true): Promise<Lock> {
  const mine = `${ownerName()}.${randomBytes(6).toString('hex')}.lock`
  const watch = new LeaseWatch()
  const deadline = performance.now() + patienceMs
  for (;;) {
    let living: string | undefined
    for (const name of await files.list(path)) {
      const text = await files.read(`${path}/${name}`)
      if (text === undefined) continue // released meanwhile
      const state = watch.stateOf(name, text)
      if (state === 'left') await files.remove(`${path}/${name}`)
      else if (state === 'held') living = name
      else living ??= ''
    }
    if (living === undefined) {
      await files.removeEmpty(path) // Windows renames nothing onto a folder
      if (await files.claim(path, { [mine]: leaseText() }, false)) return new HeldLock(files, path, mine)
    } else if ((living !== '' && !patient) || performance.now() > deadline) {
      throw taken(files.shown(path), living)
    }
    await sleep(5 + Math.random() * 20)
  }
}

class HeldLock implements Lock {
  readonly #file: string
  readonly #beat: NodeJS.Timeout

  constructor(
    private readonly files: RootedFiles,
    private readonly path: string,
    name: string
  ) {
    this.#file = `${path}/${name}`
    // A failed renewal is a missed one.
    this.#beat = setInterval(() => void files.overwrite(this.#file, leaseText()).catch(() => {}), beatMs)
    this.#beat.unref()
  }

  requireHeld(): void {
    if (this.files.has(this.#file)) return
    throw new LoopaiError(
      'busy',
      `This process was paused for so long that another one took over its lock (${this.files.shown(this.path)}).`,
      { suggestions: ['run the same command again'] }
    )
  }

  async release(): Promise<void> {
    clearInterval(this.#beat)
    await this.files.remove(this.#file)
    await this.files.removeEmpty(this.path)
  }
}

function taken(shown: string, holder: string): LoopaiError {
  const [world, pid] = holder.split('.')
  const who = world === thisOwner().world ? `Process ${pid}` : 'Another loopai'
  return new LoopaiError('busy', `${who} is at work on these files (lock ${shown}).`, {
    suggestions: ['wait for it to end', `if none is running: rm -r ${shown}`]
  })
}
