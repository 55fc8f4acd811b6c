import { posix } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LoopaiError, systemCode } from '../errors.js'
import type { RootedFiles } from './rooted-files.js'

const patienceMs = 20_000
/** Every critical section is a few file operations: a lock this old was left by a dead process. */
const staleMs = 60_000

/** Runs `work` while holding a lock file; waits for other processes, takes over the lock of a dead one. */
export async function withLock<T>(files: RootedFiles, path: string, work: () => Promise<T>): Promise<T> {
  await acquire(files, path)
  try {
    return await work()
  } finally {
    await files.remove(path)
  }
}

async function acquire(files: RootedFiles, path: string): Promise<void> {
  const deadline = Date.now() + patienceMs
  await files.makeFolder(posix.dirname(path))
  while (!(await tryCreate(files, path))) {
    if (await isStale(files, path)) {
      await removeStale(files, path)
    } else if (Date.now() > deadline) {
      throw new LoopaiError('busy', `Another loopai is writing here and does not end (lock ${path}).`, {
        suggestions: ['wait for it to end, or remove the lock file if none is running']
      })
    } else {
      await sleep(5 + Math.random() * 20)
    }
  }
}

/** Removes the lock of a dead process; a lock of its own keeps two waiters from removing a fresh one. */
async function removeStale(files: RootedFiles, path: string): Promise<void> {
  const takeover = `${path}.takeover`
  if (!(await tryCreate(files, takeover))) {
    await sleep(20)
    if (await isStale(files, takeover)) await files.remove(takeover)
    return
  }
  if (await isStale(files, path)) await files.remove(path)
  await files.remove(takeover)
}

function tryCreate(files: RootedFiles, path: string): Promise<boolean> {
  return files.claim(path, `${process.pid}\n`)
}

async function isStale(files: RootedFiles, path: string): Promise<boolean> {
  const text = await files.read(path)
  const writtenAt = files.writtenAt(path)
  if (text === undefined || writtenAt === undefined) return false // gone meanwhile
  if (Date.now() - writtenAt > staleMs) return true
  const pid = Number(text)
  return Number.isInteger(pid) && pid > 0 && !isAlive(pid)
}

/** Whether a process runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}
