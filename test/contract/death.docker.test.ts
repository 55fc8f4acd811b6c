import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { reapLeftovers } from '../../src/sandboxes/docker-reaper.js'
import { ownContainers, ownPipes, withoutDocker } from '../helpers/docker.js'
import { within } from '../helpers/processes.js'

const script = fileURLToPath(new URL('../helpers/doomed-docker-host.ts', import.meta.url))

/** Starts a host and kills it when it has said `word`, or so long after its first line. */
async function killed(language: string, when: 'spinning' | number): Promise<string> {
  const host = spawn(process.execPath, ['--import', 'tsx', script, language], {
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

    it.each([0, 100, 400])(
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
