import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits, type Limits } from '../../src/domain/program/limits.js'
import { languages } from '../../src/languages/languages.js'
import { dockerSandbox } from '../../src/sandboxes/docker/docker.js'
import { engineFolder, imagesOver, withoutDocker } from '../helpers/docker.js'
import { containerResidue } from '../helpers/residue.js'
import { gist, repliesTo } from '../helpers/runs.js'
import { abuseContract } from './abuse.contract.js'
import { echo, fixtureOpener } from './fixtures.js'

const language = 'python'
const folder = mkdtempSync(join(tmpdir(), 'loopai-stdio-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Those that this transport could fail to contain where named pipes do. */
const attacks = [
  'endless loop',
  'fork bomb',
  'memory bomb',
  'flood of files',
  'stdout flood',
  'stderr flood',
  'daemon',
  'fork that goes on',
  'closes the protocol',
  'exits with 0',
  'kills itself',
  'forges a future reply',
  'environment of the first process',
  'leaves state and goes'
]

describe.skipIf(withoutDocker(language))('docker over stdin and stdout', () => {
  const sandbox = () => dockerSandbox({ imagesFile: imagesOver('stdio', language, folder) })
  const entry = languages[language].entry
  const source = readFileSync(new URL(`../fixtures/hostile/${entry}`, import.meta.url), 'utf8')
  const hostile = (limits: Limits) =>
    sandbox().open({ language, entry, files: { [entry]: source } }, { workers: 1, limits })

  describe('answers', () => {
    const open = fixtureOpener(sandbox, language)

    it('rows in order with two workers, also large ones, and ends one that is late', async () => {
      const rows = Array.from({ length: 300 }, (_, i) => (i === 150 ? { do: 'spin' } : echo(i)))
      const large = echo('y'.repeat(1024 * 1024))
      const runner = open('acts', { workers: 2, limit: { outputKb: 2048, timeoutMs: 1500 } })
      const replies = await repliesTo(runner, [large, ...rows])
      const answers = rows.map((_, i) => (i === 150 ? '(timeout)' : i))
      expect(replies.map(gist)).toEqual([large.value, ...answers])
    })

    // What relays its rows has ended with the others: it may lose one of the rows behind, and no more.
    it.each(['kills its parent and all others', 'signals to the first process'])('%s', async name => {
      const runner = hostile({ ...defaultLimits, timeoutMs: 1500 })
      const replies = await repliesTo(runner, [1, name, 2, 3, 4])
      expect(['tried', '(crash)', '(timeout)']).toContain(gist(replies[1]))
      const [before, , ...behind] = replies.map(gist)
      expect(before).toBe(1)
      const lost = behind.findIndex(answer => answer === '(crash)' || answer === '(timeout)')
      expect(behind).toEqual([2, 3, 4].map((input, at) => (at === lost ? behind[at] : input)))
      await runner.close()
    })
  })

  abuseContract('contains what reaches for the protocol, its neighbours and the host', {
    source,
    only: attacks,
    open: hostile,
    disk: engineFolder,
    residue: containerResidue()
  })
})
