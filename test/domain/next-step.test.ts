import { expect, it } from 'vitest'
import { nextStep, type Standing } from '../../src/domain/next-step.js'

const fresh: Standing = { task: 't', rows: 90, learnable: true, versions: 0, promotable: false }
const made: Standing = { ...fresh, versions: 2, candidate: 'v2-abcdef' }
const live: Standing = { ...made, active: 'v1-abcdef' }

it.each<[string, Standing, string]>([
  ['no rows', { ...fresh, rows: 0 }, 'loopai add t rows.jsonl'],
  ['rows', fresh, 'loopai synth t'],
  ['rows that nothing here learns', { ...fresh, learnable: false }, 'loopai synth t -g anthropic --dry-run'],
  ['a version that the gate lets pass', { ...made, promotable: true }, 'loopai promote t v2-abcdef'],
  ['a version that it refuses', made, 'loopai add t more-rows.jsonl'],
  [
    'versions of which none is recommended',
    { ...made, candidate: undefined },
    'loopai add t more-rows.jsonl'
  ],
  ['an active version', { ...live, candidate: undefined }, 'loopai run t < inputs.jsonl'],
  ['a better one beside it', { ...live, promotable: true }, 'loopai promote t v2-abcdef'],
  ['one beside it that is refused', live, 'loopai run t < inputs.jsonl'],
  ['an active version whose rows are gone', { ...live, rows: 0 }, 'loopai run t < inputs.jsonl'],
  ['an edited one', { ...live, active: undefined, edited: 'p/program.mjs' }, 'loopai adopt t p/program.mjs']
])('with %s', (_, standing, expected) => {
  expect(nextStep(standing)).toBe(expected)
})
