import { expect, it } from 'vitest'
import { planThenWrite } from '../../../src/loop/rows/plan-then-write.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

async function aTask() {
  const { open } = await taskHere(weatherRows(60))
  const folder = (await open()).task('w')
  const other = (await open()).task('w')
  const row = (n: number) => ({ input: { text: `row ${n}` }, output: 'sun' })
  return { folder, writeElsewhere: (n: number) => other.locked(() => other.appendExamples([row(n)])) }
}

it('lets others write while it plans, and plans anew what they overtook', async () => {
  const { folder, writeElsewhere } = await aTask()
  const seen: number[] = []
  const written: number[] = []
  const plan = await planThenWrite(
    folder,
    async () => {
      seen.push((await folder.examples(() => {})).length)
      if (seen.length === 1) await writeElsewhere(1)
      return seen.length
    },
    async made => void written.push(made)
  )
  expect(seen).toEqual([60, 61])
  expect(written).toEqual([2])
  expect(plan).toBe(2)
})

it('keeps others out where they always come first', async () => {
  const { folder, writeElsewhere } = await aTask()
  let plans = 0
  let late: Promise<unknown> | undefined
  const plan = await planThenWrite(
    folder,
    async () => {
      plans += 1
      if (plans < 3) await writeElsewhere(plans)
      else late = writeElsewhere(plans) // waits for the lock, which is held now
      return (await folder.examples(() => {})).length
    },
    async () => {}
  )
  await late
  expect(plans).toBe(3)
  expect(plan).toBe(62)
  expect(await folder.examples(() => {})).toHaveLength(63)
})

it('writes nothing of a plan that fails', async () => {
  const { folder } = await aTask()
  const failing = planThenWrite(
    folder,
    () => Promise.reject(new Error('no plan')),
    () => Promise.reject(new Error('written'))
  )
  await expect(failing).rejects.toThrow('no plan')
})
