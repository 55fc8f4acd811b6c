import { expect, it } from 'vitest'
import type { Review } from '../../../src/domain/feedback/review.js'
import type { Json } from '../../../src/domain/json.js'
import { settleReviews } from '../../../src/loop/executions/settle-reviews.js'
import { rowBefore } from '../../../src/loop/review/known-rows.js'
import { ReviewSession } from '../../../src/loop/review/review-session.js'
import { addToTask } from '../../../src/loop/rows/add-rows.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

async function onRow(at: number) {
  const here = await taskHere(weatherRows(60))
  const project = await here.open()
  const folder = project.task('w')
  const rows = async () => (await folder.examples(project.emit)).map(({ line: _, ...row }) => row)
  const before = await folder.examples(project.emit)
  const row = before[at]
  const decide = (by: string, word: Partial<Review>) =>
    folder.appendJournal('reviews.jsonl', {
      ...{ id: 'r', by, via: 'correction', input: row.input, row: rowBefore(row) },
      ...word
    })
  const settle = () => settleReviews(project, folder)
  const undo = async (by: string) => (await ReviewSession.open(project, folder, { by })).undo()
  const add = (output: Json) => {
    const named = { name: 'more.jsonl', rows: [{ line: 1, value: { input: row.input, output } }] }
    return addToTask(project, folder, named, { onBadRow: 'stop' })
  }
  const all = before.map(({ line: _, ...each }) => each)
  return { rows, all, row: all[at], decide, settle, undo, add, at }
}

it('a row is corrected where it is, with what else it says, and brought back with the decision', async () => {
  const { rows, all, row, decide, settle, undo, at } = await onRow(4)
  await decide('ann', { answer: 'snow', note: 'sleet' })
  expect(await settle()).toMatchObject({ added: 0, corrected: 1, setAside: 0, conflicts: [] })
  expect(await rows()).toEqual(all.with(at, { ...row, output: 'snow', note: 'sleet' }))
  expect(await settle()).toMatchObject({ corrected: 0 })
  await undo('ann')
  expect(await rows()).toEqual(all)
  expect(await settle()).toMatchObject({ corrected: 0 })
})

it('a row that is no valid input is set aside, and comes back with the decision', async () => {
  const { rows, all, row, decide, settle, undo, add } = await onRow(7)
  await decide('ann', { invalid: true })
  expect(await settle()).toMatchObject({ setAside: 1, corrected: 0 })
  expect(await rows()).toEqual(all.filter(each => each !== row))
  // A file that is added again does not bring it back.
  await add(row.output)
  expect(await settle()).toMatchObject({ setAside: 1 })
  await undo('ann')
  expect(await rows()).toEqual([...all.filter(each => each !== row), row])
  expect(await settle()).toMatchObject({ setAside: 0 })
})

it('a row is left alone where reviewers disagree, or somebody has changed it since', async () => {
  const { rows, all, row, decide, settle, add, undo, at } = await onRow(4)
  await decide('ann', { answer: 'snow' })
  await decide('bob', { answer: row.output })
  expect(await settle()).toMatchObject({ corrected: 0, conflicts: [{ input: row.input }] })
  expect(await rows()).toEqual(all)
  await undo('bob')
  await settle()
  const other = row.output === 'sun' ? 'rain' : 'sun'
  await add(other)
  expect(await settle()).toMatchObject({ corrected: 0 })
  await undo('ann')
  expect(await rows()).toEqual(all.with(at, { ...row, output: other }))
})
