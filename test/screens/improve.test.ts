import { expect, it } from 'vitest'
import type { Prospect } from '../../src/loop/improve/prospect.js'
import { type Improved, improveScreen, prospectTexts } from '../../src/screens/improve.js'

const provable = { rows: 251, gain: 0.031 }
const expected = { labels: 720, gain: 0.04, low: 0.018, high: 0.085 }
const prospect: Prospect = { learned: 718, rows: 1438, expected, provable, canMatter: true }

it.each<[Prospect, string[]]>([
  [
    prospect,
    [
      'Learning from 1,438 rows instead of 718 would likely bring +4.0 points (1.8 to 8.5).',
      '251 validation rows can prove a gain of 3.1 points or more, if nothing gets worse.'
    ]
  ],
  [
    { ...prospect, expected: { ...expected, gain: 0.004, low: 0.001, high: 0.01 }, canMatter: false },
    [
      'Learning from 1,438 rows instead of 718 would likely bring +0.4 points (0.1 to 1.0).',
      '251 validation rows can prove a gain of 3.1 points or more, if nothing gets worse: that is more than is to be expected, so it may not be provable.'
    ]
  ],
  [
    { learned: 718, rows: 718, unknown: 'no row is new that it would learn from', provable },
    [
      'What they bring is not known: no row is new that it would learn from.',
      '251 validation rows can prove a gain of 3.1 points or more, if nothing gets worse.'
    ]
  ],
  [
    { learned: 100, rows: 200, expected: { labels: 100, gain: 12.34, low: 5, high: 20.06 } },
    ['Learning from 200 rows instead of 100 would likely bring the mean error down by 12 (5 to 20).']
  ]
])('what new rows may bring: %#', (of, texts) => {
  expect(prospectTexts(of)).toEqual(texts)
})

it('says which reviewed mistakes are mended, and how many of them were not learned from', () => {
  const improved = {
    ...{
      task: 'w',
      active: 'v1',
      newRows: { audit: 3 },
      newValidation: 0,
      correctedValidation: 1,
      newTest: 0,
      reviewed: 4,
      wrong: 3
    },
    ...{ worthwhile: true, mayReadTest: true, languages: ['javascript'], seed: 1, dryRun: false },
    result: { recommended: { version: 'v2' }, promotion: { promoted: true, sentence: 'fixed 3 rows' } },
    corrections: [
      { input: { text: 'zig' }, answer: 'snow', before: 'sun', now: 'sun', right: false, learned: false },
      { input: { text: 'zag' }, answer: 'snow', before: 'sun', now: 'snow', right: true, learned: true },
      { input: { text: 'zug' }, answer: 'snow', before: 'sun', now: 'snow', right: true, learned: false }
    ]
  } as unknown as Improved
  const screen = improveScreen(improved)
  expect(screen).toContain('v2 is active now: fixed 3 rows')
  expect(screen).toContain(
    'Of 3 mistakes that reviewers found in v1, v2 mends 2; of the 2 that it did not learn from, 1.'
  )
  expect(screen).toContain('"sun", not "snow": {"text":"zig"}')
})
