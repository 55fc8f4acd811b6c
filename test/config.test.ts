import { describe, expect, it } from 'vitest'
import { isOn, jobsFrom, sandboxFrom } from '../src/config.js'

describe('settings', () => {
  it('prefers the flag to the environment', () => {
    expect(jobsFrom(3, { LOOPAI_JOBS: '5' })).toBe(3)
    expect(jobsFrom(undefined, { LOOPAI_JOBS: '5' })).toBe(5)
    expect(jobsFrom(undefined, {})).toBeGreaterThan(0)
    expect(sandboxFrom('deno', { LOOPAI_SANDBOX: 'auto' })).toBe('deno')
    expect(sandboxFrom(undefined, { LOOPAI_SANDBOX: 'deno' })).toBe('deno')
    expect(sandboxFrom(undefined, {})).toBeUndefined()
  })

  it.each([['0'], ['1.5'], ['many']])('refuses LOOPAI_JOBS=%s', jobs => {
    expect(() => jobsFrom(undefined, { LOOPAI_JOBS: jobs })).toThrow(/LOOPAI_JOBS/)
  })

  it('refuses an unknown LOOPAI_SANDBOX', () => {
    expect(() => sandboxFrom(undefined, { LOOPAI_SANDBOX: 'jail' })).toThrow(/LOOPAI_SANDBOX/)
  })

  it.each([
    [undefined, false],
    ['', false],
    ['0', false],
    ['false', false],
    ['true', true],
    ['1', true]
  ])('%s is a switch that is on: %s', (value, on) => {
    expect(isOn(value)).toBe(on)
  })
})
