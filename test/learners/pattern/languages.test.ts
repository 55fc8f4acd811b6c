import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownChecks } from '../../../src/learners/pattern/candidates.js'
import { type Check, testOf } from '../../../src/learners/pattern/model.js'
import { neighboursOf } from '../../../src/learners/pattern/neighbours.js'
import { codeOf } from '../../../src/learners/pattern/print.js'
import { printProgram } from '../../../src/learners/print/program.js'
import { checksRuntime } from '../../../src/learners/runtime/pattern/checks.js'
import { checksumsRuntime } from '../../../src/learners/runtime/pattern/checksums.js'
import { wellFormed } from '../../../src/learners/text/characters.js'
import { sameAnswers } from '../../helpers/same-answers.js'

const checks: Check[] = [
  ...knownChecks.map(({ check }) => check),
  { kind: 'has', pattern: '^\\+4[0-9A-Z\\u00c0-\\u00d6]' },
  { kind: 'has', pattern: '[ -/:-@\\[-`{-~]{2}', not: true },
  { kind: 'matches', pattern: '[\\s\\S]*[a-f]\\.', not: true },
  { kind: 'matches', pattern: '[A-Za-z\\u0370-\\u03ff|"`\\\\\\]\\^\\-]+' },
  { kind: 'length', least: 3, most: 9 },
  { kind: 'length', least: 4 },
  { kind: 'within', least: -2.5, most: 1000 },
  { kind: 'within', most: 0.1 }
]

const seeds = [
  'a feed.',
  '4111 1111 1111 1111',
  '978-3-16-148410-0',
  '0-306-40615-2',
  '080442957X',
  '0378-5955',
  'DE89 3704 0044 0532 0130 00',
  'GB82WEST12345698765432',
  '79927398713',
  '86095742719',
  '44051401359',
  '2001:db8::8a2e:370:7334',
  '192.168.0.1/24',
  'someone@example.org',
  'https://user:pass@example.org:8080/path?q=1#top',
  '2024-02-29',
  '1900-02-29',
  '23:59:60Z',
  '-12.5',
  '+.5',
  '1,5',
  '99999999999999999999',
  'rgb(0,31,255)',
  'aGVsbG8gd29ybGQ=',
  'MZXW6YTBOI======',
  'sl-rozaj-biske',
  '{?x,y*}',
  '/a~1b/c',
  '40.7, -74.0',
  '40° 26′ 46″ N, 79° 58′ 56″ W',
  'ÅÄÖ å',
  'καλημέρα',
  '😀😀',
  'e\u0301',
  'x'.repeat(2001)
]

const texts = [
  ...seeds,
  ...neighboursOf(seeds.slice(0, -1)).filter((_, i) => i % 5 === 0),
  ...fc.sample(fc.string({ unit: 'binary', maxLength: 12 }), { numRuns: 60, seed: 4 })
].map(wellFormed)

describe('printed checks', () => {
  const program = {
    header: ['Each check by its place.'],
    statements: [
      ...checks.map((check, place) => ({
        if: {
          all: [
            { compare: '==' as const, left: { field: [0], as: 'number' as const }, right: { number: place } },
            codeOf(check, { field: [1], as: 'text' })
          ]
        },
        do: [{ give: { truth: true } }]
      })),
      { give: { truth: false } }
    ],
    library: [...checksRuntime, ...checksumsRuntime]
  }
  const inputs = checks.flatMap((_, place) => texts.map(text => [place, text]))
  const expected = checks.flatMap(check => texts.map(testOf(check)))

  sameAnswers([{ name: 'all checks', print: language => printProgram(program, language), inputs, expected }])

  it('tell apart what they are shown', () => {
    for (const check of checks) {
      const passed = texts.filter(testOf(check)).length
      expect(passed, JSON.stringify(check)).toBeLessThan(texts.length)
    }
  })
})
