import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bin, cleanEnv, loopai, scratch } from '../helpers/cli.js'
import { type Act, messagesServer } from '../helpers/messages-server.js'
import { addProgram, weatherRows, writeProject } from '../helpers/project.js'

// Each runs the binary many times.
vi.setConfig({ testTimeout: 240_000 })

let base: string

beforeAll(async () => {
  base = await writeProject(weatherRows(120), ['init', 'w', 'rows.jsonl'])
  await addProgram(base, 'w', "export function run() {\n  return 'rain'\n}\n")
})

afterAll(() => rm(base, { recursive: true, force: true }))

/** A repository of somebody else's whose loopai.json says more. */
async function cloned(settings: object): Promise<string> {
  const cwd = await scratch()
  await cp(base, cwd, { recursive: true })
  await say(cwd, settings)
  return cwd
}

async function say(cwd: string, settings: object): Promise<void> {
  const file = join(cwd, 'loopai.json')
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...settings }))
}

const run = ['run', 'w', '-i', 'umbrella']
const slow = { limits: { timeoutMs: 5000 } }
const spending = {
  ...{ generators: ['local', 'anthropic'], model: 'm', budgetUsd: 100_000 },
  prices: { m: { input: 0.001, output: 0.001, cacheRead: 0.001, cacheWrite: 0.001 } }
}

async function codeOf(cwd: string, words: string[], env: Record<string, string> = {}): Promise<string> {
  const { code, stdout } = await loopai([...words, '--json'], { cwd, env })
  return code === 0 ? 'done' : JSON.parse(stdout).error.code
}

describe('what loopai.json of somebody else says', () => {
  it('is met with an error before it is used; accepted once, it holds until it changes', async () => {
    const cwd = await cloned(slow)
    const refused = await loopai(run, { cwd })
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('limits.timeoutMs: 5000 · a row may take so many ms, not 1000')
    expect(refused.stderr).toMatch(/Try: --trust.*\n.*LOOPAI_TRUST=1/)
    expect(await codeOf(cwd, run, { LOOPAI_TRUST: '1' })).toBe('done')
    expect(await codeOf(cwd, run)).toBe('not-trusted')
    expect(await codeOf(cwd, ['status', '--trust'])).toBe('done')
    expect(await codeOf(cwd, run)).toBe('done')
    await say(cwd, { limits: { timeoutMs: 5001 } })
    expect((await loopai(run, { cwd })).stderr).toContain('limits.timeoutMs: 5001 (was 5000)')
    await say(cwd, slow)
    expect(await codeOf(cwd, run)).toBe('done')
  })

  it('is nothing to ask about where it is not used', async () => {
    const cwd = await cloned({ ...spending, images: { go: 'golang:1' }, runtime: 'runsc' })
    const deno = ['--sandbox', 'deno']
    for (const words of [
      ...[['status'], ['doctor'], ['setup', 'go', '-n'], ['export', 'w'], ['add', 'w', 'rows.jsonl']],
      ...[
        [...run, ...deno],
        ['eval', 'w', ...deno],
        ['synth', 'w', '-n', '--model', 'claude-haiku-4-5']
      ],
      ['synth', 'w', '-g', 'local', ...deno]
    ]) {
      expect([words, await codeOf(cwd, words)]).toEqual([words, 'done'])
    }
  })

  it('sends no row to a model, whatever of it would be used', async () => {
    const server = await messagesServer((): Act => ({ status: 500 }))
    const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: 'k' }
    const cases: [object, string[]][] = [
      [spending, ['synth', 'w']],
      [{ generators: ['anthropic'] }, ['synth', 'w']],
      [{ budgetUsd: 100_000 }, ['synth', 'w', '-g', 'anthropic']],
      [{ model: 'claude-fable-5' }, ['synth', 'w', '-g', 'anthropic']],
      [spending, ['synth', 'w', '-g', 'anthropic', '-m', 'm', '--budget', '1']]
    ]
    for (const [settings, words] of cases) {
      const cwd = await cloned(settings)
      expect([words, await codeOf(cwd, words, env)]).toEqual([words, 'not-trusted'])
    }
    expect(server.received).toEqual([])
  })

  it('gets no image', async () => {
    const cwd = await cloned({ images: { go: 'golang:1' } })
    expect(await codeOf(cwd, ['setup', 'go'])).toBe('not-trusted')
  })

  it.runIf(process.platform === 'linux')(
    'is asked about in a terminal, and a yes is remembered',
    async () => {
      const cwd = await cloned(slow)
      const words = [process.execPath, bin, ...run].map(word => `'${word}'`).join(' ')
      const env = { ...cleanEnv({ CI: 'false' }), TERM: 'xterm' }
      const child = spawn('script', ['-qec', `stty cols 100 rows 30; ${words}`, '/dev/null'], { cwd, env })
      let screen = ''
      child.stdout.setEncoding('utf8').on('data', text => {
        screen += text
      })
      // Keys that come before the question are lost: typed until it is answered.
      const typing = setInterval(() => {
        const marked = [...screen.matchAll(/› (Yes|No)/g)].at(-1)?.[1]
        if (marked !== undefined) child.stdin.write(marked === 'Yes' ? '\r' : '\u001B[B')
      }, 300)
      child.stdin.on('error', () => {}) // it may have ended
      const [code] = await once(child, 'close')
      clearInterval(typing)
      expect(screen).toContain('limits.timeoutMs: 5000 · a row may take so many ms, not 1000')
      expect(screen).toContain('"rain"')
      expect(code).toBe(0)
      expect(await codeOf(cwd, run)).toBe('done')
    }
  )
})
