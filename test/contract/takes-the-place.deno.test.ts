import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import { takesThePlaceContract } from './takes-the-place.contract.js'

const cacheDir = mkdtempSync(join(tmpdir(), 'loopai-place-'))
const limits = { ...defaultLimits, timeoutMs: 10_000 }

afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

// Elsewhere nobody tells what processor time another process has spent.
describe.skipIf(process.platform !== 'linux')('deno', () => {
  takesThePlaceContract('python', program => denoSandbox({ cacheDir }).open(program, { workers: 1, limits }))
})
