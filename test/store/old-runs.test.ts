import { execFileSync } from 'node:child_process'
import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeOldRuns } from '../../src/store/old-runs.js'
import { readRun, runsOf } from '../../src/store/synth-runs.js'
import { scratch } from '../helpers/cli.js'

const check = (value: unknown) => (Object.hasOwn(value as object, 'n') ? undefined : 'n: missing')

async function withOldRun(journal = '{"n":1}\n') {
  const root = await scratch()
  await mkdir(join(root, '.loopai/synth/mail-1'), { recursive: true })
  const file = join(root, '.loopai/synth/mail-1/journal.jsonl')
  await writeFile(file, journal)
  const warnings: string[] = []
  const take = () =>
    takeOldRuns(root, check, event => {
      if (event.type === 'warning') warnings.push(event.message)
    })
  return { root, file, warnings, take }
}

describe('journals that an earlier version left in the project', () => {
  it('are moved once, with a note', async () => {
    const { root, file, warnings, take } = await withOldRun()
    await take()
    await take()
    expect(await readRun(root, 'mail', 'mail-1', () => {})).toEqual([{ n: 1 }])
    expect(warnings).toEqual([expect.stringMatching(/were moved to .*synth\.$/)])
    await expect(access(file)).rejects.toThrow()
  })

  it('are left alone where a record is none: somebody else may have written it', async () => {
    const { root, file, warnings, take } = await withOldRun('{"n":1}\n{"m":1}\n')
    await take()
    expect(await runsOf(root, 'mail')).toEqual([])
    expect(warnings).toEqual([
      expect.stringMatching(
        /^The journal of run mail-1 was not moved: .*mail-1\/journal\.jsonl:2: .*n: missing/
      )
    ])
    await access(file)
  })

  it('are left alone where git tracks them', async () => {
    const { root, file, warnings, take } = await withOldRun()
    execFileSync('git', ['init', '-q'], { cwd: root })
    execFileSync('git', ['add', '-f', '.loopai'], { cwd: root })
    await take()
    expect(await runsOf(root, 'mail')).toEqual([])
    expect(warnings).toEqual([expect.stringMatching(/came with the repository/)])
    await access(file)
  })
})
