import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { addProgram, projectWith, weatherRows } from '../helpers/project.js'

const init = ['init', 'w', 'rows.jsonl']
const answers = (label: string) => `export function run() {\n  return '${label}'\n}\n`
const byWord = `export function run({ text }) {
  if (/umbrella|drizzle|puddle|cloudburst/.test(text)) return 'rain'
  return /beach|sunglasses|heatwave|parasol/.test(text) ? 'sun' : 'snow'
}
`
const activeOf = async (cwd: string) =>
  JSON.parse(await readFile(join(cwd, 'loopai.json'), 'utf8')).tasks.w.active
const promotions = async (cwd: string) =>
  (await readFile(join(cwd, 'tasks/w/promotions.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

describe('promote', () => {
  it('promotes what is better, refuses what is worse, and records both', async () => {
    const cwd = await projectWith(weatherRows(), init)
    const good = await addProgram(cwd, 'w', byWord)
    const bad = await addProgram(cwd, 'w', answers('rain'))

    const better = await loopai(['promote', 'w', good, '--json'], { cwd })
    expect(better.code).toBe(0)
    expect(JSON.parse(better.stdout)).toMatchObject({ promoted: true, decision: 'better', from: bad })
    expect(await activeOf(cwd)).toBe(good)

    const worse = await loopai(['promote', 'w', bad], { cwd })
    expect(worse.code).toBe(1)
    expect(worse.stdout).toMatch(/Not promoted: mends 0 mistakes, makes \d+ new/)
    expect(await activeOf(cwd)).toBe(good)
    expect((await promotions(cwd)).map(({ why }) => why)).toEqual(['better', 'worse'])

    const forced = await loopai(['promote', 'w', bad, '--force', '--reason', 'a test'], { cwd })
    expect(forced.code).toBe(0)
    expect((await promotions(cwd)).at(-1)).toMatchObject({
      to: bad,
      from: good,
      why: 'forced',
      reason: 'a test'
    })

    expect((await loopai(['promote', 'w', '--rollback'], { cwd })).code).toBe(0)
    expect(await activeOf(cwd)).toBe(good)
  })

  it('refuses a first version that is no better than always the same answer', async () => {
    const cwd = await projectWith(weatherRows(), init)
    const constant = await addProgram(cwd, 'w', answers('rain'))
    const manifest = JSON.parse(await readFile(join(cwd, 'loopai.json'), 'utf8'))
    manifest.tasks.w.active = undefined
    await writeFile(join(cwd, 'loopai.json'), JSON.stringify(manifest))
    const { code, stdout } = await loopai(['promote', 'w', constant, '--json'], { cwd })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ promoted: false, decision: 'constant' })
  })

  it('counts each version that reads the sealed test', async () => {
    const cwd = await projectWith(weatherRows(), init)
    for (const label of ['rain', 'sun', 'snow']) await addProgram(cwd, 'w', answers(label))
    const reads = []
    for (const version of ['v1', 'v2', 'v2', 'v3']) {
      const { stdout } = await loopai(['eval', 'w', version, '--split', 'test', '--json'], { cwd })
      reads.push(JSON.parse(stdout).results[0].testReads)
    }
    expect(reads).toEqual([1, 2, 2, 3])
  })

  it('neither runs, promotes nor exports a program that was edited', async () => {
    const cwd = await projectWith(weatherRows(), init)
    const version = await addProgram(cwd, 'w', byWord)
    await appendFile(join(cwd, 'tasks/w/programs', version, 'program.mjs'), '// mine\n')
    for (const words of [
      ['run', 'w', '-i', 'x'],
      ['promote', 'w', version],
      ['export', 'w'],
      ['eval', 'w']
    ]) {
      const { code, stderr } = await loopai(words, { cwd })
      expect(code).toBe(2)
      expect(stderr).toContain('program.mjs was edited since it was made')
    }
    expect(await loopai(['doctor'], { cwd })).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('no longer matches its hash')
    })
  })

  it('holds the active version of every task to its requirements', async () => {
    const cwd = await projectWith(weatherRows(), init)
    await addProgram(cwd, 'w', answers('rain'))
    const path = join(cwd, 'tasks/w/task.json')
    const task = JSON.parse(await readFile(path, 'utf8'))
    await writeFile(
      path,
      JSON.stringify({ ...task, require: { min: { accuracy: '90%', 'recall.snow': 0.5 } } })
    )
    const { code, stdout } = await loopai(['eval'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toMatch(/✗ accuracy [\d.]+ % < 90 %/)
    expect(stdout).toContain('✗ recall.snow 0 % < 50 %')
    expect((await loopai(['eval', '--min', 'accuracy=.1', '--min', 'recall.snow=0'], { cwd })).code).toBe(0)
    const junit = await loopai(['eval', '--format', 'junit'], { cwd })
    expect(junit.stdout).toContain('failures="2"')
    const summary = join(cwd, 'summary.md')
    await writeFile(summary, 'of an earlier step\n')
    const env = { GITHUB_STEP_SUMMARY: summary }
    const github = await loopai(['eval', '--format', 'github'], { cwd, env })
    expect(github.stdout).toMatch(/::error title=loopai w v1-\w+::accuracy/)
    expect(await readFile(summary, 'utf8')).toMatch(
      /^of an earlier step\n### loopai eval\n\n\| task .*✗ `recall\.snow 0 % < 50 %`/s
    )
  })
})
