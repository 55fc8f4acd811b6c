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
