import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abstainBelow, alwaysAnswers, sureLeads, sureShares } from '../../src/domain/abstain.js'
import { languageNames } from '../../src/domain/language.js'

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
  it.each(languageNames)('sets the lead in %s, once', language => {
    const source = `// first\n${alwaysAnswers(language)}\n// last\n`
    expect(abstainBelow(source, language, 120)).toContain('120')
    expect(abstainBelow(source, language, 0)).toBe(source)
    expect(abstainBelow('// none\n', language, 120)).toBeUndefined()
    expect(abstainBelow(source + source, language, 120)).toBeUndefined()
  })
})
