import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withLock } from '../../src/store/lock.js'
import { RootedFiles } from '../../src/store/rooted-files.js'
import { scratch } from '../helpers/cli.js'

it('lets one at a time in', async () => {
  const files = new RootedFiles(await scratch())
  let inside = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 20 }, () =>
      withLock(files, 'a.lock', async () => {
        most = Math.max(most, ++inside)
        await new Promise(resolve => setTimeout(resolve, 2))
        inside -= 1
      })
    )
  )
  expect(most).toBe(1)
})

it('takes over the lock of a dead process', async () => {
  const folder = await scratch()
  const files = new RootedFiles(folder)
  await writeFile(join(folder, 'a.lock'), '4194399\n') // above the largest pid that Linux gives by default
  expect(await withLock(files, 'a.lock', async () => 'done')).toBe('done')
})

it('frees the lock when the work fails', async () => {
  const files = new RootedFiles(await scratch())
  await expect(
    withLock(files, 'a.lock', async () => {
      throw new Error('no')
    })
  ).rejects.toThrow('no')
  expect(await withLock(files, 'a.lock', async () => 'done')).toBe('done')
})
