import { describe, expect, it } from 'vitest'
import { judgeDeath } from '../../../src/sandboxes/worker/worker-death.js'

describe('judgeDeath', () => {
  it.each([
    ['fatal error: runtime: out of memory', 'memory'],
    ['FATAL ERROR: Reached heap limit\n<--- Last few GCs --->', 'memory'],
    ['Error: Garbage collector could not allocate 16384 bytes of memory for major heap section.', 'memory'],
    ["terminate called after throwing an instance of 'std::bad_alloc'", 'memory'],
    ['panic: no memory of it', 'crash'],
    ['', 'crash']
  ])('%j means %s', (lastWords, outcome) => {
    expect(judgeDeath({ code: 1, signal: null, lastWords }, 64).outcome).toBe(outcome)
  })

  it('takes the kernel at its word, where it counts, and a kill for its else', () => {
    const killed = { code: null, signal: 'SIGKILL' as const, lastWords: '' }
    expect(judgeDeath(killed, 64).outcome).toBe('memory')
    expect(judgeDeath({ ...killed, forMemory: false }, 64)).toEqual({
      outcome: 'crash',
      error: { type: 'crash', message: 'the worker ended: SIGKILL' }
    })
  })
})
