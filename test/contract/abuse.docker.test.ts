import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { LanguageName } from '../../src/domain/language.js'
import { defaultLimits } from '../../src/domain/limits.js'
import { dockerSandbox } from '../../src/sandboxes/docker.js'
import type { Runner } from '../../src/sandboxes/sandbox.js'
import { imagesFile, ownContainers, ownPipes, withoutDocker } from '../helpers/docker.js'
import { within } from '../helpers/processes.js'
import { gist, repliesTo } from '../helpers/runs.js'
import { attacksIn, hostileFile, hostileRows } from './hostile.js'

const limits = { ...defaultLimits, memoryMb: 96, timeoutMs: 1000 }
/** Memory must run out before time does, on a busy machine too. */
const patient = { ...limits, timeoutMs: 30_000 }

for (const [language, entry] of Object.entries(hostileFile) as [LanguageName, string][]) {
  const source = readFileSync(new URL(`../fixtures/hostile/${entry}`, import.meta.url), 'utf8')

  describe.skipIf(withoutDocker(language))(`docker contains ${language}`, () => {
    // One worker meets all attacks, one after the other: what an attack leaves behind would harm the next.
    const runners = new Map<typeof limits, Runner>()
    const start = (limits: typeof patient) => {
      const program = { language, entry, files: { [entry]: source } }
      const runner =
        runners.get(limits) ?? dockerSandbox({ imagesFile }).open(program, { workers: 1, limits })
      runners.set(limits, runner)
      return runner
    }
    const close = () => Promise.all([...runners.values()].map(runner => runner.close()))

    afterAll(close)

    it.each(attacksIn(source))('%s', async name => {
      const [before, attack, after] = await repliesTo(start(/memory|heap/.test(name) ? patient : limits), [
        1,
        name,
        2
      ])
      expect(gist(before)).toBe(1)
      // A second reply to a row comes while the next is waited for, and is held against that one.
      expect(name === 'forges a duplicate reply' ? [2, '(crash)'] : [2]).toContain(gist(after))
      const what = attack.outcome === 'answered' ? gist(attack) : attack.outcome
      expect(hostileRows[name]).toContain(what)
    })

    it('everything, so that nothing remains', async () => {
      await close()
      expect(await within(5000, () => ownContainers().length === 0)).toBe(true)
      expect(ownPipes()).toEqual([])
    })
  })
}
