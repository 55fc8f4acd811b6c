import { expect, it } from 'vitest'
import { evaluate } from '../../../src/loop/eval/eval.js'
import { challenge } from '../../../src/loop/gate/challenge.js'
import { planImprove } from '../../../src/loop/improve/plan-improve.js'
import { testReaders } from '../../../src/loop/records/evaluations.js'
import { plainRows } from '../../../src/loop/rows/split-rows.js'
import type { Project } from '../../../src/project.js'
import { taskHere } from '../../helpers/in-process.js'
import { ownWords, weatherRows } from '../../helpers/project.js'

const poor = "export function run({ text }) { return text.includes('umbrella') ? 'rain' : 'sun' }\n"
const good = `export function run({ text }) {
  if (/umbrella|drizzle|puddle|cloudburst/.test(text)) return 'rain'
  return /sledge|blizzard|icicle|mittens/.test(text) ? 'snow' : 'sun'
}
`

/** A task whose active program is poor; `reads`: its sealed test was read. */
async function improving(reads: boolean) {
  const task = await taskHere(weatherRows(400))
  const active = await task.save(poor)
  await (await task.open()).setActive('w', active)
  const open = task.open
  if (reads) {
    await evaluate(await open(), {
      ...{ task: 'w', versions: [], split: 'test', required: false, record: true, mistakes: 0 },
      thresholds: { min: [], max: [] }
    })
  }
  let added = 0
  const add = async (count: number, split: 'train' | 'validation' | 'test') => {
    const rows = Array.from({ length: count }, () => {
      return {
        input: { text: `${ownWords(1000 + added++)} sledge` },
        output: 'snow',
        split,
        via: 'audit' as const
      }
    })
    await (await open()).task('w').appendExamples(rows)
  }
  const plan = async () => planImprove(await open(), 'w', { settles: false })
  return { task, open, add, plan, active }
}

const readsOf = async (project: Project) => (await testReaders(project.task('w'), () => {})).size

it('the sealed test may be read one time for 50 new rows of it', async () => {
  const { add, plan } = await improving(true)
  expect(await plan()).toMatchObject({ newTest: 0, mayReadTest: false })
  await add(49, 'test')
  expect(await plan()).toMatchObject({ newTest: 49, mayReadTest: false })
  await add(1, 'test')
  expect(await plan()).toMatchObject({ newTest: 50, mayReadTest: true })
})

it('a test that nothing has read may be', async () => {
  expect(await (await improving(false)).plan()).toMatchObject({ mayReadTest: true })
})

it.each([
  { reading: 'after-win', program: good, reads: 1 },
  { reading: 'after-win', program: `${poor}// the same\n`, reads: 0 },
  { reading: 'never', program: good, reads: 0 }
] as const)('$reading: the test is read $reads times', async ({ reading, program, reads }) => {
  const { task, open } = await improving(false)
  const version = await task.save(program)
  const project = await open()
  await challenge(project, project.task('w'), version, { readsTest: reading })
  // A read is of both versions.
  expect(await readsOf(project)).toBe(2 * reads)
})

it('says what new rows may bring, and what can be proven', async () => {
  const { add, plan } = await improving(true)
  await add(30, 'train')
  const { prospect, newRows, worthwhile } = await plan()
  expect({ newRows, worthwhile }).toEqual({ newRows: { audit: 30 }, worthwhile: true })
  expect(prospect).toMatchObject({ unknown: expect.stringMatching(/was not learned from rows/) })
  expect(prospect!.rows - prospect!.learned).toBe(30)
  // Some 80 rows: seven fixed and none broken would be about 9 points.
  expect(prospect!.provable!.gain).toBeGreaterThan(0.05)
  expect(prospect!.provable!.gain).toBeLessThan(0.15)
  expect(prospect!.canMatter).toBeUndefined()
})

it('what a reviewer left when cut off is made rows of, or in a dry run counted', async () => {
  const { open, active } = await improving(true)
  const project = await open()
  const folder = project.task('w')
  for (const [at, text] of ['zig zag', 'zug'].entries()) {
    const about = { version: active, output: 'sun', answer: 'snow', via: 'uncertain' as const }
    await folder.appendJournal('reviews.jsonl', { id: `e${at}`, by: 'ann', input: { text }, ...about })
  }
  const planned = await planImprove(project, 'w', { settles: false })
  expect(planned).toMatchObject({ toSettle: 2, newRows: {}, reviewed: 2, wrong: 2, worthwhile: true })
  const done = await planImprove(project, 'w', { settles: true })
  expect(done).toMatchObject({ settled: { added: 2 }, newRows: { uncertain: 2 }, worthwhile: true })
  expect(done.toSettle).toBeUndefined()
})

it('counts validation rows that were corrected since the active version was measured', async () => {
  const { open, plan } = await improving(false)
  await evaluate(await open(), {
    ...{ task: 'w', versions: [], split: 'validation', required: false, record: true, mistakes: 0 },
    thresholds: { min: [], max: [] }
  })
  expect(await plan()).toMatchObject({ correctedValidation: 0, worthwhile: false })
  const project = await open()
  const folder = project.task('w')
  const [{ input, output }] = (await plainRows(folder, await folder.task(), project)).validation
  const corrected = { input, output: output === 'sun' ? 'rain' : 'sun', split: 'validation' as const }
  await folder.appendExamples([corrected])
  expect(await plan()).toMatchObject({ correctedValidation: 1, newValidation: 0, worthwhile: true })
})
