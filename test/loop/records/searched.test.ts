import { expect, it } from 'vitest'
import { isFound, isFruitless, recordSearch } from '../../../src/loop/records/searched.js'
import { splitRows } from '../../../src/loop/rows/split-rows.js'
import { type TaskHere, taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

async function partsOf(here: TaskHere) {
  const project = await here.open()
  const folder = project.task('w')
  const task = await folder.task()
  return { project, folder, task, rows: await splitRows(folder, task, project) }
}

const local = { names: ['local'], seed: 1 }

it('a search is fruitless for its seed, its generators and its very rows', async () => {
  const here = await taskHere(weatherRows(60))
  const { project, folder, task, rows } = await partsOf(here)
  expect(await isFruitless(project, folder, local, rows)).toBe(false)
  await recordSearch(project, folder, { task, rows }, { names: ['local', 'anthropic'], seed: 1 })
  expect(await isFruitless(project, folder, local, rows)).toBe(true)
  expect(await isFruitless(project, folder, { names: ['local', 'replay'], seed: 1 }, rows)).toBe(false)
  expect(await isFruitless(project, folder, { ...local, seed: 2 }, rows)).toBe(false)
  const fewer = { ...rows, train: rows.train.slice(1) }
  expect(await isFruitless(project, folder, local, fewer)).toBe(false)
  await folder.writeTask({ ...task, description: 'another task' })
  expect(await isFruitless(project, folder, local, rows)).toBe(false)
})

it('is noted once, however often it is made', async () => {
  const here = await taskHere(weatherRows(60))
  const { project, folder, task, rows } = await partsOf(here)
  await recordSearch(project, folder, { task, rows }, local)
  await recordSearch(project, folder, { task, rows }, local)
  expect(await folder.journal('searches.jsonl', () => {})).toHaveLength(1)
})

it('a recommended version of these rows was found, with validation rows or without', async () => {
  const here = await taskHere(weatherRows())
  const { folder, rows } = await partsOf(here)
  const saying = (label: string) => `export function run() { return '${label}' }\n`
  await here.save(saying('rain'))
  expect(await isFound(folder, rows)).toBe(false)
  await here.save(saying('sun'), ['train', 'validation'], { recommended: true })
  expect(await isFound(folder, rows)).toBe(true)
  expect(await isFound(folder, { ...rows, train: rows.train.slice(1) })).toBe(false)
  await here.save(saying('snow'), ['train'], { recommended: true })
  expect(await isFound(folder, { ...rows, validation: [] })).toBe(true)
})
