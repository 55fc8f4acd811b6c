import { readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText, writeAtomically } from '../../src/store/files.js'
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

describe('readText', () => {
  it('reads a text that a person named, also through a link', async () => {
    const folder = await scratch()
    await writeFile(join(folder, 'a.txt'), 'ü')
    await symlink('a.txt', join(folder, 'b.txt'))
    expect(await readText(join(folder, 'b.txt'))).toBe('ü')
  })

  it('refuses what is not there, a folder, a device, and what is too large', async () => {
    const folder = await scratch()
    await writeFile(join(folder, 'large'), '')
    await truncate(join(folder, 'large'), 2 ** 30)
    for (const [path, message] of [
      [join(folder, 'none'), /there is no such file/],
      [folder, /this is a folder/],
      [join(folder, 'large'), /is larger than 32 MB, the most that Loopai reads/],
      ...(process.platform === 'win32' ? [] : [['/dev/zero', /is a device/] as const])
    ] as const) {
      await expect(readText(path)).rejects.toThrow(message)
    }
  })
})
