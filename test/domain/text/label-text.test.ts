import { expect, it } from 'vitest'
import { labelText } from '../../../src/domain/text/label-text.js'

it.each([
  ['refund', 'refund'],
  ['technical-problem', 'technical-problem'],
  ['退款申请', '退款申请'],
  ['on hold', '"on hold"'],
  ['spam ', '"spam "'],
  ['שירות לקוחות', '"שירות לקוחות"'],
  ['', '""'],
  ['"as it is"', '"as it is"'],
  ['["a", "b"]', '["a", "b"]'],
  ['{"name":"Ann Lee"}', '{"name":"Ann Lee"}']
])('%j stands as %s', (label, text) => {
  expect(labelText(label)).toBe(text)
})
