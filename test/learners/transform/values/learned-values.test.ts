import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/domain/json.js'
import { transform } from '../../../../src/learners/transform/family.js'

type Row = [input: Json, output: string]

/** What people do to numbers, times and dates in texts: rows, and unseen ones that are meant alike. */
const meant: [what: string, rows: Row[], unseen: Row[]][] = [
  [
    'rounding to the nearest step',
    [
      ['12.37', '12.40'],
      ['8.11', '8.10'],
      ['3.98', '4.00']
    ],
    [['7.66', '7.70']]
  ],
  [
    'rounding down to a quarter',
    [
      ['9.80', '9.75'],
      ['4.49', '4.25'],
      ['7.26', '7.25']
    ],
    [['-1.10', '-1.25']]
  ],
  [
    'rounding up to twenties',
    [
      ['41', '60'],
      ['119', '120'],
      ['202', '220']
    ],
    [['20', '20']]
  ],
  [
    'significant digits',
    [
      ['73841', '73800'],
      ['9276', '9280'],
      ['502999', '503000']
    ],
    [['1234567', '1230000']]
  ],
  [
    'powers of ten',
    [
      ['48213', '4.82e4'],
      ['7754321', '7.75e6'],
      ['129.4', '1.29e2']
    ],
    [['0.0012345', '1.23e-3']]
  ],
  [
    'ranges of numbers',
    [
      ['37', '30-40'],
      ['52', '50-60'],
      ['98', '90-100']
    ],
    [['60', '60-70']]
  ],
  [
    'ranges that begin at one',
    [
      ['7', '1–10'],
      ['20', '11–20'],
      ['33', '31–40']
    ],
    [['41', '41–50']]
  ],
  [
    'groups of three with a decimal comma',
    [
      ['8123.5', '8.123,50'],
      ['91.07', '91,07']
    ],
    [['1234567', '1.234.567,00']]
  ],
  [
    'groups of a hundred thousand',
    [
      ['4512', '4,512'],
      ['7654321', '76,54,321']
    ],
    [['123456789', '12,34,56,789']]
  ],
  [
    'negative numbers in parentheses',
    [
      ['-1500', '(1,500)'],
      ['320', '320'],
      ['-7', '(7)']
    ],
    [['-21', '(21)']]
  ],
  [
    'colours',
    [
      ['12, 200, 9', '0cc809'],
      ['255, 16, 64', 'ff1040']
    ],
    [['1, 2, 30', '01021e']]
  ],
  [
    'the next version',
    [
      ['v1.2.9', 'v1.2.10'],
      ['v3.0.4', 'v3.0.5']
    ],
    [['v2.14.99', 'v2.14.100']]
  ],
  [
    'times rounded',
    [
      ['09:14', '09:15'],
      ['17:52', '17:45'],
      ['08:38', '08:45']
    ],
    [['23:59', '00:00']]
  ],
  [
    'hours of twelve',
    [
      ['14:05', '2:05 PM'],
      ['00:30', '12:30 AM']
    ],
    [['12:00', '12:00 PM']]
  ],
  [
    'ranges of times',
    [
      ['10:47AM', '10:30AM-11:00AM'],
      ['3:09PM', '3:00PM-3:30PM']
    ],
    [['11:45PM', '11:30PM-12:00AM']]
  ],
  [
    'hours of ranges',
    [
      ['5:20PM', '4PM-6PM'],
      ['9:15AM', '8AM-10AM']
    ],
    [['11:59PM', '10PM-12AM']]
  ],
  [
    'durations in minutes',
    [
      ['2h 5m', '125'],
      ['7h 40m', '460'],
      ['1h 1m', '61']
    ],
    [['10h 0m', '600']]
  ],
  [
    'durations in words',
    [
      ['125', '2h 5m'],
      ['460', '7h 40m'],
      ['61', '1h 1m']
    ],
    [['600', '10h 0m']]
  ],
  [
    'seconds as a clock',
    [
      ['7384', '2:03:04'],
      ['41000', '11:23:20']
    ],
    [['59', '0:00:59']]
  ],
  [
    'dates in several notations',
    [
      ['03-Feb-2019', '2019-02-03'],
      ['20201130', '2020-11-30'],
      ['1/9/2021', '2021-01-09']
    ],
    [['12/25/1999', '1999-12-25']]
  ],
  [
    'the last day of the month',
    [
      ['2023-02-10', '2023-02-28'],
      ['2023-04-03', '2023-04-30']
    ],
    [['2024-02-01', '2024-02-29']]
  ],
  [
    'the Monday of the week',
    [
      ['2024-05-16', '2024-05-13'],
      ['2024-06-02', '2024-05-27']
    ],
    [['2025-01-01', '2024-12-30']]
  ],
  [
    'quarters',
    [
      ['2024-05-16', 'Q2 2024'],
      ['2023-11-02', 'Q4 2023']
    ],
    [['2022-01-31', 'Q1 2022']]
  ],
  [
    'weeks of the year',
    [
      ['2024-05-16', '2024-W20'],
      ['2023-11-02', '2023-W44']
    ],
    [['2021-01-03', '2020-W53']]
  ],
  [
    'days of the year',
    [
      ['2024-05-16', '137'],
      ['2023-11-02', '306']
    ],
    [['2023-01-09', '9']]
  ],
  [
    'a month later',
    [
      ['2024-01-31', '2024-02-29'],
      ['2023-05-10', '2023-06-10']
    ],
    [['2023-12-31', '2024-01-31']]
  ],
  [
    'thirty days later',
    [
      ['2024-01-15', '2024-02-14'],
      ['2023-05-10', '2023-06-09']
    ],
    [['2023-12-31', '2024-01-30']]
  ],
  [
    'days between',
    [
      [['2024-01-15', '2024-03-01'], '46'],
      [['2023-05-10', '2023-05-31'], '21']
    ],
    [[['2023-12-31', '2024-12-31'], '366']]
  ],
  [
    'ordinals',
    [
      ['2024-05-16', 'May 16th'],
      ['2023-11-02', 'November 2nd']
    ],
    [['2023-01-21', 'January 21st']]
  ]
]

const learned = (rows: Row[]) =>
  transform.learn(
    {
      kind: 'transform',
      inputs: rows.map(([input]) => input),
      outputs: rows.map(([, output]) => output),
      groups: rows.map(([input]) => JSON.stringify(input)),
      minSupport: 1,
      seed: 7,
      progress: () => {}
    },
    ''
  )

const answersTo = (rows: Row[]) => {
  const fitted = learned(rows)
  return fitted && transform.predictor(fitted.model)
}

describe('values in texts', () => {
  it.each(meant)('%s', (_, rows, unseen) => {
    const answer = answersTo(rows)
    expect(unseen.map(([input]) => answer?.(input))).toEqual(unseen.map(([, output]) => output))
  })

  it('says which way of rounding is open', () => {
    const rows: Row[] = [
      ['4.1', '4.0'],
      ['7.6', '7.5'],
      ['19.2', '19.0']
    ]
    expect(learned(rows)?.notes?.join()).toMatch(
      /^The rows leave open what .* \(.*rounded .*\) or .* \(.*rounded .*\)\?/
    )
  })
})
