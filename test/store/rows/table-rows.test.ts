import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RawRow } from '../../../src/domain/rows/raw/raw-row.js'
import { rowsOf } from './rows-of.js'

/** `line: values` of rows, `line! message` of problems. */
function show(rows: RawRow[]): string[] {
  return rows.map(row =>
    'problem' in row
      ? `${row.line}! ${row.problem.message}${row.problem.hint ? ` | ${row.problem.hint}` : ''}`
      : `${row.line}: ${Object.values(row.value as object).join('|')}`
  )
}

const open = (line: number) => `A quote may be left open in line ${line}.`

const cases: [name: string, file: string, text: string, shown: string[]][] = [
  ['BOM, CRLF, blank lines', 'a.csv', '\uFEFFa,b\r\n1,2\r\n\r\n3,4', ['2: 1|2', '4: 3|4']],
  [
    'quotes, commas and line ends in cells',
    'a.csv',
    'a,b\n"x, ""y""\r\nz",1\n2,3\n',
    ['2: x, "y"\r\nz|1', '4: 2|3']
  ],
  ['a quote in an unquoted cell', 'a.csv', 'a,b\n5" pipe,1\n', ['2: 5" pipe|1']],
  ['too many columns', 'a.csv', 'a,b,c\n1,2,3,4\n5,6,7\n', ['2! expected 3 columns, found 4', '3: 5|6|7']],
  [
    'a truncated last line',
    'a.csv',
    'a,b,c\n1,2,3\n4,5',
    ['2: 1|2|3', '3! expected 3 columns, found 2 | The file may be truncated: no line end follows.']
  ],
  [
    'an open quote that a later one closes',
    'a.csv',
    'a,b\n1,"x\n2,y\n3,"z\n4,w\n',
    [
      `2! a quote inside a quoted cell is not doubled | ${open(2)}`,
      '3: 2|y',
      `4! a quoted cell is never closed | ${open(4)}`,
      '5: 4|w'
    ]
  ],
  [
    'an open quote with the wrong number of columns',
    'a.csv',
    'a,b\n1,"x\n2,y\n3,",z\n4,5\n',
    [
      `4! expected 2 columns, found 3 | ${open(2)}`,
      '3: 2|y',
      `4! a quoted cell is never closed | ${open(4)}`,
      '5: 4|5'
    ]
  ],
  [
    'a text over several lines beside too many columns',
    'a.csv',
    'a,b\n"x\ny\nz",1,2\n4,5\n',
    [`4! expected 2 columns, found 3 | ${open(2)}`, '5: 4|5']
  ],
  [
    'an open quote till the end',
    'a.csv',
    'a,b\n1,"x\n2,y',
    [`2! a quoted cell is never closed | ${open(2)}`, '3: 2|y']
  ],
  [
    'a quote that is not doubled',
    'a.csv',
    'a,b\n"x" y,1\n2,3\n',
    [`2! a quote inside a quoted cell is not doubled | ${open(2)}`, '3: 2|3']
  ],
  ['quotes that are text in TSV', 'a.tsv', 'a\tb\n"x" y\t1\n"z\t2"\t3\n', ['2: "x" y|1', '3: z\t2|3']],
  ['semicolons', 'a.csv', 'a;b\n1,5;2\n', ['2: 1,5|2']],
  ['spaces after commas', 'a.csv', 'a, b\n1, "x, y"\n', ['2: 1|x, y']],
  ['rows of empty cells', 'a.csv', 'a,b\n,\n   \n1,\n', ['4: 1|']],
  ['columns without a name', 'a.csv', ',a,\n0,x,y\n', ['2: 0|x|y']],
  ['one column', 'a.csv', 'a\nx\n\ny\n', ['2: x', '4: y']]
]

test.each(cases)('%s', async (_, file, text, shown) => {
  for (const chunk of [1, 5, 1 << 16]) expect(show(await rowsOf(file, text, { chunk }))).toEqual(shown)
})

test.each([
  ['two columns of one name', 'a,b,a\n1,2,3\n', /a\.csv:1: two columns are called "a"/],
  ['an open quote among the names', 'a,"b\n', /a\.csv:1/]
])('a header with %s is refused', async (_, text, message) => {
  await expect(rowsOf('a.csv', text)).rejects.toMatchObject({
    code: 'bad-rows',
    message: expect.stringMatching(message)
  })
})

test('bytes that are no UTF-8 are a problem of their row', async () => {
  const bytes = Buffer.concat([
    Buffer.from('a,b\n1,2\ncaf'),
    Buffer.from([0xe9]),
    Buffer.from(',3\n4,5\né,6\n')
  ])
  expect(show(await rowsOf('a.csv', bytes))).toEqual([
    '2: 1|2',
    expect.stringMatching(/^3! not UTF-8/),
    '4: 4|5',
    '5: é|6'
  ])
})

test('an open quote does not swallow a long file', async () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => `${index},${'x'.repeat(200)}\n`)
  lines[7] = '7,"open\n'
  const rows = await rowsOf('a.csv', `a,b\n${lines.join('')}`)
  expect(rows.length).toBe(100_000)
  expect(rows.filter(row => 'problem' in row)).toMatchObject([{ line: 9 }])
})

test('a line over 16 MB is a problem of its row', async () => {
  const text = `a,b\n1,2\n${'x'.repeat(40 * 2 ** 20)},2\n3,4\n`
  expect(show(await rowsOf('a.csv', text))).toEqual(['2: 1|2', '3! the row is longer than 16 MB', '4: 3|4'])
})

test('cells survive the way through CSV, however it is cut into chunks', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ', 'é', '\t') })
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (cells, chunk) => {
      const full = cells.map(([first, second]) => [`.${first}`, second])
      const text = `a,b\r\n${full.map(row => `${row.map(quoted).join(',')}\r\n`).join('')}`
      const rows = await rowsOf('a.csv', text, { chunk })
      expect(rows.map(row => 'value' in row && Object.values(row.value as object))).toEqual(full)
    })
  )
})

test.each<[string, string, string[]]>([
  ["Excel's sep line", 'sep=;\r\na;b\r\n1,5;2\r\n', ['3: 1,5|2']],
  ['the same in quotes', '"sep=|"\na|b\n1,5|2\n', ['3: 1,5|2']],
  ['bars', 'a|b\n1,5|x;y\n', ['2: 1,5|x;y']],
  ['semicolons beside a comma in a name', 'a;"b, c"\nx;y\nz, z;w\n', ['2: x|y', '3: z, z|w']],
  ['semicolons beside a bare comma', 'price, EUR;b\n1,5;y\nz;w\n', ['2: 1,5|y', '3: z|w']],
  ['a name in #', '#,a\n1,2\n', ['2: 1|2']],
  ['one column with commas later', 'a\nx\ny, z\n', ['2: x', '3! expected 1 column, found 2']]
])('%s', async (_, text, shown) => {
  for (const chunk of [1, 5, 1 << 16]) {
    expect(show(await rowsOf('a.csv', text, { chunk })).map(line => line.split(' | ')[0])).toEqual(shown)
  }
})
