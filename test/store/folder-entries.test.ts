import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderEntries } from '../../src/store/folder-entries.js'
import { scratch } from '../helpers/cli.js'

it('tells files from folders, through links too', async () => {
  const root = await scratch()
  await mkdir(join(root, 'data'))
  await writeFile(join(root, 'rows.csv'), '')
  await symlink('data', join(root, 'link'))
  await symlink('nowhere', join(root, 'broken'))
  const entries = await folderEntries(root)
  expect(entries.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'broken', isFolder: false },
    { name: 'data', isFolder: true },
    { name: 'link', isFolder: true },
    { name: 'rows.csv', isFolder: false }
  ])
  expect(await folderEntries(join(root, 'none'))).toEqual([])
})
