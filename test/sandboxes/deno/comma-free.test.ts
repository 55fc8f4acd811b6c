import { existsSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commaFree } from '../../../src/sandboxes/deno/comma-free.js'

const folder = mkdtempSync(join(tmpdir(), 'loopai-comma-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('commaFree', () => {
  const cache = join(folder, 'cache')

  it('leaves a path without a comma as it is, and makes nothing', () => {
    expect(commaFree('/a b/c', cache)).toBe('/a b/c')
    expect(existsSync(cache)).toBe(false)
  })

  it('links what has one, once', () => {
    const link = commaFree('/a,b/c', cache)
    expect(link).not.toContain(',')
    expect(readlinkSync(link)).toBe('/a,b/c')
    expect(commaFree('/a,b/c', cache)).toBe(link)
    expect(commaFree('/a,b/d', cache)).not.toBe(link)
  })

  it('puts a link right that leads elsewhere', () => {
    const link = commaFree('/a,b/c', cache)
    rmSync(link)
    symlinkSync('/etc', link)
    expect(readlinkSync(commaFree('/a,b/c', cache))).toBe('/a,b/c')
  })

  it('says what to do where the cache has a comma, too', () => {
    expect(() => commaFree('/a,b', '/c,d')).toThrow(/cannot use \/c,d: it has a comma/)
  })
})
