import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { dockerSandbox } from '../../src/sandboxes/docker/docker.js'
import { reapLeftovers } from '../../src/sandboxes/docker/reaper.js'
import { imagesFile, imagesOver, ownContainers, ownPipes, withoutDocker } from '../helpers/docker.js'
import { within } from '../helpers/processes.js'
import { gist, repliesTo } from '../helpers/runs.js'

const script = fileURLToPath(new URL('../helpers/doomed-docker-host.ts', import.meta.url))

/** Starts a host and kills it when it has said `word`, or so long after its first line. */
async function killed(language: string, when: 'spinning' | number, ...words: string[]): Promise<string> {
  const host = spawn(process.execPath, ['--import', 'tsx', script, language, ...words], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said = ''
  host.stdout.setEncoding('utf8').on('data', text => {
    said += text
  })
  expect(await within(60_000, () => said.includes(when === 'spinning' ? when : '\n'))).toBe(true)
  if (typeof when === 'number') await new Promise(resolve => setTimeout(resolve, when))
  const exited = once(host, 'exit')
  host.kill('SIGKILL')
  await exited
  return said.split('\n')[0]
}

for (const language of ['python', 'javascript'] as const) {
  describe.skipIf(withoutDocker(language))(`docker: ${language}, when its host is killed`, () => {
    it('ends, while it spins', async () => {
      const owner = await killed(language, 'spinning')
      expect(await within(10_000, () => ownContainers(owner).length === 0)).toBe(true)
    })

    it.concurrent.each([0, 100, 400])(
      'ends, or never begins, %d ms after the first container was asked for',
      async ms => {
        const owner = await killed(language, ms)
        // What the client had asked for may still come up.
        await new Promise(resolve => setTimeout(resolve, 2000))
        expect(await within(20_000, () => ownContainers(owner).length === 0)).toBe(true)
      }
    )

    it('leaves pipes that the next start removes', async () => {
      const owner = await killed(language, 'spinning')
      expect(ownPipes(owner)).toHaveLength(2)
      await reapLeftovers()
      expect(ownPipes(owner)).toEqual([])
    })
  })
}

describe.skipIf(withoutDocker('python'))(
  'docker: a program that stops the first process of its container',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'loopai-death-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('ends with its runner', async () => {
      const file = new URL('../fixtures/hostile/stops-the-first-process.py', import.meta.url)
      const files = { 'program.py': readFileSync(file, 'utf8') }
      const program = { language: 'python', entry: 'program.py', files } as const
      const runner = dockerSandbox({ imagesFile }).open(program, { workers: 1, limits: defaultLimits })
      const [before, stopped, after] = (await repliesTo(runner, [1, 'stop', 2])).map(gist)
      expect([before, after]).toEqual([1, 2])
      // Some systems refuse it.
      expect(['stopped', 'contained']).toContain(stopped)
      expect(ownContainers()).toHaveLength(1)
      await runner.close()
      expect(ownContainers()).toEqual([])
    })

    it.each(['pipes', 'stdio'] as const)('ends when its host is killed, over %s', async transport => {
      const owner = await killed('python', 'spinning', '1', imagesOver(transport, 'python', folder))
      expect(ownContainers(owner)).toHaveLength(1)
      expect(await within(20_000, () => ownContainers(owner).length === 0)).toBe(true)
    })
  }
)
