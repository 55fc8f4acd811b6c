import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { mislabeledRows, projectWith, weatherRows } from '../helpers/project.js'

const json = async (cwd: string, ...words: string[]) => {
  const { code, stdout, stderr } = await loopai([...words, '--json'], { cwd })
  return { code, told: JSON.parse(stdout), stderr }
}

describe('resplit', () => {
  it('no figure of a version made before is held out any more, and none is promoted on one', async () => {
    const cwd = await projectWith(
      mislabeledRows(150),
      ['init', 'w', 'rows.jsonl'],
      ['synth', 'w', '--promote'],
      ['eval', 'w', '--split', 'validation', '--record']
    )
    const first = (await json(cwd, 'status', 'w')).told.tasks[0]
    expect(first.test.rows).toBeGreaterThan(0)
    const rowsBefore = await readFile(join(cwd, 'tasks/w/examples.jsonl'), 'utf8')

    const dry = await json(cwd, 'resplit', 'w', '--dry-run')
    expect(dry.told).toMatchObject({ dryRun: true, round: 1 })
    expect(await readFile(join(cwd, 'tasks/w/examples.jsonl'), 'utf8')).toBe(rowsBefore)

    const dealt = await json(cwd, 'resplit', 'w')
    expect(dealt.code).toBe(0)
    expect(dealt.told).toMatchObject({ round: 1, seed: dry.told.seed, active: first.active })
    expect(dealt.told.moved).toBeGreaterThan(20)
    const spec = JSON.parse(await readFile(join(cwd, 'tasks/w/task.json'), 'utf8'))
    expect(spec.split).toMatchObject({ by: 'alike', seed: dry.told.seed, round: 1 })

    // Old figures are gone.
    const status = (await json(cwd, 'status', 'w')).told.tasks[0]
    expect(status).toMatchObject({ active: first.active, stale: true })
    expect(status.test).toBeUndefined()
    expect(status.validation).toBeUndefined()

    // On any split the old version has seen the rows, and its look at the test is none.
    for (const split of ['test', 'validation']) {
      const { told } = await json(cwd, 'eval', 'w', '--split', split)
      expect(told.results[0]).toMatchObject({ seen: true, stale: true })
      expect(told.results[0].testReads).toBeUndefined()
    }
    const screen = await loopai(['eval', 'w', '--split', 'test'], { cwd })
    expect(screen.stdout).toContain('made before the rows were split again')

    // Another old version is not promoted; a person may insist.
    const others = dealt.told.stale.filter((version: string) => version !== first.active)
    expect(others.length).toBeGreaterThan(0)
    const refused = await json(cwd, 'promote', 'w', others[0])
    expect(refused.code).toBe(1)
    expect(refused.told.sentence).toContain('made before the rows were split again')

    // It still answers, and what is made now has figures again.
    const answer = await loopai(['run', 'w', '-i', 'umbrella and drizzle in town'], { cwd })
    expect(answer.stdout.trim()).toBe('"rain"')
    const again = await json(cwd, 'synth', 'w')
    expect(again.told.recommended.test.rows).toBeGreaterThan(0)
    expect(again.told.recommended.test.reads ?? 1).toBe(1)
    const gate = await json(cwd, 'promote', 'w', again.told.recommended.version)
    expect(JSON.stringify(gate.told.notes)).toContain('that makes it look better here')
  }, 240_000)

  it('says when there is nothing to deal, and names the seed', async () => {
    const cwd = await projectWith(
      weatherRows(60),
      ['init', 'w', 'rows.jsonl'],
      ['resplit', 'w', '--seed', '9']
    )
    const { code, stderr } = await loopai(['resplit', 'w', '--seed', '9'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('already split with the seed 9')
    await writeFile(
      join(cwd, 'few.jsonl'),
      weatherRows(9)
        .map(row => `${JSON.stringify(row)}\n`)
        .join('')
    )
    await loopai(['init', 'few', 'few.jsonl'], { cwd })
    const few = await loopai(['resplit', 'few'], { cwd })
    expect(few.code).toBe(2)
    expect(few.stderr).toMatch(/fewer than \d+ rows, too few/)
  }, 60_000)
})
