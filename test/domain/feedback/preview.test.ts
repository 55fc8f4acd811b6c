import { expect, it } from 'vitest'
import { type PreviewEvidence, previewInOrder } from '../../../src/domain/feedback/preview.js'

const answer = (input: string, more: Partial<PreviewEvidence> = {}): PreviewEvidence => ({
  input,
  output: 'a',
  others: [],
  novelty: 0,
  ...more
})

const namesOf = (all: PreviewEvidence[]) =>
  previewInOrder(all).map(({ input, doubts }) => [input, doubts.join()].join(' ').trim())

it('puts what has no answer first, then what is open, then low leads and inputs unlike the rows', () => {
  expect(
    namesOf([
      answer('sure', { lead: 4 }),
      answer('strange', { novelty: 0.9, lead: 4 }),
      answer('close', { lead: 0.1 }),
      answer('surer', { lead: 9 }),
      answer('open', { others: ['b'], lead: 4 }),
      answer('failed', { output: undefined }),
      answer('null', { output: null })
    ])
  ).toEqual([
    'failed no answer',
    'null no answer',
    'open open',
    'close unsure',
    'strange unlike the rows',
    'sure',
    'surer'
  ])
})

it('keeps the order of the file among equals, and names nothing where nothing is in doubt', () => {
  expect(namesOf([answer('x'), answer('y')])).toEqual(['x', 'y'])
  expect(namesOf([])).toEqual([])
})
