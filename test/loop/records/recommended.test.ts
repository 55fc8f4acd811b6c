import { expect, it } from 'vitest'
import { latestRecommended } from '../../../src/loop/records/recommended.js'
import { resplit } from '../../../src/loop/resplit/resplit.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

const saying = (label: string) => `export function run() { return '${label}' }\n`

it('is the newest that was chosen, and none from before the rows were dealt anew', async () => {
  const here = await taskHere(weatherRows())
  const latest = async () => latestRecommended((await here.open()).task('w'))
  await here.save(saying('rain'))
  expect(await latest()).toBeUndefined()
  const first = await here.save(saying('sun'), ['train'], { recommended: true })
  await here.save(saying('snow'))
  expect(await latest()).toBe(first)
  const second = await here.save(saying('fog'), ['train'], { recommended: true })
  expect(await latest()).toBe(second)
  await resplit(await here.open(), { seed: 7, dryRun: false })
  expect(await latest()).toBeUndefined()
})

it('passes over what was made anew from a twin that was chosen itself', async () => {
  const here = await taskHere(weatherRows())
  const twin = await here.save(saying('rain'), ['train'], { recommended: true })
  const both = ['train', 'validation'] as const
  await here.save(saying('sun'), [...both], { recommended: true, selectedAs: twin })
  expect(await latestRecommended((await here.open()).task('w'))).toBe(twin)
  const other = await here.save(saying('snow'))
  const anew = await here.save(saying('fog'), [...both], { recommended: true, selectedAs: other })
  expect(await latestRecommended((await here.open()).task('w'))).toBe(anew)
})
