import { describe, expect, it } from 'vitest'
import { manifestSchema } from '../../../src/domain/project/manifest-schema.js'
import { describeRisks, riskLine, riskySettings } from '../../../src/domain/project/risky-settings.js'

const risky = (settings: object, owner?: number) =>
  riskySettings({ manifest: manifestSchema.parse({ format: 1, ...settings }), owner })
const free = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 }

describe('settings that somebody who did not write them should know of', () => {
  it.each<[object, string[]]>([
    [{}, []],
    [{ generators: ['local'], languages: ['python'], sandbox: 'docker' }, []],
    [{ limits: { memoryMb: 256, outputKb: 1024, timeoutMs: 1000 } }, []],
    [{ limits: { memoryMb: 16, outputKb: 1, timeoutMs: 10 }, budgetUsd: 2 }, []],
    [{ tasks: { w: { path: 'tasks/w', active: 'v1-000000' } } }, []],
    [{ generators: ['anthropic'] }, ['generators']],
    [{ model: 'm' }, ['model']],
    [{ budgetUsd: 2.01 }, ['budgetUsd']],
    [{ prices: { m: free } }, ['prices']],
    [{ images: { python: 'p' } }, ['images']],
    [{ runtime: 'runsc' }, ['runtime']],
    [
      { limits: { memoryMb: 257, outputKb: 1025, timeoutMs: 1001 } },
      ['limits.memoryMb', 'limits.outputKb', 'limits.timeoutMs']
    ]
  ])('%j: %j', (settings, names) => {
    expect(Object.keys(risky(settings))).toEqual(names)
  })

  it('are also that they are of another user', () => {
    expect(risky({}, 1000)).toEqual({ owner: 1000 })
  })

  it('are told with what they do and what has changed, every character to be seen', () => {
    const lines = (now: object, before?: object) =>
      describeRisks(risky(now), before && risky(before)).map(risk => riskLine(risk))
    expect(lines({ budgetUsd: 100 })).toEqual(['budgetUsd: 100 · a synth may spend so many USD, not 2'])
    expect(
      lines({ budgetUsd: 100, model: 'm', runtime: 'r' }, { budgetUsd: 5, model: 'm', images: { go: 'g' } })
    ).toEqual([
      'budgetUsd: 100 (was 5) · a synth may spend so many USD, not 2',
      'images: not set (was {"go":"g"}) · what is usual holds again',
      'model: "m" · this model gets the rows that synth sends',
      'runtime: "r" (was not set) · containers run under this runtime, which may isolate less'
    ])
    const [line] = lines({ model: 'a\u001b[2Jb\u202ec\u2028::error::' })
    expect(line).toMatch(/^model: "a\\u001b\[2Jb<202E>c<2028>/)
    expect(lines({ prices: { ['m'.repeat(10_000)]: free } })[0].length).toBeLessThan(500)
  })
})
