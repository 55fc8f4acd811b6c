import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../../src/domain/json.js'
import {
  blockOf,
  climb,
  day,
  found,
  hexOf,
  letters,
  pad,
  type Row,
  rows,
  seededRandom,
  whole,
  words
} from './settle-scene.js'

describe('a column for each label', () => {
  const labels = ['billing', 'tech support', 'sales']
  const each = (field: (label: string, wanted: string, random: () => number) => Json, name = 'is_') =>
    rows(
      200,
      'mixed',
      ({ label, random }) =>
        Object.fromEntries(
          labels.map((wanted, at) => [name + (name === 'c' ? at : wanted), field(label, wanted, random)])
        ),
      labels
    )
  const names = (before: string) => labels.map((wanted, at) => before + (before === 'c' ? at : wanted))
  const all = (before: string) => Object.fromEntries(names(before).map(name => [name, 'one-label']))

  test.each<[string, string, (label: string, wanted: string, random: () => number) => Json]>([
    ['marks', 'is_', (label, wanted) => (label === wanted ? 1 : 0)],
    [
      'marks of which some are wrong',
      'is_',
      (label, wanted, random) => ((label === wanted) === random() > 0.05 ? 'yes' : 'no')
    ],
    ['crosses and nothing', 'is_', (label, wanted) => (label === wanted ? 'x' : null)],
    ['scores', 'p.', (label, wanted, random) => (label === wanted ? 0.5 : 0) + random() / 2],
    ['marks under other names', 'c', (label, wanted) => label === wanted]
  ])('%s', (_, before, field) => {
    expect(found(each(field, before))).toEqual(all(before))
  })

  test('marks by chance, and what only helps, stay', () => {
    expect(found(each((_, __, random) => (random() < 0.3 ? 1 : 0)))).toEqual({})
    expect(found(each((label, wanted, random) => (label === wanted || random() < 0.4 ? 1 : 0)))).toEqual({})
  })

  test('two marks that make a label together stay', () => {
    const examples = rows(200, 'mixed', ({ random }) => ({
      fever: random() < 0.5 ? 1 : 0,
      cough: random() < 0.5 ? 1 : 0
    })).map(({ input }) => {
      const { fever, cough } = input as { fever: number; cough: number }
      return { input, output: (fever ? (cough ? 'flu' : 'heat') : cough ? 'cold' : 'none') as Json }
    })
    expect(found(examples)).toEqual({})
  })
})

test('two at once, and fields of objects inside', () => {
  const examples = rows(120, 'sorted', ({ i, label }) => ({
    id: i,
    meta: { path: `/d/${label}/${i}.txt`, lang: i % 3 ? 'en' : 'de' }
  }))
  expect(found(examples)).toEqual({ id: 'counts', 'meta.path': 'holds-output' })
})

test.each<[string, (row: Row) => Json]>([
  ['amount', ({ random }) => Math.round(random() * 1e5) / 100],
  ['sorted_measure', ({ i }) => ((i + 0.5) / 200) ** 3],
  ['age', ({ random }) => whole(random, 80)],
  ['sorted_age', ({ i, random }) => 18 + Math.floor(Math.sqrt(i) * 4 + random() * 0.2)],
  ['account_balance', ({ random }) => whole(random, 1e6)],
  ['number of visits', ({ random }) => whole(random, 1e6)],
  ['population', ({ random }) => 1000 + whole(random, 9e6)],
  ['year', ({ i }) => 1990 + Math.floor(i / 6)],
  ['month_day', ({ i }) => 1 + (i % 31)],
  ['price', ({ random }) => `$${(random() * 900).toFixed(2)}`],
  ['size', ({ random }) => `${whole(random, 900)} MB`],
  ['email', ({ i }) => `${words[i % 20]}.${words[(i * 7) % 19]}${i}@mail.org`],
  ['url', ({ i }) => `https://shop.example/${words[i % 20]}?p=${i * 31}`],
  ['city', ({ i }) => words[i % 20]],
  ['person', ({ i }) => `${words[i % 20]} ${words[(i * 3) % 17]} ${words[(i * 7) % 13]}`],
  ['subject', ({ i, random }) => `${words[i % 20]} ${whole(random, 1e4)}`],
  ['ip', ({ random }) => [1, 2, 3, 4].map(() => whole(random, 255)).join('.')],
  ['version', ({ random }) => [1, 2, 3].map(() => whole(random, 30)).join('.')],
  ['km', ({ i, random }) => 900 * i + whole(random, 900)],
  ['account', ({ i }) => 4000 + 40 * ((i * 7) % 18)],
  ['month', ({ i }) => `${['March', 'June'][i % 2]} ${2001 + (i % 9)}`],
  ['sorted_measure_in_text', ({ i }) => `about ${(climb(i) / 8).toFixed(2)} long`],
  ['sorted_irregular', ({ i }) => climb(i) / 8],
  [
    'sorted_words',
    ({ i }) =>
      [26, 17, 11]
        .map((of, at) => String.fromCharCode(97 + (Math.floor(i / (200 / of ** (1 + at / 9))) % 26)))
        .join('')
  ],
  ['word', ({ random }) => words[whole(random, 20)]],
  ['grade', ({ i }) => 'ABCDEF'[Math.floor(i / 34)]],
  ['sorted_city', ({ i }) => `${words[Math.floor(i / 10)]}ton`],
  ['sorted_code', ({ i }) => `x${pad(3 * blockOf(i) ** 2, 5)}`],
  ['author', ({ i }) => `${words[blockOf(i) % 20]} ${words[(blockOf(i) * 7) % 19]}`],
  ['sender', ({ i }) => `${words[blockOf(i) % 20]}${blockOf(i)}@mail.org`],
  ['sorted_sku', ({ i }) => `${letters(40 * blockOf(i))}${blockOf(i) % 7}`],
  ['population_of_city', ({ i }) => 1000 + ((blockOf(i) * 7919) % 9973)],
  ['page', ({ random }) => 1 + whole(random, 30)],
  ['rooms', ({ i }) => 1 + Math.floor(i / 25)],
  ['shelf', ({ i }) => `shelf-${1 + Math.floor(i / 25)}`],
  ['lan', ({ random }) => `10.0.0.${1 + whole(random, 250)}`],
  ['seat', ({ random }) => `r${whole(random, 30)}c${whole(random, 9)}`],
  ['meter', ({ random }) => whole(random, 1e5) / 10],
  ['airport', ({ random }) => letters(whole(random, 17576))]
])('what says something is an input: %s', (name, value) => {
  expect(found(rows(200, 'mixed', row => ({ [name]: value(row) })))).toEqual({})
})

test.each<[string, (row: Row) => JsonObject]>([
  ['numbers only', ({ random }) => ({ a: random(), b: random(), c: whole(random, 50) })],
  [
    'a date and values',
    ({ i, random }) => ({ day: day(whole(random, 900)).toISOString(), shop: words[i % 5] })
  ],
  [
    'file names and their sizes in words',
    ({ random }) => ({ file: `${hexOf(random, 5)}.txt`, size: 'small' })
  ]
])('little else: %s', (_, fields) => {
  const examples = rows(100, 'mixed', fields).map(({ input, output }) => {
    const { text, ...rest } = input as JsonObject
    return { input: rest as Json, output, text }
  })
  expect(found(examples)).toEqual({})
})

test('the only field is never left out; of several names of rows one stays', () => {
  const only = rows(60, 'sorted', () => ({})).map(({ output }, i) => ({ input: { id: i }, output }))
  expect(found(only)).toEqual({})
  const two = rows(60, 'sorted', () => ({})).map(({ output }, i) => ({
    input: { id: i, key: i * 3 },
    output
  }))
  expect(Object.values(found(two)).sort()).toEqual(['counts', 'last'])
})

describe('numbers as outputs', () => {
  const random = seededRandom(3)
  const table = (field: (y: number, i: number) => Json, sorted = false) => {
    const outputs = Array.from({ length: 150 }, () => Math.round(1e4 * random() ** 2) / 10)
    if (sorted) outputs.sort((a, b) => a - b)
    return outputs.map((y, i) => ({
      input: { size: random(), rooms: whole(random, 9), extra: field(y, i) },
      output: y
    }))
  }
  test.each<[string, boolean, (y: number, i: number) => Json]>([
    ['times 1000', false, y => y * 1000],
    ['as an amount', false, y => `€ ${y.toLocaleString('de-DE')}`],
    ['as dollars', false, y => `$${y.toFixed(2)}`],
    ['rounded', false, y => Math.round(y)],
    ['with noise', false, y => y * (1 + 0.01 * (random() - 0.5))]
  ])('the output %s is left out', (_, sorted, field) => {
    expect(found(table(field, sorted), 'number')).toEqual({ extra: 'copy' })
  })
  test('the output in bands is left out under its name, and asked about under another', () => {
    const bands = table(y => (y < 100 ? 'low' : y < 500 ? 'mid' : 'high'))
    expect(found(bands, 'number', 'extra cost')).toEqual({ extra: 'copy' })
    expect(found(bands, 'number', 'price')).toEqual({ extra: 'telling' })
  })
  test('a row number in a file that is sorted by its output', () => {
    expect(
      found(
        table((_, i) => i, true),
        'number'
      )
    ).toEqual({ extra: 'counts' })
  })
  test('a feature of the same order is told, one that is not is not', () => {
    expect(
      found(
        table(y => y ** 3 + 5),
        'number'
      )
    ).toEqual({ extra: 'telling' })
    expect(
      found(
        table(y => y + 900 * random()),
        'number'
      )
    ).toEqual({})
  })
  test('a table of a function keeps what it counts by', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      input: { celsius: i * 5, place: words[i % 20] },
      output: i * 9 + 32
    }))
    expect(found(rows, 'number')).toEqual({ celsius: 'telling' })
  })
})

test('where texts are the output, only a name of rows that is in none of them is left out', () => {
  const examples = Array.from({ length: 40 }, (_, i) => ({
    input: { row_id: i + 1, order_id: 900 + 7 * i, name: words[i % 20] },
    output: `Order ${900 + 7 * i} for ${words[i % 20].toUpperCase()}`
  }))
  expect(found(examples, 'transform')).toEqual({ row_id: 'counts' })
})
