import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { findDeno } from '../../../src/sandboxes/deno/binary.js'
import { bareDenoCommand, denoCommand, denoFloor } from '../../../src/sandboxes/deno/command.js'
import { watchResidentMemory } from '../../../src/sandboxes/deno/resident-memory.js'
import { measureFloorKb, memoryFloorKb } from '../../../src/sandboxes/memory-floor.js'
import { FrameSize } from '../../../src/sandboxes/pool/frame-size.js'
import { PrintLog } from '../../../src/sandboxes/worker/print-log.js'

const folder = mkdtempSync(join(tmpdir(), 'loopai-parts-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('findDeno', () => {
  it('finds the binary of this platform and its version', () => {
    expect(findDeno()).toEqual({
      path: expect.stringMatching(/@deno.*deno$/),
      version: expect.stringMatching(/^\d+\.\d+/)
    })
  })

  it('says what to do where there is none', () => {
    expect(findDeno('win32', 'x64')).toEqual({ missing: expect.stringContaining('WSL') })
    expect(findDeno('darwin', 'mips')).toEqual({ missing: expect.stringContaining('@deno/darwin-mips') })
  })
})

describe('the command line', () => {
  const command = denoCommand({ binary: '/bin/deno', heapMb: 264 }, 900_000)

  it('grants nothing and passes nothing of the host’s environment', () => {
    expect(command.args.filter(arg => arg.startsWith('--allow'))).toEqual([])
    for (const permission of ['import', 'net', 'read', 'write', 'run', 'env', 'sys', 'ffi']) {
      expect(command.args).toContain(`--deny-${permission}`)
    }
    expect(Object.keys(command.env).sort()).toEqual(['DENO_DIR', 'NO_COLOR', 'TZ'])
  })

  it('refuses every built-in of Node, with its prefix and without', () => {
    const map = bareDenoCommand({ binary: 'deno', heapMb: 1 }).args.find(arg =>
      arg.startsWith('--import-map=')
    )!
    const { imports } = JSON.parse(readFileSync(map.slice('--import-map='.length), 'utf8'))
    for (const name of builtinModules) {
      const bare = name.replace('node:', '')
      expect(imports[`node:${bare}`]).toBe(`not-available:node:${bare}`)
      expect(imports[bare]).toBe(`not-available:node:${bare}`)
    }
  })
})

describe.skipIf(process.platform !== 'linux')('the memory floor', () => {
  const deno = findDeno() as { path: string }
  const command = bareDenoCommand({ binary: deno.path, heapMb: 264 })

  it('is measured, and then read from its file', () => {
    const measured = memoryFloorKb(command, folder, denoFloor)
    expect(measured).toBeGreaterThan(50_000)
    const file = join(folder, 'deno-memory.json')
    const cached = JSON.parse(readFileSync(file, 'utf8'))
    expect(cached.idleKb).toBe(measured)
    writeFileSync(file, JSON.stringify({ ...cached, idleKb: 123_456 }))
    expect(memoryFloorKb(command, folder, denoFloor)).toBe(123_456)
  })

  it('is measured again for another binary, and where the file cannot be used', () => {
    const file = join(folder, 'deno-memory.json')
    writeFileSync(file, JSON.stringify({ key: 'another', idleKb: 1 }))
    expect(memoryFloorKb(command, folder, denoFloor)).toBeGreaterThan(50_000)
    expect(memoryFloorKb(command, '/dev/null/x', denoFloor)).toBeGreaterThan(50_000)
  })

  it('is not made up when the worker does not start', () => {
    expect(measureFloorKb({ ...command, args: ['--no-such-flag'] }, denoFloor.spins)).toBeUndefined()
  })
})

describe('FrameSize', () => {
  it('sends one row until it knows, then as many as fit the time', () => {
    const size = new FrameSize()
    expect(size.rows(1000, 1)).toBe(1)
    size.learn(1, 98, 10)
    expect(size.rows(1000, 1)).toBe(80)
    for (let i = 0; i < 30; i++) size.learn(10, 100_000, 100)
    expect(size.rows(1000, 1)).toBe(1)
  })

  it.each([
    ['quick', 1, 1024],
    ['slow', 100, 16_384]
  ])('has %s rows go by themselves at first, not for ever', (_, micros, most) => {
    const size = new FrameSize()
    const told = (rows: number) => size.learn(rows, rows * micros, rows * 10)
    told(most - 1)
    expect(size.isSeparate).toBe(true)
    told(1)
    expect(size.isSeparate).toBe(false)
  })

  it('shares few rows between workers, and keeps large outputs apart', () => {
    const size = new FrameSize()
    size.learn(100, 100, 100)
    expect(size.rows(10, 2)).toBe(5)
    expect(size.rows(100_000, 2)).toBe(512)
    for (let i = 0; i < 30; i++) size.learn(1, 1, 1024 * 1024)
    expect(size.rows(1000, 1)).toBe(1)
  })
})

describe('PrintLog', () => {
  it('keeps the first 64 KB and counts all bytes', () => {
    const log = new PrintLog()
    log.add(Buffer.from('é'))
    log.add(Buffer.from('x'.repeat(70_000)))
    log.add(Buffer.from('more'))
    const { text, bytes } = log.read()
    expect(bytes).toBe(70_006)
    expect(text).toBe(`é${'x'.repeat(65_534)}`)
    expect(log.read().text).toBe(text)
  })
})

describe('watchResidentMemory', () => {
  it('notices a process that grows past its limit', async () => {
    const script = 'const a = []; setInterval(() => a.push(Buffer.alloc(8e6, 1)), 50)'
    const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
    const exceeded = vi.fn()
    const unwatch = watchResidentMemory(child.pid!, 40, exceeded)
    await expect.poll(() => exceeded.mock.calls.length, { timeout: 10_000 }).toBe(1)
    unwatch()
    child.kill('SIGKILL')
  })

  it('lets one be that does not', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    const exceeded = vi.fn()
    const unwatch = watchResidentMemory(child.pid!, 200, exceeded)
    await new Promise(resolve => setTimeout(resolve, 500))
    unwatch()
    child.kill('SIGKILL')
    expect(exceeded).not.toHaveBeenCalled()
  })
})
