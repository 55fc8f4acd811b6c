import { expect, it } from 'vitest'
import { settleReviews } from '../../../src/loop/executions/settle-reviews.js'
import { correctionsBy } from '../../../src/loop/improve/corrections.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

it('names the reviewed mistakes of a version that another gets right or wrong, and those that it learned from', async () => {
  const task = await taskHere(weatherRows(90))
  const before = await task.save("export function run() { return 'sun' }\n")
  const now = await task.save(
    "export function run({ text }) { return text.includes('zag') ? 'snow' : 'sun' }\n"
  )
  const project = await task.open()
  const folder = project.task('w')
  const reviews = ['zig zag', 'zig zug', 'beach'].map((text, at) => ({
    ...{ id: `e${at}`, by: 'ann', input: { text }, version: before, output: 'sun' },
    answer: text === 'beach' ? 'sun' : 'snow',
    via: at === 0 ? ('uncertain' as const) : ('audit' as const)
  }))
  for (const review of reviews.slice(0, 1)) await folder.appendJournal('reviews.jsonl', review)
  await settleReviews(project, folder)
  for (const review of reviews.slice(1)) await folder.appendJournal('reviews.jsonl', review)
  expect(await correctionsBy(project, 'w', { before, now })).toEqual([
    { input: { text: 'zig zug' }, answer: 'snow', before: 'sun', now: 'sun', right: false, learned: false },
    { input: { text: 'zig zag' }, answer: 'snow', before: 'sun', now: 'snow', right: true, learned: true }
  ])
})
