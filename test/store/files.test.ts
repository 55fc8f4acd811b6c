import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeAtomically } from '../../src/store/files.js'
import { scratch } from '../helpers/cli.js'

describe('writeAtomically', () => {
  it('replaces a file and leaves nothing beside it', async () => {
    const folder = await scratch()
    await writeAtomically(join(folder, 'a.txt'), 'old')
    await writeAtomically(join(folder, 'a.txt'), 'new')
    expect(await readdir(folder)).toEqual(['a.txt'])
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('new')
  })

  it('says in words what the file system refuses', async () => {
    const folder = await scratch()
    await writeFile(join(folder, 'file'), '')
    await expect(writeAtomically(join(folder, 'file', 'a.txt'), 'x')).rejects.toMatchObject({
      code: 'disk',
      exitCode: 3
    })
  })
})
