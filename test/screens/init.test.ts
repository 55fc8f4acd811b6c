import { expect, it } from 'vitest'
import { initScreen } from '../../src/screens/init.js'
import * as making from './results/making.js'

it.each([
  { up: '', wrote: 'Wrote loopai.json' },
  { up: '..', wrote: 'Wrote ../loopai.json' },
  { up: '../..', wrote: 'Wrote ../../loopai.json' }
])('tells where it writes from the folder where it was typed ("$up")', async ({ up, wrote }) => {
  expect(await initScreen(making.made, up)).toContain(wrote)
})

it('says whether programs may know more words than rows have, and how to have them know none', async () => {
  const linesOf = async (english?: boolean) =>
    (await initScreen({ ...making.made, english })).split('\n').filter(line => line.startsWith('  Words'))
  expect(await linesOf()).toEqual([])
  expect(await linesOf(false)).toEqual(['  Words  not English: programs know the words of the rows alone'])
  expect(await linesOf(true)).toEqual([expect.stringMatching(/English: .*synth --no-word-knowledge/)])
})
