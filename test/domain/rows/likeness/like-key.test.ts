import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../../../src/domain/json.js'
import { likeKeysOf } from '../../../../src/domain/rows/likeness/like-key.js'

const strict = (input: Json) => likeKeysOf(input).strict
const loose = (input: Json) => likeKeysOf(input).loose

describe('alike', () => {
  test.each<[string, Json, Json]>([
    ['case', 'Where is my Parcel', 'WHERE IS MY PARCEL'],
    ['case beyond ASCII', 'Где моя посылка', 'ГДЕ МОЯ ПОСЫЛКА'],
    ['spaces', 'where is  my\tparcel', ' where is my\n parcel '],
    ['hard spaces', 'where is my parcel', 'where\u00a0is my\u2003parcel'],
    ['no space', 'where is my parcel', 'where ismy parcel'],
    ['digits', 'order 17 is late', 'order 4,203 is late'],
    ['other digits', 'order 17 is late', 'order ١٧ is late'],
    ['a final dot', 'where is my parcel', 'where is my parcel.'],
    ['punctuation', 'well, where is it?', 'well where - is it!!'],
    ['accents', 'le café est fermé', 'le cafe est ferme'],
    ['normal forms', 'le caf\u00e9 est ferm\u00e9', 'le cafe\u0301 est ferme\u0301'],
    ['invisible characters', 'where is my parcel', 'wh\u200bere is\u00ad my par\ufeffcel\u2060'],
    ['wide letters', 'where is my parcel', 'ｗｈｅｒｅ is my parcel'],
    ['signs', '我想退款谢谢你们', '我想退款，谢谢你们！'],
    ['tags', 'where is my parcel', '<p class="x">Where <b>is</b> my<br/>parcel</p>'],
    ['ids', 'see https://ex.am/t/9f3a1c0b for it', 'see https://ex.am/t/44be02d71e9 for it'],
    ['order of keys', { a: 'where is', b: 'my parcel' }, { b: 'My parcel!', a: 'Where is' }],
    ['numbers beside prose', { a: 'where is my parcel', n: 1 }, { a: 'where is my parcel', n: 2 }]
  ])('%s', (_, one, other) => {
    expect(loose(one)).toBe(loose(other))
  })
})

describe('not alike', () => {
  test.each<[string, Json, Json]>([
    ['words', 'where is my parcel', 'where is my letter'],
    ['numbers', 5, 6],
    ['texts of digits', '2024-01-05', '2024-01-06'],
    ['versions', 'v1.2', 'v1.3'],
    ['what is smaller', 'is a<b or b>a', 'is a or a'],
    ['names with a number', 'the galaxy9 is late', 'the phone9 is late'],
    ['tags alone', '<a href="one two">', '<b title="one two">'],
    ['addresses', 'ann1@example.com', 'ann2@example.com'],
    ['punctuation of what is no prose', 'a@b.com', 'ab.com'],
    ['punctuation alone', '!!!', '???'],
    ['categories with numbers', { plan: 'pro', seats: 5 }, { plan: 'pro', seats: 6 }],
    ['fields', { a: 'where is', b: 'my parcel' }, { a: 'where', b: 'is my parcel' }],
    ['signs', '我想退款谢谢你们', '我想换货谢谢你们']
  ])('%s', (_, one, other) => {
    expect(loose(one)).not.toBe(loose(other))
  })
})

test('digits and inner punctuation part what is strictly alike; outer punctuation does not', () => {
  expect(strict('order 17 is late')).not.toBe(strict('order 18 is late'))
  expect(strict('well, it is late')).not.toBe(strict('well it is late'))
  expect(strict(' "Order 17 is LATE!" ')).toBe(strict('order  17 is late'))
})

test('tags part what is strictly alike', () => {
  expect(strict('<b>now</b> or never')).not.toBe(strict('now or never'))
})

test('long texts are told apart where there are several', () => {
  const body = 'one two three four five six seven eight'
  expect(likeKeysOf(body).parts).toEqual([])
  const { parts, words } = likeKeysOf({ subject: 'a word', body, to: 'you' })
  expect(parts).toEqual([likeKeysOf(body).words])
  expect(words).toHaveLength(8 + 2 + 1)
})

test('the strict key implies the loose one, and any text has keys', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('\ud800', '', ' ', '.'))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [likeKeysOf({ text: one }), likeKeysOf({ text: other })]
      if (a.strict === b.strict && a.prose === b.prose) expect(a.loose).toBe(b.loose)
      expect(Number.isSafeInteger(a.loose)).toBe(true)
    })
  )
})

test('no two of many different texts share a key', () => {
  const keys = new Set(Array.from({ length: 200_000 }, (_, at) => strict(`row ${at.toString(36)}`)))
  expect(keys.size).toBe(200_000)
})
