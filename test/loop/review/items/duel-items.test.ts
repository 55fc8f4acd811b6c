import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ExecutionRecord, KeptExecution } from '../../../../src/domain/feedback/execution.js'
import { executionsOf } from '../../../../src/loop/executions/recording.js'
import { duelItems } from '../../../../src/loop/review/items/duel-items.js'
import { otherAnswers } from '../../../../src/loop/review/kept-answers.js'
import { endReview, openReview } from '../../../../src/loop/review/review.js'
import { updateManifest } from '../../../../src/store/manifest-file.js'
import { taskHere } from '../../../helpers/in-process.js'
import { weatherRows } from '../../../helpers/project.js'

const says = (word: string, otherwise: string) =>
  `export function run({ text }) { if (text.includes('dark')) throw new Error('no'); return text.includes('${word}') ? 'snow' : '${otherwise}' }\n`

async function dueling() {
  const here = await taskHere(weatherRows(60))
  const active = await here.save(says('sleet', 'sun'))
  await updateManifest(here.root, '0', manifest => {
    manifest.tasks.w.active = active
  })
  const project = await here.open()
  const folder = project.task('w')
  const kept = (id: string, text: string, picked: KeptExecution['picked'] = 'uncertain') =>
    ({
      ...{ id, at: 1, version: active, input: { text }, output: 'sun' },
      ...{ outcome: 'answered', picked, micros: 1 }
    }) as ExecutionRecord
  await executionsOf(project, folder).append('2026-01-01', 'x', [
    kept('same', 'a fine day'),
    kept('differ', 'hail and more hail'),
    kept('again', 'hail and more hail'),
    kept('both', 'hail again', 'audit'),
    kept('both2', 'hail again'),
    kept('fail', 'dark hail')
  ])
  return { here, project, folder, active }
}

it('asks about inputs on which the challenger differs, but for those of the sample, and tells who was right', async () => {
  const { here, project, folder, active } = await dueling()
  await expect(duelItems(project, folder, {})).rejects.toThrow(`no version beside ${active}`)
  const rival = await here.save(says('hail', 'sun'))
  const session = await openReview(project, { task: 'w', duels: true, by: 'ann' })
  const waiting = await session.waiting()
  expect(waiting).toEqual([
    expect.objectContaining({
      ...{ input: { text: 'hail and more hail' }, via: 'uncertain', hidden: false },
      ...{ version: active, output: 'sun', rival: { version: rival, output: 'snow' } }
    })
  ])
  await session.decide(waiting[0], { answer: 'snow' })
  expect(await endReview(project, session, 1)).toMatchObject({
    added: 1,
    waiting: 0,
    duels: { version: active, rival, decided: 1, right: 0, rivalRight: 1 }
  })
  const bob = await openReview(project, { task: 'w', duels: true, by: 'bob' })
  expect(await bob.waiting()).toEqual([])
  const path = join(here.root, 'more.jsonl')
  await writeFile(path, '{"text":"hail in a file"}\n{"text":"fine"}\n')
  expect((await duelItems(project, folder, { file: path })).map(({ input }) => input)).toEqual([
    { text: 'hail in a file' }
  ])
})

it('the challenger is the best on validation rows, and the twin of the active version only where it is alone', async () => {
  const { here, folder } = await dueling()
  const twin = await here.save(says('hail', 'snow'))
  const active = await here.save(says('sleet', 'rain'), ['train'], { selectedAs: twin })
  await updateManifest(here.root, '0', manifest => {
    manifest.tasks.w.active = active
  })
  const now = await here.open()
  const rivals = async () => new Set((await duelItems(now, folder, {})).map(({ rival }) => rival?.version))
  const other = await here.save(says('x', 'snow'))
  await here.save(says('y', 'snow'))
  const measured = (program: string, accuracy: number) =>
    folder.appendJournal('evaluations.jsonl', {
      ...{ program, split: 'validation', rows: 9, data: 'x', outcomes: {}, runtime: { sandbox: 'x' } },
      metrics: { accuracy, interval: [0, 1] }
    })
  await measured(other, 0.9)
  await measured(twin, 0.99)
  expect(await rivals()).toEqual(new Set([other]))
})

it('tells what kept versions say otherwise, those that fail or were edited aside', async () => {
  const { here, project, folder } = await dueling()
  const first = await here.save(says('hail', 'sun'))
  const second = await here.save(says('fine', 'rain'))
  const edited = await here.save(says('x', 'rain'))
  await writeFile(join(here.root, 'tasks/w/programs', edited, 'program.mjs'), says('y', 'rain'))
  const executions = await executionsOf(project, folder).read(project.emit)
  const others = await otherAnswers(project, folder, await folder.task(), executions)
  expect(others.get('differ')).toEqual([
    { version: second, output: 'rain' },
    { version: first, output: 'snow' }
  ])
  expect(others.get('same')).toEqual([{ version: second, output: 'snow' }])
  expect(others.has('fail')).toBe(false)
})
