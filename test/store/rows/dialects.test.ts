import { expect, test } from 'vitest'
import type { Event } from '../../../src/domain/event.js'
import { rowsOf } from './rows-of.js'

async function read(name: string, text: string, chunk: number) {
  const said: string[] = []
  const emit = (event: Event) => {
    if (event.type === 'warning') said.push(event.message)
  }
  const rows = await rowsOf(name, text, { chunk, emit })
  return {
    rows: rows.map(row => ('problem' in row ? `${row.line}! ${row.problem.message}` : row.value)),
    said
  }
}

const two = [
  { a: '1', b: '2' },
  { a: '3', b: '4' }
]

/** The cases of csv-spectrum, then what spreadsheets, R, pandas, databases and old programs write. */
const cases: [name: string, text: string, rows: unknown[]][] = [
  ['a comma in quotes', 'a,b\n"1, x",2\n', [{ a: '1, x', b: '2' }]],
  [
    'empty cells',
    'a,b\n1,""\n"",4\n',
    [
      { a: '1', b: '' },
      { a: '', b: '4' }
    ]
  ],
  [
    'empty cells and CRLF',
    'a,b\r\n1,""\r\n,4\r\n',
    [
      { a: '1', b: '' },
      { a: '', b: '4' }
    ]
  ],
  ['doubled quotes', 'a,b\n1,"ha ""ha"" ha"\n', [{ a: '1', b: 'ha "ha" ha' }]],
  ['JSON in a cell', 'a,b\n1,"{""x"": ""y, z"", ""n"": [1]}"\n', [{ a: '1', b: '{"x": "y, z", "n": [1]}' }]],
  ['line ends in cells', 'a,b\n"Once\nupon",2\n3,4\n', [{ a: 'Once\nupon', b: '2' }, two[1]]],
  ['CRLF in cells', 'a,b\r\n"Once\r\nupon",2\r\n', [{ a: 'Once\r\nupon', b: '2' }]],
  ['quotes and line ends', 'a,b\n1,"ha\n""ha""\nha"\n', [{ a: '1', b: 'ha\n"ha"\nha' }]],
  ['all cells in quotes', '"a","b"\n"1","2"\n"3","4"\n', two],
  ['letters of all kinds', 'a,b\n日本語,👍\n', [{ a: '日本語', b: '👍' }]],
  ['no line end at the end', 'a,b\n1,2\n3,4', two],
  ['semicolons', 'a;b\n1;2\n3;4\n', two],
  ['tabs in a .csv', 'a\tb\n1\t2\n3\t4\n', two],
  ['bars', 'a|b\n1|2\n3|4\n', two],
  ['sep=; of Excel', 'sep=;\r\na;b\r\n1;2\r\n3;4\r\n', two],
  ['sep=\\t of Excel', 'sep=\t\r\na\tb\r\n1\t2\r\n3\t4\r\n', two],
  ['a BOM', '\ufeffa,b\n1,2\n3,4\n', two],
  ['a BOM before a quote', '\ufeff"a",b\n1,2\n3,4\n', two],
  ['CR alone', 'a,b\r1,2\r3,4\r', two],
  ['CR alone, none at the end', 'a;b\r1;2\r3;4', two],
  ['CR alone, in quotes too', 'a,b\r"1\r1",2\r3,4\r', [{ a: '1\n1', b: '2' }, two[1]]],
  ['LF after CRLF', 'a,b\r\n1,2\n3,4\r\n', two],
  ['a comma at the end of every line', 'a,b,\n1,2,\n3,4,\n', two],
  ['the same without a line end', 'a,b,\r\n1,2,\r\n3,4,', two],
  ['a comma at the end of rows alone', 'a,b\n1,2,\n3,4,\n', two],
  ['a comma at the end of names alone', 'a,b,\n1,2\n3,4\n', two],
  ['a semicolon at the end, quoted', '"a";"b";\n"1";"2";\n"3";"4";\n', two],
  [
    'the index of pandas',
    ',a,b\n0,1,2\n1,3,4\n',
    [
      { 'column 1': '0', ...two[0] },
      { 'column 1': '1', ...two[1] }
    ]
  ],
  [
    'row names of R',
    '"a","b"\n"1","1","2"\n"2","3","4"\n',
    [
      { 'column 1': '1', ...two[0] },
      { 'column 1': '2', ...two[1] }
    ]
  ],
  ['rows of empty cells', 'a,b\n1,2\n,\n3,4\n;\n'.replace(';\n', ',\n'), two],
  ['blank lines first', '\n\na,b\n1,2\n3,4\n', two]
]

test.each(cases)('%s', async (_, text, rows) => {
  for (const chunk of [1, 5, 1 << 16]) expect(await read('a.csv', text, chunk)).toEqual({ rows, said: [] })
})

const titled: [name: string, text: string, said: string][] = [
  [
    'a comment',
    '# exported 2024\na,b\n1,2\n3,4\n',
    'line 1 is taken for a title or comment: # exported 2024'
  ],
  ['a title', 'Report\n\na,b\n1,2\n3,4\n', 'lines 1 to 2 are taken for a title or comment: Report'],
  [
    'a title with commas after it',
    'Report,,\n\na,b,\n1,2,\n3,4,\n',
    'lines 1 to 2 are taken for a title or comment: Report,,'
  ],
  [
    'several lines, semicolons',
    'Report\r\nMay 2024\r\na;b\r\n1;2\r\n3;4\r\n',
    'lines 1 to 2 are taken for a title or comment: Report / May 2024'
  ],
  [
    'a comment with commas',
    '# by x, y, z\n#\na,b\n1,2\n3,4\n',
    'lines 1 to 2 are taken for a title or comment: # by x, y, z / #'
  ],
  ['a title after sep=', 'sep=;\nReport\na;b\n1;2\n3;4\n', 'line 2 is taken for a title or comment: Report']
]

test.each(titled)('%s before the names of columns is left out, and said', async (_, text, said) => {
  for (const chunk of [1, 1 << 16]) {
    expect(await read('a.csv', text, chunk)).toEqual({ rows: two, said: [`a.csv: ${said}`] })
  }
})

test('lines count from the start of the file, with its title', async () => {
  expect((await rowsOf('a.csv', 'Report\n\na,b\n1,2\n3,4\n5\n')).map(({ line }) => line)).toEqual([4, 5, 6])
})

test.each<[string, string, unknown]>([
  ['a text with commas', 'text\nhello\nhi, you\nyes, ok\nno, no\n', /in line 3: hi, you/],
  ['a single row after the names', 'Report\na,b\n1,2\n', /in line 2: a,b/]
])('%s may be a title or not, and a person must say', async (_, text, message) => {
  await expect(rowsOf('a.csv', text)).rejects.toMatchObject({
    code: 'bad-rows',
    message: expect.stringMatching(message as RegExp)
  })
})

test.each<[string, string, unknown[]]>([
  [
    'a cell after the last comma is not lost',
    'a,b,\n1,2,\n3,4,x\n',
    ['1', '3'].map(a => expect.objectContaining({ a }))
  ],
  ['a name in #', '#a,b\n1,2\n', [{ '#a': '1', b: '2' }]],
  ['an empty last cell beside rows without', 'a,b\n1,2,\n3,4\n', ['2! expected 2 columns, found 3', two[1]]],
  [
    'a first number that does not count',
    'a,b\n7,1,2\n9,3,4\n',
    ['2! expected 2 columns, found 3', '3! expected 2 columns, found 3']
  ],
  ['CR and LF mixed', 'a,b\n1\r,2\n', [{ a: '1\r', b: '2' }]]
])('%s', async (_, text, rows) => {
  expect((await read('a.csv', text, 1 << 16)).rows).toEqual(rows)
})

test('a comma at the end, and a cell after it beyond the first lines, is a bad row', async () => {
  const { rows } = await read('a.csv', `a,b,\n${'1,2,\n'.repeat(30)}1,2,x\n`, 1 << 16)
  expect(rows.at(-1)).toBe('32! expected 2 columns, found 3')
})
