import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type DenoBinary, findDeno } from '../../../src/sandboxes/deno/binary.js'
import { findPyodide, pyodideSnapshot } from '../../../src/sandboxes/deno/pyodide.js'

const folder = mkdtempSync(join(tmpdir(), 'loopai-pyodide-'))
const deno = findDeno() as DenoBinary
const pyodide = findPyodide()!

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const patience = 120_000

describe('pyodideSnapshot', () => {
  it(
    'makes one file for all that ask, once, in the place of those of other versions',
    async () => {
      const cache = join(folder, 'cache')
      mkdirSync(cache)
      const other = join(cache, 'pyodide-0123456789abcdef.snapshot')
      const foreign = join(cache, 'notes.snapshot')
      for (const file of [other, foreign]) writeFileSync(file, '')
      const ask = () => pyodideSnapshot(deno, pyodide, cache, undefined)
      const [file, same] = await Promise.all([ask(), ask()])
      expect(same).toBe(file)
      expect(readdirSync(cache).sort()).toEqual(['notes.snapshot', file.slice(cache.length + 1)])
      const { ino, size } = statSync(file)
      // Zeros, which are half of the memory, are left out.
      expect(size).toBeGreaterThan(8 * 1024 * 1024)
      expect(size).toBeLessThan(24 * 1024 * 1024)
      expect(await ask()).toBe(file)
      expect(statSync(file).ino).toBe(ino)
    },
    patience
  )

  it(
    'is made from a folder whose name has a comma and more',
    async () => {
      const linked = join(folder, 'a,b #c%20')
      symlinkSync(pyodide.folder, linked)
      const cache = join(folder, 'of-linked')
      const file = await pyodideSnapshot(deno, { ...pyodide, folder: linked }, cache, undefined)
      expect(statSync(file).size).toBeGreaterThan(8 * 1024 * 1024)
    },
    patience
  )

  it(
    'says why Python does not start, and leaves no file',
    async () => {
      const empty = join(folder, 'empty')
      const cache = join(folder, 'unmade')
      mkdirSync(empty)
      await expect(
        pyodideSnapshot(deno, { ...pyodide, folder: empty }, cache, undefined)
      ).rejects.toMatchObject({
        code: 'sandbox-failed',
        message: expect.stringContaining('Python does not start in the deno sandbox: ')
      })
      expect(existsSync(cache)).toBe(false)
    },
    patience
  )

  it('stops with the reason of the signal', async () => {
    const reason = new Error('enough')
    const cache = join(folder, 'stopped')
    const controller = new AbortController()
    const made = pyodideSnapshot(deno, pyodide, cache, controller.signal)
    setTimeout(() => controller.abort(reason), 100)
    await expect(made).rejects.toBe(reason)
    expect(existsSync(cache)).toBe(false)
  })
})
