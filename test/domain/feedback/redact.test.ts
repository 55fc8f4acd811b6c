import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNames, maskText } from '../../../src/domain/feedback/masks.js'
import { redactorOf } from '../../../src/domain/feedback/redact.js'

test.each([
  ['write to anna.k+x@mail.example.co.uk, please', 'write to [email], please'],
  ['jürgen@bücher.example', '[email]'],
  ["o'neil@example.com's order", "[email]'s order"],
  ['no @ here, nor me@home', 'no @ here, nor me@home'],
  ['call +49 (0)30 123456-78 today', 'call [phone] today'],
  ['call (555) 010-4477 or 555-010-4477.', 'call [phone] or [phone].'],
  ['Tel. 030/1234567', 'Tel. [phone]'],
  ['020 7946 0018', '[phone]'],
  ['07700900123', '[phone]'],
  ['on 2026-11-30 at 12:30:05', 'on 2026-11-30 at 12:30:05'],
  ['on 30.11.2026 and 01.02.2026', 'on 30.11.2026 and 01.02.2026'],
  ['order 1234567 of 12 items, 99.50', 'order 1234567 of 12 items, 99.50'],
  ['card 4111 1111 1111 1111 expires', 'card [card] expires'],
  ['card 4111-1111-1111-1112 is none', 'card 4111-1111-1111-1112 is none'],
  ['5500000000000004', '[card]'],
  ['0000 0000 0000 0000', '0000 0000 0000 0000'],
  ['pay to DE89 3704 0044 0532 0130 00 now', 'pay to [iban] now'],
  ['GB82WEST12345698765432', '[iban]'],
  ['GB82WEST12345698765433', 'GB82WEST12345698765433'],
  ['1 item 2 x 4111 1111 1111 1111 12', '1 item 2 x [card] 12'],
  ['PAY DE89370400440532013000 NOW OR NEVER', 'PAY [iban] NOW OR NEVER'],
  ['', '']
])('%s', (text, masked) => {
  expect(maskText(text, maskNames)).toBe(masked)
})

test('only what is asked for is masked', () => {
  expect(maskText('a@b.example, 4111 1111 1111 1111', ['card'])).toBe('a@b.example, [card]')
})

test('what is planted among other words and numbers is never left', () => {
  const secrets = ['anna@b.example', '+49 30 1234567', '4111 1111 1111 1111', 'DE89 3704 0044 0532 0130 00']
  const word = fc.oneof(fc.constantFrom('12', '7', 'x', 'AND', 'Z9', '-', '99.50', 'und'), fc.string())
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom(...secrets), fc.array(word), (before, secret, after) => {
      const text = [...before, ';', secret, ...after].join(' ')
      expect(maskText(text, maskNames)).not.toContain(secret)
    }),
    { numRuns: 500 }
  )
})

// In quadratic time these would take hours.
test.each(['a', '1', '1 ', 'a@', 'a.', '+1', 'AB12 ', 'DE89 ', '0-', '(0'])(
  'a megabyte of %j is read',
  part => {
    const text = part.repeat(1e6 / part.length)
    expect(maskText(text, maskNames).length).toBeGreaterThan(0)
  }
)

test('fields are left out at any depth, texts masked everywhere', async () => {
  const redact = await redactorOf({ fields: ['name', 'address.street'], patterns: { ticket: 'T-[0-9]+' } })
  const input = {
    name: 'Anna',
    text: 'T-123 of a@b.example',
    address: { street: 'High St 1', name: 'home', city: 'Cork' },
    list: [{ name: 'kept: it is another field' }, 'T-9'],
    count: 3,
    none: null
  }
  expect(redact(input)).toEqual({
    text: '[ticket] of [email]',
    address: { name: 'home', city: 'Cork' },
    list: [{ name: 'kept: it is another field' }, '[ticket]'],
    count: 3,
    none: null
  })
})

test('without rules a value stays as it is; with empty ones all masks are on', async () => {
  const value = { text: 'a@b.example' }
  expect((await redactorOf(undefined))(value)).toBe(value)
  expect((await redactorOf({}))(value)).toEqual({ text: '[email]' })
  expect((await redactorOf({ masks: [] }))(value)).toEqual(value)
})

test('a pattern that backtracking would never end on ends, and a wrong one says so', async () => {
  const redact = await redactorOf({ masks: [], patterns: { x: '(a+)+$' } })
  expect(redact(`${'a'.repeat(50_000)}b`)).toBe(`${'a'.repeat(50_000)}b`)
  await expect(redactorOf({ patterns: { x: '(' } })).rejects.toThrow(/missing closing/)
})
