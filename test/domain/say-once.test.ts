import { expect, it, vi } from 'vitest'
import { sayOnce } from '../../src/domain/say-once.js'

it('passes each warning on one time, and everything else as often as it comes', () => {
  const emit = vi.fn()
  const once = sayOnce(emit)
  const warning = { type: 'warning', message: 'line 1 is left out' } as const
  const step = { type: 'step', label: 'reading', note: 'a.csv' } as const
  for (const event of [warning, step, warning, step, { ...warning, message: 'another' }]) once(event)
  expect(emit.mock.calls.map(([event]) => event.message ?? event.note)).toEqual([
    'line 1 is left out',
    'a.csv',
    'a.csv',
    'another'
  ])
})
