import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsOf } from './rows-of.js'

const problems: [name: string, text: string, line: number, message: RegExp][] = [
  ['not a number', '{"a":1}\n{"a":NaN}\n', 2, /^not valid JSON: NaN \(column 6\)/],
  ['infinity', '{"a":-Infinity}', 1, /not valid JSON/],
  ['cut short', '{"a":1}\n{"a":"b', 2, /cut short/],
  ['over two lines', '{"a":\n"b"}\n{"a":1}\n', 1, /ends too early/],
  ['trailing comma', '{"a":1,}\n', 1, /not valid JSON/],
  [
    'more digits than a number holds',
    '{"a":12345678901234567890}',
    1,
    /^12345678901234567890 has more digits/
  ],
  ['the first integer beyond', '{"a":9007199254740992}', 1, /has more digits/],
  ['beyond all numbers', '{"a":1e400}', 1, /larger than a number/],
  ['below all numbers', '{"a":1e-400}', 1, /smaller than a number/],
  ['a key twice', '{"a":1}\n{"b":{"a":1, "a" :2}}', 2, /^the key "a" is twice in one object \(column 14\)/],
  ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 1, /^the key "a" is twice/],
  ['too deep', `${'['.repeat(2000)}${']'.repeat(2000)}`, 1, /levels deep/]
]

test.each(problems)('JSONL: %s is a problem of its line', async (_, text, line, message) => {
  const rows = await rowsOf('rows.jsonl', text)
  const bad = rows.filter(row => 'problem' in row)
  expect(bad[0]).toMatchObject({ line, problem: { message: expect.stringMatching(message) } })
})

const fine: [name: string, text: string, values: unknown[]][] = [
  ['a BOM, CRLF and blank lines', '\uFEFF{"a":1}\r\n\r\n  \r\n{"a":2}', [{ a: 1 }, { a: 2 }]],
  [
    'long digits inside strings',
    '{"a":"12345678901234567890 \\" 1e400"}',
    [{ a: '12345678901234567890 " 1e400' }]
  ],
  [
    'one key in several objects, and colons after quotes in strings',
    '{"a":{"a":[{"a":"\\"a\\": \\"b\\":"}]}}',
    [{ a: { a: [{ a: '"a": "b":' }] } }]
  ],
  ['the largest safe integer', '{"a":-9007199254740991}', [{ a: -9007199254740991 }]],
  ['a fraction of seventeen digits', '{"a":0.30000000000000004}', [{ a: 0.30000000000000004 }]],
  ['an unpaired surrogate', '{"a":"\\ud800"}', [{ a: '\ud800' }]]
]

test.each(fine)('JSONL: %s can be read', async (_, text, values) => {
  expect((await rowsOf('rows.jsonl', text)).map(row => 'value' in row && row.value)).toEqual(values)
})

test('a key called __proto__ stays a key', async () => {
  const [row] = await rowsOf('rows.jsonl', '{"__proto__":{"polluted":true}}')
  expect(Object.keys('value' in row ? (row.value as object) : {})).toEqual(['__proto__'])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('lines count from 1, blank ones too', async () => {
  expect((await rowsOf('rows.jsonl', '\n{"a":1}\n\n{"a":2}\n')).map(({ line }) => line)).toEqual([2, 4])
})

test('bytes that are no UTF-8 are a problem, not another text', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"a":"caf'),
    Buffer.from([0xe9]),
    Buffer.from('"}\n{"a":1}\n{"a":"café"}\n')
  ])
  expect(await rowsOf('rows.jsonl', bytes)).toMatchObject([
    { line: 1, problem: { message: 'not UTF-8', hint: expect.stringContaining('iconv') } },
    { line: 2, value: { a: 1 } },
    { line: 3, value: { a: 'café' } }
  ])
})

test('a row of 5 MB is read, one of 17 MB is a problem', async () => {
  const row = (megabytes: number) => JSON.stringify({ a: 'x'.repeat(megabytes * 2 ** 20) })
  for (const [name, text] of [
    ['rows.jsonl', `${row(5)}\n${row(17)}\n{"a":1}\n`],
    ['rows.json', `[${row(5)},\n${row(17)},\n{"a":1}]`]
  ]) {
    const rows = await rowsOf(name, text)
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3])
    expect(rows.map(row => 'problem' in row && row.problem.message)).toEqual([
      false,
      expect.stringContaining('longer than 16 MB'),
      false
    ])
  }
})

test('an array gives each row the line at which it starts', async () => {
  const rows = await rowsOf('rows.json', '[\n {"a":"],{"},\n\n {"b":\n[2]}, 3]\n')
  expect(rows).toEqual([
    { line: 2, value: { a: '],{' } },
    { line: 4, value: { b: [2] } },
    { line: 5, value: 3 }
  ])
})

test.each([
  ['never closed', '[{"a":1}', /never closed/],
  ['cut short', '[{"a":1},{"a":', /cut short/],
  ['followed by text', '[{"a":1}] x', /after the end/],
  ['empty between commas', '[{"a":1},,{"a":2}]', /nothing between commas/]
])('an array that is %s is a problem', async (_, text, message) => {
  const bad = (await rowsOf('rows.json', text)).filter(row => 'problem' in row)
  expect(bad).toMatchObject([{ line: 1, problem: { message: expect.stringMatching(message) } }])
})

test('JSON survives the way through both formats, however it is cut into chunks', async () => {
  const values = fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 1, maxLength: 8 })
  const isExact = (value: unknown): boolean =>
    typeof value === 'number'
      ? !Number.isInteger(value) || Number.isSafeInteger(value) || Math.abs(value) >= 1e21
      : typeof value !== 'object' || value === null || Object.values(value).every(isExact)
  await fc.assert(
    fc.asyncProperty(values.filter(isExact), fc.integer({ min: 1, max: 9 }), async (written, chunk) => {
      const lines = written.map(value => `${JSON.stringify(value)}\n`).join('')
      const expected = JSON.parse(JSON.stringify(written))
      const read = async (name: string, text: string) =>
        (await rowsOf(name, text, { chunk, format: name === 'a' ? 'jsonl' : 'json' })).map(
          row => 'value' in row && row.value
        )
      expect(await read('a', lines)).toEqual(expected)
      expect(await read('b', JSON.stringify(written, null, 1))).toEqual(expected)
    })
  )
})
