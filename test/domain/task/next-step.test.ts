import { describe, expect, it } from 'vitest'
import {
  type LearningMeans,
  learnStep,
  nextStep,
  type TaskState
} from '../../../src/domain/task/next-step.js'

const here: LearningMeans = { learnable: true, modelUnavailable: false, languagesRun: true }
const fresh: TaskState = {
  ...{ task: 't', rows: 90, searched: false, promotable: false, outdated: false, programRuns: true },
  ...here
}
const made: TaskState = { ...fresh, searched: true, candidate: 'v2-abcdef' }
const live: TaskState = { ...made, active: 'v1-abcdef' }
const more = 'loopai add t more-rows.jsonl'
const model = 'loopai synth t -g anthropic --dry-run'

describe('next step', () => {
  it.each<[string, TaskState, string]>([
    ['no rows', { ...fresh, rows: 0 }, 'loopai add t rows.jsonl'],
    ['rows', fresh, 'loopai synth t'],
    ['rows in which a search found nothing', { ...fresh, searched: true }, more],
    ['rows that nothing here learns', { ...fresh, learnable: false }, model],
    ['rows for a language that nothing runs here', { ...fresh, languagesRun: false }, 'loopai doctor'],
    ['a version that the gate lets pass', { ...made, promotable: true }, 'loopai promote t v2-abcdef'],
    ['a version that it refuses', made, more],
    ['one that it refuses, and other rows since', { ...made, searched: false }, 'loopai synth t'],
    ['one in a language that nothing runs here', { ...made, programRuns: false }, 'loopai doctor'],
    ['versions of which none is recommended', { ...made, candidate: undefined }, more],
    ['an active version', { ...live, candidate: undefined }, 'loopai run t < inputs.jsonl'],
    ['a better one beside it', { ...live, promotable: true }, 'loopai promote t v2-abcdef'],
    ['one beside it that is refused', live, 'loopai run t < inputs.jsonl'],
    ['an active version that nothing runs here', { ...live, programRuns: false }, 'loopai doctor'],
    [
      'an active version of other rows, or of another deal',
      { ...live, outdated: true, searched: false },
      'loopai synth t'
    ],
    ['one, and nothing better found since', { ...live, outdated: true }, 'loopai run t < inputs.jsonl'],
    [
      'an active version whose rows are gone',
      { ...live, rows: 0, outdated: true, searched: false },
      'loopai run t < inputs.jsonl'
    ],
    ['an edited one', { ...live, active: undefined, edited: 'p/program.mjs' }, 'loopai adopt t p/program.mjs']
  ])('with %s', (_, standing, expected) => {
    expect(nextStep(standing)).toBe(expected)
  })
})

it.each<[string, LearningMeans, string]>([
  ['this machine', here, 'loopai synth t'],
  [
    'this machine alone, where the model of loopai.json has no key',
    { ...here, modelUnavailable: true },
    'loopai synth t -g local'
  ],
  ['a model, whose cost is shown first', { ...here, learnable: false, modelUnavailable: true }, model],
  ['nothing that runs', { ...here, learnable: false, languagesRun: false }, 'loopai doctor']
])('programs come from %s', (_, means, expected) => {
  expect(learnStep('t', means)).toBe(expected)
})
