import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abstainBelow, sureLeads, sureShares } from '../../../src/domain/measure/abstain.js'

describe('sureLeads', () => {
  it('finds the least lead from which on a share was right', () => {
    // 100 sure and right, then 100 of which half are wrong.
    const answers = Array.from({ length: 200 }, (_, i) => ({ lead: 1000 - i, right: i < 100 || i % 2 === 1 }))
    expect(sureLeads(answers)).toEqual([
      { right: 0.9, lead: 1000 - 123, answered: 124 / 200 },
      { right: 0.95, lead: 1000 - 109, answered: 110 / 200 },
      { right: 0.98, lead: 1000 - 103, answered: 104 / 200 },
      { right: 0.99, lead: 1000 - 101, answered: 102 / 200 }
    ])
  })

  it.each([
    [
      'all are right: every answer is sure',
      60,
      () => true,
      sureShares.map(right => ({ right, lead: 0, answered: 1 }))
    ],
    ['too few', 49, () => true, []],
    ['none reaches a share', 500, (i: number) => i % 2 === 0, []],
    ['none at all', 0, () => true, []]
  ])('%s', (_, length, right, leads) => {
    expect(sureLeads(Array.from({ length }, (_, i) => ({ lead: i, right: right(i) })))).toEqual(leads)
  })

  it('keeps what it says, and answers of one lead together', () => {
    const answer = fc.record({
      lead: fc.integer({ min: 0, max: 30 }),
      right: fc.oneof(fc.constant(true), fc.boolean())
    })
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 400 }), answers => {
        for (const { right, lead, answered } of sureLeads(answers)) {
          const given = answers.filter(answer => answer.lead >= lead)
          expect(given.length).toBe(Math.round(answered * answers.length))
          expect(given.filter(answer => answer.right).length).toBeGreaterThanOrEqual(right * given.length)
        }
      })
    )
  })
})

describe('abstainBelow', () => {
  it('sets the lead, once', () => {
    const leastLead = (lead: number) => `lead = ${lead}`
    const source = '// first\nlead = 0\n// last\n'
    expect(abstainBelow(source, leastLead, 120)).toBe('// first\nlead = 120\n// last\n')
    expect(abstainBelow(source, leastLead, 0)).toBe(source)
    expect(abstainBelow('// none\n', leastLead, 120)).toBeUndefined()
    expect(abstainBelow(source + source, leastLead, 120)).toBeUndefined()
  })
})
