import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { challenge } from '../../../src/loop/gate/challenge.js'
import { gateAhead } from '../../../src/loop/gate/gate-ahead.js'
import { gateScene } from '../../../src/loop/gate/gate-scene.js'
import { promote } from '../../../src/loop/promote/promote.js'
import { rollback } from '../../../src/loop/promote/rollback.js'
import { resplit } from '../../../src/loop/resplit/resplit.js'
import { type TaskHere, taskHere } from '../../helpers/in-process.js'
import { ownWords } from '../../helpers/project.js'

/** The first letter is the label, and no row is like another, so that looking rows up is of no use. */
const letterRows = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const output = 'rsn'[at % 3]
    return { input: { text: `${output}${ownWords(at)}` }, output }
  })

/** Right about so many labels; about the others it says n, which is right of a third. */
const knowing = (labels: string) =>
  `export function run({ text }) { return '${labels}'.includes(text[0]) ? text[0] : 'n' }\n`

async function promotions({ root }: TaskHere): Promise<object[]> {
  const text = await readFile(join(root, 'tasks/w/promotions.jsonl'), 'utf8').catch(() => '')
  return text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line)]))
}

const challenged = async (task: TaskHere, version: string, dryRun = false) => {
  const project = await task.open()
  return challenge(project, project.task('w'), version, { dryRun })
}

it('makes a first version active, then a better one, and goes back', async () => {
  const task = await taskHere(letterRows(600))
  const some = await task.save(knowing('r'))
  const all = await task.save(knowing('rs'))
  expect(await challenged(task, some)).toMatchObject({ promoted: true, from: null, decision: 'first' })
  expect(await challenged(task, all, true)).toMatchObject({
    passed: true,
    promoted: false,
    decision: 'better'
  })
  expect((await task.open()).activeVersion('w')).toBe(some)
  const { before, after, numbers, ...result } = await challenged(task, all)
  expect(result).toMatchObject({ promoted: true, from: some, decision: 'better', wouldDecide: [] })
  expect(after!.accuracy).toBeGreaterThan(before!.accuracy)
  expect(numbers?.test?.reads).toBe(2)
  expect(await challenged(task, all)).toMatchObject({ passed: true, promoted: false, decision: 'same' })
  expect(await rollback(await task.open(), 'w')).toMatchObject({ version: some, from: all, promoted: true })
  expect((await task.open()).activeVersion('w')).toBe(some)
  expect((await promotions(task)).map(record => (record as { why: string }).why)).toEqual([
    'first',
    'better',
    'rollback'
  ])
})

it('refuses what is worse, and a person may insist and says why', async () => {
  const task = await taskHere(letterRows(600))
  const all = await task.save(knowing('rs'))
  const some = await task.save(knowing('r'))
  await challenged(task, all)
  const refused = await challenged(task, some)
  expect(refused).toMatchObject({ passed: false, promoted: false, decision: 'worse' })
  expect(refused.sentence).toMatch(/^mends 0 mistakes, makes \d+ new/)
  const forced = await promote(await task.open(), { version: some, forced: true, reason: 'it is smaller' })
  expect(forced).toMatchObject({ promoted: true, decision: 'forced', from: all })
  expect((await promotions(task)).at(-1)).toEqual({
    to: some,
    from: all,
    why: 'forced',
    reason: 'it is smaller'
  })
})

it('does not read the sealed test where rows are too few to decide', async () => {
  const task = await taskHere(letterRows(90))
  const some = await task.save(knowing('r'))
  const all = await task.save(knowing('rs'))
  await promote(await task.open(), { version: some, forced: true, reason: 'to begin with' })
  const refused = await challenged(task, all)
  expect(refused).toMatchObject({ decision: 'too-few-rows', passed: false })
  expect(refused.after).toBeUndefined()
})

it('judges no version by rows that it has seen, and names what replaces it', async () => {
  const task = await taskHere(letterRows(600))
  const version = await task.save(knowing('rs'))
  await resplit(await task.open(), { seed: 7, dryRun: false })
  const refused = await challenged(task, version)
  expect(refused).toMatchObject({ decision: 'seen-rows', promoted: false })
  expect(refused.wouldDecide).toEqual([expect.stringContaining('loopai synth w')])
  expect(await promotions(task)).toEqual([])
})

it('refuses an edited program, of which nothing is known ahead', async () => {
  const task = await taskHere(letterRows(600))
  const version = await task.save(knowing('r'))
  await writeFile(join(task.root, 'tasks/w/programs', version, 'program.mjs'), knowing('s'))
  await expect(challenged(task, version)).rejects.toMatchObject({ code: 'edited-program' })
  const project = await task.open()
  expect(await gateAhead(await gateScene(project, project.task('w')), version)).toBeUndefined()
})

it('says ahead what it would say, and records nothing', async () => {
  const task = await taskHere(letterRows(600))
  const some = await task.save(knowing('r'))
  const all = await task.save(knowing('rs'))
  const ahead = async (version: string) => {
    const project = await task.open()
    return gateAhead(await gateScene(project, project.task('w')), version)
  }
  expect(await ahead(some)).toMatchObject({ passes: true, why: 'first' })
  expect(await promotions(task)).toEqual([])
  await challenged(task, all)
  expect(await ahead(all)).toMatchObject({ passes: true, why: 'same' })
  expect(await ahead(some)).toMatchObject({ passes: false, why: 'worse' })
})
