import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LoopaiError, systemCode } from '../errors.js'
import { diskError } from './files.js'

const patienceMs = 20_000
/** Every critical section is a few file operations: a lock this old was left by a dead process. */
const staleMs = 60_000

/** Runs `work` while holding a lock file; waits for other processes, takes over the lock of a dead one. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await acquire(path)
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

async function acquire(path: string): Promise<void> {
  const deadline = Date.now() + patienceMs
  await mkdir(dirname(path), { recursive: true }).catch(error => {
    throw diskError(error, path)
  })
  while (!(await tryCreate(path))) {
    if (await isStale(path)) {
      await removeStale(path)
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
async function removeStale(path: string): Promise<void> {
  const takeover = `${path}.takeover`
  if (!(await tryCreate(takeover))) {
    await sleep(20)
    if (await isStale(takeover)) await rm(takeover, { force: true })
    return
  }
  if (await isStale(path)) await rm(path, { force: true })
  await rm(takeover, { force: true })
}

async function tryCreate(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(`${process.pid}\n`)
    await file.close()
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw diskError(error, path)
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    if (Date.now() - mtimeMs > staleMs) return true
    const pid = Number(text)
    return Number.isInteger(pid) && pid > 0 && !isAlive(pid)
  } catch {
    return false // gone meanwhile
  }
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
