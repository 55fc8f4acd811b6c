import { expect, it } from 'vitest'
import type { Production } from '../../src/loop/executions/production.js'
import { productionLines } from '../../src/screens/production.js'

const none: Production = { unreviewed: 0, accuracy: [], slips: { twice: 0, differ: 0 }, drifts: [] }

it.each<[Partial<Production>, [string, string][]]>([
  [
    { unreviewed: 12 },
    [
      ['in use', 'not measured: nothing of the sample is reviewed'],
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
        '91.0 % (85.7–94.9) of 212 reviewed inputs of v3, a range that holds at every look; reviewers slip in 2.6 %'
      ]
    ]
  ],
  [
    { drifts: [{ feature: 'unseen words', before: 0.03, after: 0.21, p: 0.00002, since: 811 }] },
    [
      ['in use', 'not measured: nothing of the sample is reviewed'],
      ['drift', 'unseen words in the middle 3 % → 21 %, from the 812th kept input on (p < .001)']
    ]
  ],
  [
    {
      drifts: [
        { feature: 'answers', answer: 'refunds', before: 0.1, after: 0.42, p: 0.01, since: 0 },
        { feature: 'length', before: 80, after: 1234, p: 0.04, since: 1 }
      ]
    },
    [
      ['in use', 'not measured: nothing of the sample is reviewed'],
      ['drift', '"refunds" is 10 % → 42 % of the answers, from the 1st kept input on (p = .010)'],
      ['drift', 'length in the middle 80 → 1,230, from the 2nd kept input on (p = .040)']
    ]
  ]
])('%#', (more, lines) => {
  expect(productionLines({ ...none, ...more })).toEqual(lines)
})
