import { expect, test } from 'vitest'
import { isStale, seenInRound } from '../../../src/domain/honesty/round.js'

const seen = { splits: ['train' as const], rows: 9, data: `sha256:${'0'.repeat(64)}` }

test.each([
  [undefined, 0, false],
  [undefined, 1, true],
  [1, 1, false],
  [1, 2, true],
  // Rows of a branch that was merged may be of a round that this one does not know.
  [2, 1, true]
])('made in round %s, read in round %s', (round, now, stale) => {
  const made = { ...seen, ...(round !== undefined && { round }) }
  expect(isStale(made, now)).toBe(stale)
  expect(seenInRound(made, now).splits).toEqual(stale ? ['train', 'validation', 'test'] : ['train'])
})
