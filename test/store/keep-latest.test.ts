import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepLatest } from '../../src/store/keep-latest.js'
import { RootedFiles } from '../../src/store/rooted-files.js'
import { scratch } from '../helpers/cli.js'

it.each([
  { what: 'files', most: 2, bytes: 1000, left: ['c', 'd'] },
  { what: 'bytes', most: 10, bytes: 25, left: ['c', 'd'] },
  { what: 'nothing', most: 4, bytes: 40, left: ['a', 'b', 'c', 'd'] }
])('keeps the latest where there are too many $what', async ({ most, bytes, left }) => {
  const root = await scratch()
  await mkdir(join(root, 'checked'))
  for (const [at, name] of ['a', 'b', 'c', 'd'].entries()) {
    await writeFile(join(root, 'checked', name), '0123456789')
    await utimes(join(root, 'checked', name), at, at)
  }
  await keepLatest(new RootedFiles(root), 'checked', { most, bytes })
  expect((await readdir(join(root, 'checked'))).sort()).toEqual(left)
})
