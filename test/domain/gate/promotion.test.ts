import { expect, it } from 'vitest'
import {
  comparisonsMade,
  effectiveRecords,
  type PromotionRecord,
  promotedVersions,
  refusedOn,
  wasPromoted
} from '../../../src/domain/gate/promotion.js'
import { ordinal, pValue, roughly } from '../../../src/domain/text/wording.js'

const records: PromotionRecord[] = [
  { to: 'v1', from: null, why: 'first' },
  { to: 'v2', from: 'v1', rows: 200, fixed: 17, broke: 6, p: 0.02266, why: 'better' },
  { to: 'v3', from: 'v2', rows: 200, fixed: 2, broke: 2, p: 1, why: 'not-shown' },
  { to: 'v3', from: 'v2', rows: 300, fixed: 2, broke: 3, p: 0.8, why: 'contradicted' },
  { to: 'v4', from: 'v2', why: 'require' },
  { to: 'v1', from: 'v2', why: 'rollback' },
  { to: 'v2', from: 'v1', why: 'forced', reason: 'v1 is slow' }
]

it('promotions.jsonl tells which versions were active, and what was tried', () => {
  expect(records.map(wasPromoted)).toEqual([true, true, false, false, false, true, true])
  expect(promotedVersions(records)).toEqual(['v1', 'v2'])
  expect(comparisonsMade(records)).toBe(3)
  expect(refusedOn(records, 'v3', 'v2')).toBe(300)
  expect(refusedOn(records, 'v4', 'v2')).toBeUndefined()
  expect(refusedOn(records, 'v3', 'v1')).toBeUndefined()
})

it('a move that was written down and not made did not come to pass', () => {
  const [first, better] = records
  const back: PromotionRecord = { to: 'v1', from: 'v2', why: 'rollback' }
  expect(effectiveRecords([first, better], 'v2')).toEqual([first, better])
  expect(effectiveRecords([first, better], 'v1')).toEqual([first])
  expect(effectiveRecords([first], undefined)).toEqual([])
  expect(effectiveRecords([first, better, back], 'v2')).toEqual([first, better])
  expect(effectiveRecords([first, better, back], 'v1')).toEqual([first, better, back])
  // A refusal moves nothing; and what people set by hand later on is no sign.
  expect(effectiveRecords([first, { ...better, why: 'not-shown' }], 'v1')).toHaveLength(2)
  expect(effectiveRecords([first, better], 'v5')).toEqual([first, better])
})

it('numbers are worded as people say them', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal).join(' ')).toBe(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th'
  )
  expect([7, 124, 1250].map(roughly)).toEqual([7, 120, 1300])
  expect([0.5078, 0.0227, 0.00043, 1e-9].map(pValue)).toEqual([
    'p = 0.51',
    'p = 0.023',
    'p = 0.00043',
    'p < 0.0001'
  ])
})
