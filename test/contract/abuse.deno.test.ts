import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits, type Limits } from '../../src/domain/program/limits.js'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import type { Runner } from '../../src/sandboxes/runner.js'
import { denoChildren, within } from '../helpers/processes.js'
import { gist, repliesTo } from '../helpers/runs.js'
import { attacks } from './abuse.js'
import { loadAttacks } from './abuse-at-load.js'

const cacheDir = mkdtempSync(join(tmpdir(), 'loopai-abuse-'))
const sandbox = denoSandbox({ cacheDir })
const hasty: Limits = { ...defaultLimits, memoryMb: 128, timeoutMs: 1500 }
/** For what is not about time: others may have the cores, and a row that ends by itself is then late. */
const patient: Limits = { ...hasty, timeoutMs: 30_000 }
let runner: Runner | undefined

/** Names in the folders where a Deno that escaped would leave something. */
const traces = () => [
  ...readdirSync('/'),
  ...readdirSync(tmpdir()).filter(name => name.startsWith('deno')),
  existsSync(join(homedir(), '.cache', 'deno'))
]
let before: ReturnType<typeof traces>

function start(source: string, limits = patient): Runner {
  const program = { language: 'javascript' as const, entry: 'program.mjs', files: { 'program.mjs': source } }
  runner = sandbox.open(program, { workers: 1, limits })
  return runner
}

beforeAll(() => {
  before = traces()
})

afterEach(() => runner?.close())

afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

describe('deno contains', () => {
  it.each(attacks)('$name', async ({ source, row, message }) => {
    const otherRowsAnswer = source.includes('n === 1')
    const started = start(source, row.includes('timeout') ? hasty : patient)
    const workers = denoChildren()
    const replies = await repliesTo(started, [0, 1, 2])
    expect(replies).toHaveLength(3)
    expect(row).toContain(replies[1].outcome)
    if (otherRowsAnswer) expect([gist(replies[0]), gist(replies[2])]).toEqual([0, 2])
    if (replies[1].outcome === 'answered') {
      expect(replies[1].output).toBe('1')
      // The worker withstood it: it was not replaced behind the scenes.
      expect(denoChildren()).toEqual(workers)
    } else {
      expect(`${replies[1].error.type} ${replies[1].error.message}`).toMatch(message ?? /./)
      expect(replies[1].error.message.length).toBeLessThanOrEqual(2000)
    }
  })

  it.each(loadAttacks)('at load: $name', async ({ source, row, message }) => {
    const replies = await repliesTo(start(source), [0, 1])
    for (const reply of replies) {
      expect(row).toContain(reply.outcome)
      expect(reply).toMatchObject({
        error: { notRun: true, message: message ? expect.stringMatching(message) : expect.any(String) }
      })
    }
  })

  it('a rejection that nobody handles while loading', async () => {
    const replies = await repliesTo(
      start(`Promise.reject(new Error('x')); export const run = n => n`),
      [0, 1]
    )
    expect(replies.map(gist)).toEqual([0, 1])
  })

  // Nothing can prevent this inside one worker; eval looks for it by running rows in another order.
  it('state between rows, but not between workers', async () => {
    const source = 'let seen = 0; export const run = () => ++seen'
    expect((await repliesTo(start(source), [0, 1])).map(gist)).toEqual([1, 2])
    await runner?.close()
    expect((await repliesTo(start(source), [0, 1])).map(gist)).toEqual([1, 2])
  })

  it('what is left of the global object: the language, and nothing that reaches out', async () => {
    const source = 'export const run = () => Object.getOwnPropertyNames(globalThis)'
    const [reply] = await repliesTo(start(source), [0])
    const names = gist(reply) as string[]
    expect(names).toContain('JSON')
    const doors =
      /^(Deno|process|Buffer|global|self|window|fetch|.*Socket|Worker|caches|.*[sS]torage|navigator|set\w+|WebAssembly|crypto|Message.*|Broadcast.*|prompt|alert|close|name|performance)$/
    expect(names.filter(name => doors.test(name))).toEqual([])
  })

  it('everything, so that nothing remains', async () => {
    await runner?.close()
    expect(await within(10_000, () => denoChildren().length === 0)).toBe(true)
    expect(traces()).toEqual(before)
    expect(readdirSync(cacheDir)).toEqual(['deno-memory.json'])
  })
})
