import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import { denoChildren, within } from '../helpers/processes.js'
import { gist, repliesTo } from '../helpers/runs.js'
import { echo, fixture } from './fixtures.js'
import { sandboxContract } from './sandbox.contract.js'

const cacheDir = mkdtempSync(join(tmpdir(), 'loopai-deno-'))

afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

describe('deno', () => {
  describe('as every sandbox', () => {
    sandboxContract(() => denoSandbox({ cacheDir }), 'javascript')
    sandboxContract(() => denoSandbox({ cacheDir }), 'python')
  })

  it('fails at most what a worker was working on when something else kills it', async () => {
    const runner = denoSandbox({ cacheDir }).open(fixture('javascript', 'acts'), {
      workers: 2,
      limits: defaultLimits
    })
    const callers = Array.from({ length: 3 }, (_, n) => {
      const values = Array.from({ length: 5000 }, (_, i) => `${n} ${i}`)
      return { values, replies: repliesTo(runner, values.map(echo)) }
    })
    await expect.poll(() => runner.load().ready).toBe(2)
    for (const pid of denoChildren()) process.kill(pid, 'SIGKILL')
    let failed = 0
    for (const { values, replies } of callers) {
      for (const [i, reply] of (await replies).entries()) {
        if (reply.outcome === 'answered') expect(gist(reply)).toBe(values[i])
        else failed++
      }
    }
    expect(failed).toBeLessThanOrEqual(2)
    expect((await repliesTo(runner, [echo('after')])).map(gist)).toEqual(['after'])
    await runner.close()
  })

  it('leaves no process', async () => {
    expect(await within(1000, () => denoChildren().length === 0)).toBe(true)
  })
})
