import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { ownerName, thisOwner } from '../../src/owner.js'
import { leaseText } from '../../src/store/lease.js'
import { acquireLock, withLock } from '../../src/store/lock.js'
import { RootedFiles } from '../../src/store/rooted-files.js'
import { root, scratch } from '../helpers/cli.js'

it('lets one at a time in', async () => {
  const files = new RootedFiles(await scratch())
  let inside = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 20 }, () =>
      withLock(files, 'a', async () => {
        most = Math.max(most, ++inside)
        await new Promise(resolve => setTimeout(resolve, 2))
        inside -= 1
      })
    )
  )
  expect(most).toBe(1)
})

const dead = `${ownerName({ ...thisOwner(), pid: 4194304 })}.0.lock` // above the largest pid that Linux gives
const committed = `${ownerName({ world: 'another-1', pid: 1, start: 1 })}.0.lock`

it.each([
  { what: 'of a dead process', left: { [dead]: leaseText() } },
  { what: 'that came with a repository', left: { [committed]: leaseText(0) } },
  { what: 'of several', left: { [dead]: leaseText(), [committed]: leaseText(0) } },
  { what: 'that is no lock', left: { 'w.lock': '' } },
  { what: 'with no holder', left: {} }
])('takes over one $what', async ({ left }) => {
  const folder = await scratch()
  await mkdir(join(folder, 'a'))
  for (const [name, lease] of Object.entries(left)) await writeFile(join(folder, 'a', name), lease)
  expect(await withLock(new RootedFiles(folder), 'a', async () => 'done')).toBe('done')
  expect(await readdir(folder)).toEqual([])
})

it('frees the lock when the work fails', async () => {
  const files = new RootedFiles(await scratch())
  await expect(
    withLock(files, 'a', async () => {
      throw new Error('no')
    })
  ).rejects.toThrow('no')
  expect(await withLock(files, 'a', async () => 'done')).toBe('done')
})

it('renews its lease while it works, and knows when it has lost it', async () => {
  const folder = await scratch()
  const lock = await acquireLock(new RootedFiles(folder), 'a')
  const [name] = await readdir(join(folder, 'a'))
  const lease = () => readFile(join(folder, 'a', name), 'utf8')
  for (const first = await lease(); (await lease()) === first; ) await new Promise(setImmediate)
  lock.requireHeld()
  await rm(join(folder, 'a', name))
  expect(() => lock.requireHeld()).toThrow(/another one took over its lock \(a\)/)
  await lock.release()
})

it('tells at once, where nobody wants to wait, who has it', async () => {
  const files = new RootedFiles(await scratch())
  const lock = await acquireLock(files, 'a')
  const living = process.platform === 'linux' ? `Process ${process.pid} is` : / is/
  await expect(acquireLock(files, 'a', false)).rejects.toThrow(living)
  await lock.release()
})

/** Counts up in a file, again and again, each time under the lock. */
const counts = (times: number) => `
  import { withLock } from ${JSON.stringify(join(root, 'dist/store/lock.js'))}
  import { RootedFiles } from ${JSON.stringify(join(root, 'dist/store/rooted-files.js'))}
  const files = new RootedFiles('.')
  for (let n = 0; n < ${times}; n++) {
    await withLock(files, '.loopai/locks/w', async lock => {
      const count = Number(await files.read('count'))
      await new Promise(resolve => setTimeout(resolve, n % 50 === 0 ? 400 : 1))
      lock.requireHeld()
      await files.write('count', String(count + 1))
    })
  }`

it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'host and containers that share a folder lose no update',
  async () => {
    const cwd = await scratch()
    await writeFile(join(cwd, 'count'), '0')
    const times = 60
    const own = ['--pid', '--fork', '--mount-proc', '--kill-child']
    const node = [process.execPath, '--input-type=module', '--eval', counts(times)]
    const started = [node, ['unshare', ...own, ...node], ['unshare', ...own, ...node]].map(
      ([file, ...words]) => spawn(file, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    )
    const ends = await Promise.all(
      started.map(async child => [
        await text(child.stderr),
        ...(child.exitCode === null ? await once(child, 'close') : [child.exitCode])
      ])
    )
    expect(ends.map(([told, code]) => [told, code])).toEqual(started.map(() => ['', 0]))
    expect(await readFile(join(cwd, 'count'), 'utf8')).toBe(String(3 * times))
    expect(await readdir(join(cwd, '.loopai/locks'))).toEqual([])
  }
)
