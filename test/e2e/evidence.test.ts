import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { projectWith, weatherRows } from '../helpers/project.js'

const versionsIn = (cwd: string) => readdir(join(cwd, 'tasks/t/programs')).catch(() => [])

describe('what synth recommends', () => {
  it('is nothing where no candidate is better than a constant, and nothing is kept or promoted', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => {
      const text = `${'abcdefghij'[at % 10]}${at * at} leaf`
      return { input: { text }, output: (Math.imul(at + 7, 2654435761) >>> 0).toString(36) }
    })
    const cwd = await projectWith(rows, ['init', 't', 'rows.jsonl'])
    const { code, stdout } = await loopai(['synth', 't', '--promote', '--json'], { cwd })
    const result = JSON.parse(stdout)
    if (result.candidates === undefined) throw new Error(stdout)
    expect(code).toBe(1)
    expect(result).toMatchObject({ recommended: null, promotable: { passes: false, why: 'constant' } })
    expect(result.candidates.length).toBeGreaterThan(0)
    for (const { version, validation } of result.candidates) {
      expect(version).toBeUndefined()
      expect(validation.rows).toBeGreaterThan(0)
    }
    expect(result.promotion).toBeUndefined()
    expect(await versionsIn(cwd)).toEqual([])
    const screen = await loopai(['synth', 't'], { cwd })
    expect(screen.code).toBe(1)
    expect(screen.stdout).toMatch(
      /None is recommended: the best of .* gets 0 % right \(0\.0–[\d.]+\),\s+cross-validated on \d+ rows/
    )
    expect(screen.stdout).not.toContain('loopai promote')
  })

  it('is promoted as it said beforehand, with the figure of the program that it is of', async () => {
    const cwd = await projectWith(weatherRows(180), ['init', 't', 'rows.jsonl'])
    const said = JSON.parse((await loopai(['synth', 't', '--json'], { cwd })).stdout)
    expect(said.promotable).toMatchObject({ passes: true, why: 'first' })
    const { code, stdout } = await loopai(['promote', 't', '--json'], { cwd })
    const { decision, sentence } = JSON.parse(stdout)
    expect([code, decision, sentence]).toEqual([0, 'first', said.promotable.sentence])
    const { selectedAs } = said.recommended
    if (selectedAs) expect(sentence).toContain(`on its twin ${selectedAs}, which learned without these rows;`)
    const again = JSON.parse((await loopai(['synth', 't', '--json'], { cwd })).stdout)
    expect(again.promotable).toMatchObject({ passes: true, why: 'same' })
  })
})

describe('a handful of rows', () => {
  it('is fitted, not measured: a person accepts it, and what is active already is no refusal', async () => {
    const rows = ['Rosa Parks', 'Marie Curie', 'Mary Shelley'].map(name => ({
      input: { text: name },
      output: `${name.split(' ')[1]}, ${name[0]}.`
    }))
    const cwd = await projectWith(rows, ['init', 't', 'rows.jsonl'])
    const { code, stdout } = await loopai(['synth', 't'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('Accuracy     right on 3 of the 3 rows it learned from, untested on new ones')
    expect(stdout).toContain(
      'Not enough to promote: right on 3 of the 3 rows it learned from, untested on new ones'
    )
    expect(stdout).not.toContain('Next: loopai promote')
    expect(stdout).not.toContain('cross-validated 0')
    const refused = await loopai(['promote', 't', '--json'], { cwd })
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.stdout)).toMatchObject({ decision: 'too-few-rows' })
    const [version] = await versionsIn(cwd)
    const forced = await loopai(['promote', 't', version, '--force', '--reason', 'tried on ten names'], {
      cwd
    })
    expect(forced.code).toBe(0)
    const again = await loopai(['promote', 't', version], { cwd })
    expect(again).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${version} is the active version already.`)
    })
  })
})
