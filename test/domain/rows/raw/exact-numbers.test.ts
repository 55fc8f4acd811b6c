import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inexactNumber } from '../../../../src/domain/rows/raw/exact-numbers.js'

test.each([
  ['{"a":12345678901234567890}', '12345678901234567890 has more digits'],
  ['[1,-9007199254740993]', '-9007199254740993 has more digits'],
  ['1e999', '1e999 is larger'],
  ['-1e-999', '-1e-999 is smaller'],
  [`[${'9'.repeat(400)}]`, `${'9'.repeat(40)}… is larger`]
])('%s', (text, message) => {
  expect(inexactNumber(text)).toContain(message)
})

test.each([
  '"12345678901234567890"',
  '"\\\\\\"1e999"',
  '0.1234567890123456789',
  '0e999',
  '9007199254740991',
  '1e100'
])('%s is fine', text => {
  expect(inexactNumber(text)).toBeUndefined()
})

test('no number that JavaScript writes is refused, bar integers that are not safe', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), (number, text) => {
      const isUnsafe = /^-?\d+$/.test(String(number)) && !Number.isSafeInteger(number)
      expect(inexactNumber(JSON.stringify({ [text]: number, text })) !== undefined).toBe(isUnsafe)
    })
  )
})
