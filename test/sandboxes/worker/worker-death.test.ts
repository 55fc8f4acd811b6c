import { describe, expect, it } from 'vitest'
import { judgeDeath, panicAtLoad } from '../../../src/sandboxes/worker/worker-death.js'

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

  const death = { code: null, signal: null, lastWords: '' }

  it.each([
    {
      ...death,
      signal: 'SIGTRAP' as const,
      lastWords: '# Fatal JavaScript out of memory: Reached heap limit'
    },
    { ...death, signal: 'SIGABRT' as const, lastWords: 'memory allocation of 4096 bytes failed' },
    { ...death, signal: 'SIGKILL' as const },
    { ...death, code: 137, forMemory: true }
  ])('sees memory in %j', end => {
    expect(judgeDeath(end, 256)).toEqual({
      outcome: 'memory',
      error: { type: 'memory', message: 'more than 256 MB of memory' }
    })
  })

  it('tells how anything else ended', () => {
    const { outcome, error } = judgeDeath(
      { ...death, code: 1, lastWords: 'x\nerror: Top-level await\n' },
      256
    )
    expect(outcome).toBe('crash')
    expect(error.message).toBe('the worker ended: exit code 1 (error: Top-level await)')
    expect(judgeDeath({ ...death, signal: 'SIGSEGV' }, 256).error.message).toContain('SIGSEGV')
    // A program can say so, or send itself the signal where the kernel counts.
    expect(judgeDeath({ ...death, code: 137 }, 256).outcome).toBe('crash')
    expect(judgeDeath({ ...death, signal: 'SIGKILL', forMemory: false }, 256).outcome).toBe('crash')
  })
})

describe('panicAtLoad', () => {
  const lastWords = [
    'a print before it',
    'panic: not today',
    '',
    'goroutine 1 [running]:',
    'main.glob..func1(...)',
    '\tprogram/program.go:3',
    'main.init()',
    '\tprogram/program.go:7 +0x27',
    ''
  ].join('\n')

  it('reads what a Go program panicked with, and the innermost line of its file', () => {
    expect(panicAtLoad({ code: 2, signal: null, lastWords }, 'program.go')).toEqual({
      outcome: 'error',
      error: { type: 'panic', message: 'not today', line: 3 }
    })
  })

  it('leaves other deaths alone', () => {
    const words = 'fatal error: out of memory\n\ngoroutine 1 [running]:\n'
    expect(panicAtLoad({ code: 2, signal: null, lastWords: words }, 'program.go')).toBeUndefined()
    expect(panicAtLoad({ code: null, signal: 'SIGKILL', lastWords: '' }, 'program.go')).toBeUndefined()
  })
})
