import { expect, it } from 'vitest'
import type { KeptExecution } from '../../../src/domain/feedback/execution.js'
import { doubtsOf } from '../../../src/loop/review/doubts.js'
import { KnownLeads } from '../../../src/loop/review/known-leads.js'
import { activateLinear } from '../../helpers/active-linear.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

const kept = (id: string, text: string, picked: KeptExecution['picked'] = 'uncertain'): KeptExecution => {
  return {
    id,
    at: 1,
    version: 'v1',
    input: { text },
    output: 'sun',
    outcome: 'answered',
    picked,
    micros: 1,
    count: 1
  }
}
const executions = [
  kept('sure', 'beach and parasol in town number 5'),
  kept('torn', 'beach and umbrella and sledge'),
  kept('sample', 'beach and parasol', 'audit')
]

it('the active version doubts where its answer leads by little; rows that were added since change nothing', async () => {
  const here = await taskHere(weatherRows(240))
  await activateLinear(here)
  const known = new KnownLeads()
  const doubts = async (leads?: KnownLeads) => {
    const project = await here.open()
    const folder = project.task('w')
    return doubtsOf(project, folder, await folder.task(), executions, leads)
  }
  const before = await doubts(known)
  expect([...before.keys()].sort()).toEqual(['sure', 'torn'])
  expect(before.get('torn')!).toBeGreaterThan(before.get('sure')!)
  const folder = (await here.open()).task('w')
  await folder.locked(() =>
    folder.appendExamples([{ input: { text: 'fog on the moor' }, output: 'rain', split: 'train' }])
  )
  expect(await doubts()).toEqual(before)
  expect(await doubts(known)).toEqual(before)
})

it('what is known of a version is not learned again, and what comes is', async () => {
  const known = new KnownLeads()
  const asked: string[][] = []
  const of = (kept: typeof executions, version = 'v1') =>
    known.of('w', version, kept, async fresh => {
      asked.push(fresh.map(({ id }) => id))
      return fresh.map((_, at) => at + 1)
    })
  const [sure, torn, sample] = executions
  const [first, second] = await Promise.all([of([sure]), of([sure])])
  expect(second).toEqual(first)
  expect(await of([sure, sample, torn])).toEqual(
    new Map([
      ['sure', 1],
      ['sample', 1],
      ['torn', 2]
    ])
  )
  await of([torn], 'v2')
  expect(asked).toEqual([['sure'], ['sample', 'torn'], ['torn']])
})

it('what could not be learned is tried again', async () => {
  const known = new KnownLeads()
  const [sure] = executions
  await expect(known.of('w', 'v1', [sure], () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await known.of('w', 'v1', [sure], async () => [3])).toEqual(new Map([['sure', 3]]))
  expect(await known.of('w', 'v2', [sure], async () => undefined)).toEqual(new Map([['sure', undefined]]))
})

it('a program that was written has no leads', async () => {
  const here = await taskHere(weatherRows(90))
  const project = await here.open()
  await project.setActive('w', await here.save("export function run() { return 'sun' }\n"))
  const again = await here.open()
  const folder = again.task('w')
  expect(await doubtsOf(again, folder, await folder.task(), executions)).toEqual(new Map())
})
