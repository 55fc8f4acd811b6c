import { expect, it } from 'vitest'
import { canRun, repliesTo } from '../../src/loop/running.js'
import { projectHere } from '../helpers/in-process.js'

const program = (source: string) => {
  return { language: 'javascript', entry: 'program.mjs', files: { 'program.mjs': source } } as const
}

it('gives one reply for each input, in their order, however many there are', async () => {
  const inputs = Array.from({ length: 1000 }, (_, at) => JSON.stringify({ at }))
  const twice = program('export function run({ at }) { if (at === 7) throw 1\nreturn 2 * at }')
  const replies = await repliesTo(projectHere(), twice, inputs)
  expect(replies).toHaveLength(inputs.length)
  expect(replies[7]).toMatchObject({ outcome: 'error' })
  expect(replies[999]).toMatchObject({ outcome: 'answered', output: '1998' })
  expect(await repliesTo(projectHere(), twice, [])).toEqual([])
})

it('knows which languages run here', async () => {
  expect(await canRun(projectHere(), 'javascript')).toBe(true)
  expect(await canRun(projectHere(), 'go')).toBe(false)
})
