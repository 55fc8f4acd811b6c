import { expect, it } from 'vitest'
import { runStream } from '../../../src/loop/run/run.js'
import { synth } from '../../../src/loop/synth/synth.js'
import { type TaskHere, taskHere } from '../../helpers/in-process.js'

const taskOf = (pairs: [string, string][]) => taskHere(pairs.map(([input, output]) => ({ input, output })))

async function learned(task: TaskHere) {
  return synth(await task.open(), { seed: 1, keep: 'best', promote: true })
}

/** The outputs for inputs where what is open is null; undefined for what is no input. */
async function answers(task: TaskHere, inputs: string[], version: string) {
  const found: (string | undefined)[] = []
  async function* lines() {
    yield inputs.map(text => ({ text }))
  }
  await runStream(
    await task.open(),
    { task: 'w', version, open: 'null' },
    lines(),
    { asText: false },
    async replies => {
      for (const reply of replies) found.push('output' in reply ? reply.output : undefined)
    }
  )
  return found
}

it('does not promote what two rows leave open, and answers null where readings differ', async () => {
  const task = await taskOf([
    ['4.3', '4'],
    ['7.2', '7']
  ])
  const { recommended, promotion } = await learned(task)
  expect(promotion).toMatchObject({ promoted: false, decision: 'too-few-rows' })
  // Down or to the nearest: both give 4 for 4.1.
  const found = await answers(task, ['"4.1"', '7', '"4.9"'], recommended!.version)
  expect(found).toEqual(['"4"', undefined, 'null'])
})

it('promotes what two rows leave one simplest reading of, and nothing is null then', async () => {
  const task = await taskOf([
    ['hello', 'HELLO'],
    ['red car', 'RED CAR']
  ])
  const { recommended, promotion } = await learned(task)
  expect(promotion).toMatchObject({ promoted: true, decision: 'first-fits' })
  expect(promotion?.sentence).toBe(
    'right on 2 of the 2 rows it learned from, untested on new ones; they leave one simplest reading'
  )
  expect(await answers(task, ['"élan 7"'], recommended!.version)).toEqual(['"ÉLAN 7"'])
})

it('does not know what rows leave open of a program that was not learned from them', async () => {
  const task = await taskOf([['4.3', '4']])
  const version = await task.save('export function run(input) { return input }')
  await expect(answers(task, ['"4.9"'], version)).rejects.toMatchObject({
    code: 'cannot-abstain',
    message: expect.stringContaining('it was not learned here but made by human')
  })
})
