import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { attack } from '../helpers/attack.js'
import { denoChildren, stillRunning, within } from '../helpers/processes.js'

/*
 * The process itself, without our worker in it: what a program could do that got hold of all of Deno.
 */
const cacheDir = mkdtempSync(join(tmpdir(), 'loopai-boundary-'))

afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

describe('a deno process of ours', () => {
  it('has no permission, no network, no disk and no way to more', async () => {
    const { lines } = await attack('permissions', { memoryMb: 2000, cacheDir })
    expect(lines.filter(line => line.startsWith('open '))).toEqual([])
    expect(lines.length).toBeGreaterThan(45)
    expect(readdirSync(tmpdir()).filter(name => name.startsWith('loopai-breach'))).toEqual([])
    expect(existsSync('/dev/null/x')).toBe(false)
  })

  // What is counted is data memory, which macOS does not limit.
  it.skipIf(process.platform !== 'linux').each([
    ['buffers', 256],
    ['shared-buffers', 256],
    ['wasm-memory', 256],
    // Each worker reserves half a gigabyte for code alone: under a small limit the first one already fails.
    ['workers', 700]
  ])('is held to its memory against %s', async (name, memoryMb) => {
    const { lines, peakMb } = await attack(name, { memoryMb, cacheDir })
    expect(lines.length).toBeGreaterThan(0)
    expect(Number(lines.at(-1))).toBeLessThanOrEqual(memoryMb)
    expect(peakMb).toBeLessThan(memoryMb + 200)
  })

  it.each(['run', 'spins', 'stops-itself'])(
    'is gone within a second of its host’s SIGKILL: %s',
    async what => {
      const script = fileURLToPath(new URL('../helpers/doomed-host.ts', import.meta.url))
      const host = spawn(process.execPath, ['--import', 'tsx', script, cacheDir, what], { stdio: 'ignore' })
      const count = what === 'run' ? 2 : 1
      expect(await within(20_000, () => denoChildren(host.pid).length === count)).toBe(true)
      // Let it begin what it does.
      await new Promise(resolve => setTimeout(resolve, 300))
      const pids = denoChildren(host.pid)
      expect(pids).toHaveLength(count)
      host.kill('SIGKILL')
      expect(await within(1000, () => stillRunning(pids).length === 0)).toBe(true)
    }
  )

  it('has its time again when it was stopped together with its host', async () => {
    const script = fileURLToPath(new URL('../helpers/paused-host.ts', import.meta.url))
    const host = spawn(process.execPath, ['--import', 'tsx', script, cacheDir], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    let said = ''
    host.stdout.setEncoding('utf8').on('data', text => {
      said += text
    })
    const ended = new Promise(resolve => host.on('close', resolve))
    expect(await within(20_000, () => denoChildren(host.pid).length === 1)).toBe(true)
    await new Promise(resolve => setTimeout(resolve, 1000))
    const all = [host.pid!, ...denoChildren(host.pid)]
    for (const pid of all) process.kill(pid, 'SIGSTOP')
    await new Promise(resolve => setTimeout(resolve, 5000))
    for (const pid of all) process.kill(pid, 'SIGCONT')
    await ended
    expect(said).toBe(`${Array(8).fill('answered').join(' ')}\n`)
  })
})
