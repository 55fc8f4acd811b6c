import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../../src/domain/json.js'
import { settleInputs } from '../../../../src/domain/rows/columns/settle-inputs.js'
import { seededRandom as randomOf } from '../../../../src/domain/statistics/random.js'
import type { Kind } from '../../../../src/domain/task/task-schema.js'

const seededRandom = (seed: number) => {
  const { unit } = randomOf(seed)
  return () => unit()
}

const words = 'the a my our this that phone box lamp is on at in of for with near under blue old'.split(' ')

interface Row {
  /** Place in the file. */
  i: number
  /** Place before rows were sorted. */
  was: number
  label: string
  random: () => number
}

const whole = (random: () => number, most: number) => Math.floor(random() * most)

/** The number of the block of neighbouring rows, of two to nine rows each, that a row is in. */
const blockOf = (() => {
  const random = seededRandom(11)
  const blocks: number[] = []
  for (let block = 1; blocks.length < 400; block++) {
    const size = 2 + whole(random, 8)
    for (let row = 0; row < size; row++) blocks.push(block)
  }
  return (i: number) => blocks[i]
})()
/** The row's place in an irregular climb: most steps are small, a few are long. */
const climb = (() => {
  const random = seededRandom(12)
  let at = 1000
  const climbed = Array.from({ length: 400 }, () => {
    at += 1 + whole(random, 4) ** 4
    return at
  })
  return (i: number) => climbed[i]
})()
/** `AAA`, `AAB`, … */
const letters = (n: number) =>
  [n / 676, n / 26, n].map(part => String.fromCharCode(65 + (Math.floor(part) % 26))).join('')
/** `A` … `Z`, `AA` … */
const spreadsheet = (n: number): string =>
  (n >= 26 ? spreadsheet(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26))
const address = (n: number) => [24, 16, 8, 0].map(bits => (n >>> bits) & 255).join('.')

/** Rows of two labels, in two blocks or mixed. */
function rows(
  n: number,
  order: 'mixed' | 'sorted',
  field: (row: Row) => JsonObject,
  labels = ['spam', 'ham']
) {
  const random = seededRandom(7)
  const dealt = Array.from({ length: n }, (_, was) => ({
    was,
    label: labels[Math.floor(random() * labels.length)]
  }))
  if (order === 'sorted') dealt.sort((a, b) => labels.indexOf(a.label) - labels.indexOf(b.label))
  return dealt.map(({ was, label }, i) => {
    const text = Array.from({ length: 6 }, () => words[Math.floor(random() * words.length)]).join(' ')
    return { input: { text, ...field({ i, was, label, random }) } as Json, output: label as Json }
  })
}

const found = (
  examples: { input: Json; output: Json }[],
  kind: Kind = 'classification',
  output = 'label'
) => {
  const { leftOut, telling, last } = settleInputs(examples, kind, output)
  return {
    ...Object.fromEntries(leftOut.map(({ field, reason }) => [field, reason])),
    ...Object.fromEntries(telling.map(({ field }) => [field, 'telling'])),
    ...(last && { [last.field]: 'last' })
  }
}

const hexOf = (random: () => number, length: number) =>
  Array.from({ length }, () => '0123456789abcdef'[Math.floor(random() * 16)]).join('')
const day = (n: number) => new Date(Date.UTC(2023, 0, 1) + n * 86_400_000)
/** `Sun Jan 01 08:00:00 2023` */
const asctime = (date: Date) => {
  const [weekday, d, m, y, time] = date.toUTCString().split(/,? /)
  return `${weekday} ${m} ${d} ${time} ${y}`
}
const pad = (n: number, length: number) => String(n).padStart(length, '0')

describe.each(['mixed', 'sorted'] as const)('names of rows, %s', order => {
  test.each<[string, string, (row: Row) => Json]>([
    ['id', 'counts', ({ i }) => i + 1],
    ['n', 'counts', ({ i }) => i],
    ['x', 'counts', ({ i }) => 5000 - i],
    ['step', 'counts', ({ i }) => 10 * i],
    ['gaps', 'counts', ({ i, random }) => 7 * i + whole(random, 7)],
    ['a', 'counts', ({ i }) => i >> 1],
    ['entry', 'counts', ({ i }) => 100 + Math.floor(i / 3)],
    ['half', 'counts', ({ i }) => i + 0.5],
    ['meter', 'counts', ({ i, random }) => Math.round(10 * (2.3 * i + random())) / 10],
    ['page', 'counts', ({ i }) => 1 + Math.floor(i / 11)],
    ['batch', 'counts', ({ i }) => `batch-${pad(Math.floor(i / 11), 2)}`],
    ['of', 'counts', ({ i }) => `case ${i + 1} of 2024`],
    ['s', 'counts', ({ i }) => `s${pad(blockOf(i), 4)}`],
    ['visit', 'identifier', ({ i }) => `${hexOf(seededRandom(2000 + blockOf(i)), 9)}a7`],
    ['page', 'counts', ({ i }) => blockOf(i)],
    ['batch_number', 'counts', ({ i }) => 700 + blockOf(i)],
    ['b', 'counts', ({ i }) => `batch-${blockOf(i)}`],
    ['place', 'counts', ({ i }) => `doc ${blockOf(i)} line ${i + 1}`],
    ['where', 'counts', ({ i }) => `r${1 + Math.floor(i / 14)}c${1 + (i % 14)}`],
    ['code', 'counts', ({ i }) => letters(i)],
    ['code', 'counts', ({ i }) => `lot-${letters(3 * i).toLowerCase()}`],
    ['code', 'counts', ({ i }) => spreadsheet(i)],
    ['host', 'counts', ({ i }) => address(0x0a000001 + i)],
    ['host', 'counts', ({ i }) => address(0x0a000001 + climb(i))],
    ['meter', 'counts', ({ i }) => climb(i) / 8],
    ['kwh reading', 'counts', ({ i }) => climb(i) / 10],
    [
      'a',
      'date',
      ({ i }) =>
        day(i)
          .toISOString()
          .replace(/-|:|\..*/g, '')
    ],
    ['b', 'date', ({ i }) => day(i).toISOString().slice(0, 10).replaceAll('-', '_')],
    ['c', 'date', ({ i }) => day(i).toISOString().slice(0, 19).replace(/[T:]/g, '-')],
    [
      'd',
      'date',
      ({ i }) =>
        day(i)
          .toISOString()
          .replace(/(\d+)-(\d+)-(\d+).*/, '$1年$2月$3日')
    ],
    [
      'e',
      'date',
      ({ i }) =>
        `${day(i).toISOString().slice(0, 10)}/${day(i + 1)
          .toISOString()
          .slice(0, 10)}`
    ],
    ['f', 'date', ({ i }) => `2023-${pad(i + 1, 3)}`],
    ['g', 'date', ({ i }) => `2023-W${pad(1 + Math.floor(i / 7), 2)}-${1 + (i % 7)}`],
    ['h', 'date', ({ i }) => `${day(i).toISOString().slice(0, 10)} ${i % 2 ? 'AM' : 'PM'}`],
    ['j', 'date', ({ i }) => `${day(i).toDateString().slice(4, 10)} 22:34:22`],
    ['k', 'date', ({ i }) => `${pad(1 + (i % 12), 2)}/${1990 + Math.floor(i / 12)}`],
    ['l', 'date', ({ i }) => `${pad(day(i).getUTCDate(), 2)}.${pad(day(i).getUTCMonth() + 1, 2)}.`],
    ['m', 'date', ({ random }) => 638_355_168_000_000_000 + whole(random, 1e8) * 36_000_000],
    ['position', 'counts', ({ was }) => was],
    ['where', 'counts', ({ i }) => `row ${i}`.replace(' ', '-')],
    ['padded', 'counts', ({ i }) => pad(i, 5)],
    ['order_no', 'identifier', ({ random }) => 100_000 + whole(random, 900_000)],
    ['ticketId', 'identifier', ({ random }) => `${whole(random, 60)}`.padStart(4, '1')],
    ['customer', 'identifier', ({ random }) => `C-${pad(whole(random, 1e6), 6)}`],
    [
      'u',
      'identifier',
      ({ random }) =>
        `${hexOf(random, 8)}-${hexOf(random, 4)}-4${hexOf(random, 3)}-a${hexOf(random, 3)}-${hexOf(random, 12)}`
    ],
    ['digest', 'identifier', ({ random }) => hexOf(random, 40)],
    ['created', 'date', ({ i }) => day(i).toISOString().slice(0, 10)],
    ['when', 'date', ({ random }) => day(whole(random, 3000)).toISOString()],
    ['t', 'date', ({ i, random }) => 1_700_000_000 + 100 * i + whole(random, 90)],
    ['ts', 'date', ({ random }) => 1_700_000_000_000 + whole(random, 9e9)],
    [
      'datum',
      'date',
      ({ random }) => day(whole(random, 3000)).toISOString().slice(0, 10).split('-').reverse().join('.')
    ],
    ['asctime', 'date', ({ random }) => asctime(day(random() * 3000))],
    [
      'access',
      'date',
      ({ random }) => {
        const [, d, m, y, time] = day(random() * 3000)
          .toUTCString()
          .split(' ')
        return `[${d}/${m}/${y}:${time} +0000]`
      }
    ],
    ['month', 'date', ({ i }) => `${['March', 'June', 'octobre', 'Dez.'][i % 4]} ${1950 + (i >> 2)}`],
    ['period', 'date', ({ i }) => `Q${1 + (i % 4)} ${1950 + (i >> 2)}`],
    ['week', 'date', ({ i }) => `${1980 + Math.floor(i / 50)}-W${pad(1 + (i % 50), 2)}`],
    ['created', 'date', ({ i }) => 44_927 + i * 0.37],
    ['message_id', 'identifier', ({ i, random }) => `<${hexOf(random, 6 + (i % 7))}.${i}@mail.example.org>`],
    ['session', 'identifier', ({ i }) => hexOf(seededRandom(1000 + (i >> 2)), 10)],
    ['session_key', 'identifier', ({ i }) => `${hexOf(seededRandom(1000 + (i >> 3)), 10)}7`],
    ['us', 'date', ({ random }) => day(whole(random, 3000)).toLocaleDateString('en-US')],
    ['words', 'date', ({ random }) => day(whole(random, 3000)).toDateString().slice(4)],
    ['mail', 'date', ({ random }) => day(random() * 3000).toUTCString()],
    ['file', 'file-name', ({ random }) => `/data/in/${hexOf(random, 7)}.eml`],
    ['name', 'holds-output', ({ i, label }) => `${label}_${i % 90}.eml`],
    ['path', 'holds-output', ({ i, label }) => `C:\\My Data\\${label}\\${pad(i % 77, 4)}.txt`],
    ['session', 'counts', ({ i }) => 4000 + Math.floor(i / 8)],
    ['thread_id', 'counts', ({ i }) => `C-${pad(90 + Math.floor(i / 5), 6)}`],
    ['where', 'holds-output', ({ i, label }) => `s3://corpus/${label}s/part-${i % 7}/${i}`],
    ['source', 'holds-output', ({ random, label }) => `${label}-${hexOf(random, 3)}`]
  ])('%s: %s', (name, reason, value) => {
    expect(found(rows(200, order, row => ({ [name]: value(row) })))).toEqual({ [name]: reason })
  })

  test.each<[string, string, (row: Row) => Json]>([
    ['coded', 'copy', ({ label }) => (label === 'spam' ? 1 : 0)],
    ['flag', 'copy', ({ label }) => label === 'spam'],
    ['c', 'copy', ({ label }) => label.toUpperCase()],
    ['label_id', 'copy', ({ label, random }) => ((label === 'spam') === random() > 0.08 ? 3 : 4)],
    ['team', 'copy', ({ label, random }) => (random() > 0.06 ? label : 'spam')],
    ['verdict', 'copy', ({ label }) => (label === 'spam' ? 'rejected' : 'accepted')],
    [
      'priority',
      'telling',
      ({ label, random }) => (label === 'spam' ? 'P1' : random() < 0.03 ? 'P1' : random() < 0.5 ? 'P2' : 'P3')
    ],
    ['score', 'telling', ({ label, random }) => (label === 'spam' ? 0.5 : 0) + random() / 2],
    ['batch', 'telling', ({ label, random }) => `${label === 'spam' ? 'RET' : 'ORD'}.${whole(random, 300)}.x`]
  ])('%s: %s', (name, reason, value) => {
    expect(found(rows(200, order, row => ({ [name]: value(row) })))).toMatchObject({ [name]: reason })
  })
})

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
