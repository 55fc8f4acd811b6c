import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import { denoChildren, within } from '../helpers/processes.js'
import { sandboxContract } from './sandbox.contract.js'

const cacheDir = mkdtempSync(join(tmpdir(), 'loopai-deno-'))

afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

describe('deno', () => {
  describe('as every sandbox', () => {
    sandboxContract(() => denoSandbox({ cacheDir }), 'javascript')
    sandboxContract(() => denoSandbox({ cacheDir }), 'python')
  })

  it('leaves no process', async () => {
    expect(await within(1000, () => denoChildren().length === 0)).toBe(true)
  })
})
