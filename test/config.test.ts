import { describe, expect, it } from 'vitest'
import { budgetFrom, budgetOf, durationFrom, isOn, jobsFrom, sandboxFrom, trustFrom } from '../src/config.js'

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

describe('budgetFrom', () => {
  it.each([
    ['the usual', undefined, {}, undefined, 2],
    ['loopai.json', undefined, {}, 5, 5],
    ['LOOPAI_BUDGET before loopai.json', undefined, { LOOPAI_BUDGET: '0.5' }, 5, 0.5],
    ['an empty LOOPAI_BUDGET', undefined, { LOOPAI_BUDGET: '' }, 5, 5],
    ['the flag before all', '$1.25', { LOOPAI_BUDGET: '0.5' }, 5, 1.25],
    ['none', 'none', { LOOPAI_BUDGET: '0.5' }, 5, undefined],
    ['none by the environment', undefined, { LOOPAI_BUDGET: 'none' }, 5, undefined],
    ['nothing', '0', {}, 5, 0]
  ])('%s', (_, flag, environment, manifest, expected) => {
    expect(budgetFrom(flag, environment, manifest)).toBe(expected)
  })

  it.each([
    ['much', {}, /^--budget: expected USD or none, found "much"/],
    ['-1', {}, /^--budget/],
    [undefined, { LOOPAI_BUDGET: '2 EUR' }, /^LOOPAI_BUDGET: expected USD or none, found "2 EUR"/]
  ])('refuses %s', (flag, environment, message) => {
    expect(() => budgetFrom(flag, environment, undefined)).toThrow(message)
  })
})

it.each([
  ['the flag', '1', {}, true],
  ['the environment', undefined, { LOOPAI_BUDGET: '1' }, true],
  ['loopai.json alone', undefined, {}, false]
])('a budget of %s: whether somebody said it', (_, flag, environment, budgetSaid) => {
  expect(budgetOf(flag, environment, 1)).toEqual({ budgetUsd: 1, budgetSaid })
})

describe('durationFrom', () => {
  it.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['1.5h', 5_400_000]
  ])('%s', (text, ms) => {
    expect(durationFrom(text, '--max-time')).toBe(ms)
  })

  it.each(['5', '0m', '10 m', 'm', '-1m', '1d'])('refuses %s', text => {
    expect(() => durationFrom(text, '--max-time')).toThrow(/^--max-time: expected a time such as 90s/)
  })
})

it.each<[boolean, Record<string, string>, 'always' | 'once' | undefined]>([
  [true, {}, 'always'],
  [true, { LOOPAI_TRUST: '0' }, 'always'],
  [false, { LOOPAI_TRUST: '1' }, 'once'],
  [false, { LOOPAI_TRUST: '0' }, undefined],
  [false, { LOOPAI_TRUST: '' }, undefined],
  [false, {}, undefined]
])('--trust %s with %j: %s', (flag, environment, means) => {
  expect(trustFrom(flag, environment)).toBe(means)
})
