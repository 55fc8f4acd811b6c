import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { addProgram, jsonLines, projectWith, weatherRows } from '../helpers/project.js'

const poor = "export function run({ text }) { return text.includes('umbrella') ? 'rain' : 'sun' }\n"

/** A task whose active program is poor, in use, and reviewed: all reviewers say what the rows say. */
async function reviewed() {
  const cwd = await projectWith(weatherRows(), ['init', 'w', 'rows.jsonl'])
  const active = await addProgram(cwd, 'w', poor)
  const file = join(cwd, 'tasks/w/task.json')
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), record: 1 }))
  const texts = ['a sledge on the hill', 'mittens, mittens and mittens', 'an umbrella at the door']
  await loopai(['run', 'w'], { cwd, input: jsonLines(texts.map(text => ({ text }))) })
  const labels = texts.map((text, at) => ({ input: { text }, answer: at === 2 ? 'rain' : 'snow' }))
  await writeFile(join(cwd, 'labeled.jsonl'), jsonLines(labels))
  return { cwd, active }
}

const readsOf = async (cwd: string) =>
  JSON.parse((await loopai(['status', '--json'], { cwd })).stdout).tasks[0].test?.reads ?? 0

it('learns from reviews, promotes what is better, reads the sealed test one time, and then has nothing to do', async () => {
  const { cwd, active } = await reviewed()
  await loopai(['review', 'w', '--import', 'labeled.jsonl'], { cwd })
  const planned = await loopai(['improve', 'w', '--dry-run'], { cwd })
  expect(planned.code).toBe(0)
  expect(planned.stdout).toContain(`Since ${active} of w: `)
  expect(planned.stdout).toContain('3 answers reviewed, 2 wrong')
  expect(planned.stdout).toContain('Next: loopai improve w')
  expect(await readsOf(cwd)).toBe(0)

  const { code, stdout, stderr } = await loopai(['improve'], { cwd })
  expect(code, stderr).toBe(0)
  expect(stdout).toMatch(/v2-\w+ is active now|v3-\w+ is active now/)
  expect(stdout).toContain(`Of 2 mistakes that reviewers found in ${active}`)
  expect(await readsOf(cwd)).toBeGreaterThan(0)

  const again = await loopai(['improve', '--json'], { cwd })
  expect(again.code).toBe(0)
  expect(JSON.parse(again.stdout)).toMatchObject({ worthwhile: false, newRows: {} })
  const said = await loopai(['improve'], { cwd })
  expect(said.stdout).toContain('Nothing to learn from')
})

it('leaves the sealed test alone where nothing was won on validation rows', async () => {
  const cwd = await projectWith(weatherRows(), ['init', 'w', 'rows.jsonl'], ['synth', 'w', '--promote'])
  const before = await readsOf(cwd)
  const more = Array.from({ length: 5 }, (_, at) => ({
    input: { text: `drizzle over moor ${at * 7919}` },
    output: 'rain',
    via: 'uncertain'
  }))
  await writeFile(join(cwd, 'more.jsonl'), jsonLines(more))
  await loopai(['add', 'w', 'more.jsonl'], { cwd })
  const { stdout } = await loopai(['improve', 'w'], { cwd })
  expect(stdout).toContain('5 new training rows (5 that programs were unsure of)')
  // All parts of these rows give programs that are always right.
  expect(stdout).toContain('What they bring is not known')
  expect(stdout).toMatch(/validation rows can prove a gain of \d/)
  expect(stdout).toMatch(/stays/)
  expect(await readsOf(cwd)).toBe(before)
})

it('without an active version it says what to do', async () => {
  const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  const { code, stderr } = await loopai(['improve', 'w'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain('w has no active version')
})
