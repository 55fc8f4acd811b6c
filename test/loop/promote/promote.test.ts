import { describe, expect, it } from 'vitest'
import { versionBefore } from '../../../src/loop/promote/rollback.js'

const move = (
  to: string,
  from: string | null,
  why: 'first' | 'better' | 'forced' | 'rollback' | 'worse'
) => ({
  to,
  from,
  why
})

describe('versionBefore', () => {
  const first = move('v1', null, 'first')
  const second = move('v2', 'v1', 'better')
  const third = move('v3', 'v2', 'forced')
  it.each([
    ['nothing before the first', [first], 'v1', undefined],
    ['the one before', [first, second], 'v2', 'v1'],
    ['not what was refused', [first, second, move('v9', 'v2', 'worse')], 'v2', 'v1'],
    ['further back after a rollback', [first, second, third, move('v2', 'v3', 'rollback')], 'v2', 'v1'],
    ['one that was active before the journal began', [move('v8', 'v7', 'forced')], 'v8', 'v7'],
    [
      'what was active then, whatever was set by hand',
      [first, second, move('v3', 'v1', 'forced')],
      'v3',
      'v1'
    ],
    ['unknown for a version set by hand', [first, second], 'v5', undefined],
    ['none without an active one', [first], undefined, undefined]
  ])('%s', (_, records, active, expected) => {
    expect(versionBefore(records, active)).toBe(expected)
  })
})
