import { expect, it } from 'vitest'
import type { DriftWatch, Production } from '../../src/loop/executions/production.js'
import { productionLines } from '../../src/screens/production.js'

const none: Production = { reviewed: 0, unreviewed: 0, accuracy: [], slips: { twice: 0, differ: 0 } }
const watch: DriftWatch = {
  ...{ version: 'v3', inputs: 12, rows: 160, least: 30, changes: [], typical: [] },
  falseAlarms: { atMost: 0.05, always: 1 }
}
const unseen: DriftWatch['changes'][number] = {
  ...{ feature: 'unseen words', before: 0.03, after: 0.21, effect: 0.41, byChance: 0.07 },
  ...{ p: 0.00002, since: 811, drifted: true }
}

it.each<[Partial<Production>, [string, string][]]>([
  [
    { unreviewed: 12 },
    [
      ['in use', 'not measured: no input of the random sample is reviewed yet'],
      ['to review', '12 inputs kept from use']
    ]
  ],
  [
    {
      accuracy: [{ version: 'v3', rows: 212, right: 193, accuracy: 193 / 212, interval: [0.857, 0.949] }],
      slips: { twice: 40, differ: 2, rate: 0.026 }
    },
    [
      [
        'in use',
        '91.0 % (85.7–94.9) of 212 reviewed inputs of v3, a range that stays valid however often you look; reviewers are wrong in 2.6 %'
      ]
    ]
  ],
  [
    { drift: watch },
    [
      ['in use', 'not measured: no input of the random sample is reviewed yet'],
      ['drift', 'not looked for: 12 kept inputs of v3, beside 160 held-out rows; at least 30 of each needed']
    ]
  ],
  [
    { drift: { ...watch, inputs: 812, changes: [{ ...unseen, p: 0.3, drifted: false }] } },
    [
      ['in use', 'not measured: no input of the random sample is reviewed yet'],
      ['drift', 'none in 812 kept inputs of v3, beside 160 held-out rows']
    ]
  ],
  [
    {
      drift: {
        ...watch,
        inputs: 1312,
        changes: [
          unseen,
          {
            ...{ feature: 'answers', answer: 'refunds', before: 0.1, after: 0.42, p: 0.01, since: 0 },
            ...{ effect: 0.32, byChance: 0.05, drifted: true }
          },
          {
            ...{ feature: 'length', before: 80, after: 1234, p: 0.04, since: 1 },
            ...{ effect: 0.2, byChance: 0.08, drifted: true }
          },
          { ...unseen, feature: 'fields', p: 1, drifted: false }
        ],
        typical: [
          { id: 'e1', input: { text: 'zig zag' }, output: 'refunds', count: 3 },
          { id: 'e2', input: { text: 'zug' }, count: 1 }
        ]
      }
    },
    [
      ['in use', 'not measured: no input of the random sample is reviewed yet'],
      [
        'drift',
        'words that no row has went from 3 % to 21 % of a median input since the 812th kept input: a shift of 0.41 (0 none, 1 the most; chance alone 0.07, p < 0.0001)'
      ],
      [
        'drift',
        '"refunds" went from 10 % to 42 % of the answers: a shift of 0.32 (0 none, 1 the most; chance alone 0.05, p = 0.010)'
      ],
      [
        'drift',
        'median length 80 → 1,230 characters since the 2nd kept input: a shift of 0.20 (0 none, 1 the most; chance alone 0.08, p = 0.040)'
      ],
      ['such as', '"zig zag" → refunds, 3 ×'],
      ['', '"zug" → failed']
    ]
  ]
])('%#', (more, lines) => {
  expect(productionLines({ ...none, ...more })).toEqual(lines)
})

it('the figure of the active version comes first, and is missed where there is none', () => {
  const figure = (version: string) => ({
    ...{ version, rows: 20, right: 10, accuracy: 0.5 },
    interval: [0.3, 0.7] as [number, number]
  })
  const [[, later]] = productionLines({ ...none, accuracy: [figure('v2'), figure('v3')] }, 'v3')
  expect(later).toMatch(/^50.0 % .* of v3, /)
  const [[, before]] = productionLines({ ...none, accuracy: [figure('v2')] }, 'v3')
  expect(before).toMatch(/^not measured yet; before: 50.0 % .* of v2, /)
})
