import { expect, it } from 'vitest'
import { productionOf } from '../../../src/loop/executions/production.js'
import { settleReviews } from '../../../src/loop/executions/settle-reviews.js'
import { usedTask } from '../../helpers/used-task.js'

async function used(texts: string[], reviewed = 0) {
  const { project, folder, task } = await usedTask(texts, { reviewed })
  return productionOf(project, folder, task)
}

const usual = Array.from({ length: 200 }, (_, at) => `beach and parasol in town number ${at + 1000}`)

const other = Array.from({ length: 200 }, (_, at) => `zig zag ${at % 2 === 0 ? 'zug' : 'zog zeg'} ${at}`)

it('says how good the active version is in use, and what waits', async () => {
  const production = await used(usual, 20)
  expect(production).toMatchObject({
    unreviewed: 180,
    accuracy: [{ rows: 20, right: 15, accuracy: 0.75 }],
    slips: { twice: 0 }
  })
})

it('inputs of another kind are a drift, shown by those that stand for the most of them', async () => {
  const { changes, typical, falseAlarms, ...watch } = (await used(other))!.drift!
  expect(watch).toMatchObject({ inputs: 200, least: 30 })
  expect(falseAlarms).toEqual({ atMost: 0.05, always: 1 })
  expect(changes.map(({ feature }) => feature).sort()).toEqual([
    'answers',
    'fields',
    'length',
    'unseen words'
  ])
  const unseen = changes.find(({ feature }) => feature === 'unseen words')!
  expect(unseen).toMatchObject({ drifted: true, effect: 1 })
  expect(unseen.byChance).toBeLessThan(0.2)
  expect(changes.find(({ feature }) => feature === 'fields')).toMatchObject({ drifted: false, effect: 0 })
  const shown = typical.map(({ input }) => JSON.stringify(input))
  expect(shown.slice(0, 2).join()).toContain('zog zeg')
  expect(shown.slice(0, 2).join()).toContain('zug')
})

it('inputs that have become rows are as new to the version as before', async () => {
  const { project, folder, task } = await usedTask(other, { reviewed: 200 })
  const before = await productionOf(project, folder, task)
  expect((await settleReviews(project, folder)).added).toBeGreaterThan(100)
  const after = await productionOf(project, folder, task)
  expect(after!.drift).toEqual(before!.drift)
})

it('nothing is compared with too few inputs', async () => {
  expect((await used(usual.slice(0, 29)))!.drift).toMatchObject({ inputs: 29, changes: [], typical: [] })
})

it('nothing kept, nothing reviewed: nothing to say', async () => {
  expect(await used([])).toBeUndefined()
})
