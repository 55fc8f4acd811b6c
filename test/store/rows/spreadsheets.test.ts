import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Event } from '../../../src/domain/event.js'
import type { ReadOptions } from '../../../src/store/rows/read-rows.js'
import { root } from '../../helpers/cli.js'
import { rowsOf } from './rows-of.js'

const fixture = (name: string) => readFile(join(root, 'test/fixtures/rows', name))

async function read(name: string, bytes: Buffer, options: ReadOptions & { chunk?: number } = {}) {
  const said: string[] = []
  const emit = (event: Event) => {
    if (event.type === 'warning') said.push(event.message)
  }
  const rows = await rowsOf(name, bytes, { ...options, emit })
  return { rows: rows.map(row => [row.line, 'problem' in row ? row.problem.message : row.value]), said }
}

const mails = [
  [2, { text: 'hi', label: 'a', n: 1.5, when: '2024-05-01', ok: true }],
  [4, { text: 'größe 日本', label: '7', n: 2, when: '2024-05-01T13:30:00', ok: false }],
  [5, { label: 'a' }]
]

test('a spreadsheet by openpyxl: typed cells, empty rows skipped, lines as in the sheet', async () => {
  const file = await fixture('openpyxl.xlsx')
  for (const chunk of [100, 1 << 16]) {
    expect(await read('a.xlsx', file, { chunk })).toEqual({ rows: mails, said: [] })
  }
  expect((await read('stdin', file)).rows).toEqual(mails)
  expect((await read('A.XLSX.gz', gzipSync(file))).rows).toEqual(mails)
})

test('a spreadsheet by exceljs: formulas by their values, rich text, spaces kept', async () => {
  expect((await read('a.xlsx', await fixture('exceljs.xlsx'))).rows).toEqual([
    [2, { text: 'hello  ', label: 'spam', n: 1.5, when: '2024-05-01', ok: true }],
    [4, { text: 'größe 日本', label: '7', n: 2, when: '2024-05-01T13:30:00', ok: false }],
    [5, { text: 'hello x', label: 'ham', n: 2 }],
    [6, { text: 'rich', label: 'ham' }]
  ])
})

test('--sheet names another sheet; a title before the names is left out, and said', async () => {
  const file = await fixture('openpyxl.xlsx')
  expect(await read('a.xlsx', file, { sheet: 'Other' })).toEqual({
    rows: [
      [3, { a: 1, b: 2 }],
      [4, { a: 3, b: 4 }]
    ],
    said: ['a.xlsx: what stands before row 2 is taken for a title and left out']
  })
  await expect(read('a.xlsx', file, { sheet: 'Mai' })).rejects.toMatchObject({
    code: 'usage',
    message: 'a.xlsx has no sheet "Mai". Sheets: Mails, Other.'
  })
  await expect(read('a.csv', Buffer.from('a,b\n1,2\n'), { sheet: 'x' })).rejects.toMatchObject({
    message: 'a.csv is no spreadsheet: --sheet would do nothing.'
  })
})

const table = [
  [
    1,
    {
      text: 'hi',
      label: 'a',
      n: 1,
      x: 1.5,
      ok: true,
      day: '2024-05-01',
      at: '2024-05-01T13:30:00.000Z',
      amount: 1.25,
      meta: { k: 1, tags: ['p', 'q'] }
    }
  ],
  [2, { text: 'größe 日本', label: 'b', n: 2, ok: false }],
  [3, { label: 'a', x: 2, meta: { k: 2, tags: [] } }],
  [4, { text: 'x', label: 'b', n: '9007199254740993', x: 3, ok: true, meta: { k: 3, tags: null } }]
]

test.each(['snappy', 'gzip', 'zstd', 'lz4', 'brotli', 'none'])(
  'a Parquet file by pyarrow, %s: groups of rows, nested columns, dates, nulls',
  async codec => {
    const file = await fixture(`pyarrow-${codec}.parquet`)
    const { rows } = await read('a.parquet', file)
    expect(rows).toMatchObject(table)
    expect(rows[2][1]).not.toHaveProperty('text')
    expect((await read('stdin', file, { chunk: 100 })).rows).toEqual(rows)
  }
)

/** A ZIP archive of files without content that say to have so many bytes. */
function archive(files: Record<string, number>): Buffer {
  const names = Object.entries(files)
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, bytes] of names) {
    const local = Buffer.alloc(30 + name.length)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(name.length, 26)
    local.write(name, 30)
    const entry = Buffer.alloc(46 + name.length)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt32LE(bytes, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    entry.write(name, 46)
    locals.push(local)
    entries.push(entry)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const office = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])
const encrypted = Buffer.concat([office, Buffer.from('EncryptedPackage', 'utf16le')])
const csv = Buffer.from('a,b\n1,2\n')

test.each<[string, string, Buffer, ReadOptions, RegExp]>([
  [
    'a bomb by its size',
    'a.xlsx',
    archive({ 'xl/workbook.xml': 9, 'xl/worksheets/sheet1.xml': 3e9 }),
    {},
    /unpacks to 2862 MB/
  ],
  ['a bomb by its ratio', 'a.xlsx', archive({ 'xl/workbook.xml': 2e8 }), {}, /unpacks to 191 MB/],
  ['an old Excel file', 'a.xls', office, {}, /a\.xls is an old Excel file \(\.xls\)/],
  ['an encrypted one', 'a.xlsx', encrypted, {}, /a\.xlsx is encrypted/],
  ['a binary Excel file', 'a.xlsx', archive({ 'xl/workbook.bin': 9 }), {}, /\(\.xlsb\)/],
  ['a Word document', 'a.xlsx', archive({ 'word/document.xml': 9 }), {}, /a Word document/],
  ['an OpenDocument file', 'a.xlsx', archive({ mimetype: 9, 'content.xml': 9 }), {}, /an OpenDocument file/],
  ['another archive', 'a.xlsx', archive({ 'rows.csv': 9 }), {}, /a\.xlsx is an archive/],
  [
    'a spreadsheet called .csv',
    'a.csv',
    archive({ 'xl/workbook.xml': 9 }),
    {},
    /a\.csv is a spreadsheet or archive/
  ],
  ['a Parquet file called .csv', 'a.csv', Buffer.from('PAR1PAR1PAR1'), {}, /a\.csv is a Parquet file/],
  [
    'a format beside a spreadsheet',
    'a.xlsx',
    archive({ a: 1 }),
    { format: 'csv' },
    /--format would be wrong/
  ],
  ['no workbook in it', 'a.xlsx', archive({ 'xl/workbook.xml': 0 }), {}, /the spreadsheet cannot be read/],
  ['a Parquet file of a few bytes', 'a.parquet', Buffer.from('PAR1xx'), {}, /the Parquet file is cut short/],
  ['an encrypted Parquet file', 'a.parquet', Buffer.from('PARE1234PARE'), {}, /a\.parquet is encrypted/]
])('%s is told as what it is', async (_, name, bytes, options, message) => {
  await expect(read(name, bytes, options)).rejects.toMatchObject({ message: expect.stringMatching(message) })
})

test('files that are cut short are told so', async () => {
  const sheet = await fixture('openpyxl.xlsx')
  await expect(read('a.xlsx', sheet.subarray(0, 3000))).rejects.toMatchObject({
    code: 'bad-file',
    message: 'a.xlsx: the spreadsheet is cut short or damaged.'
  })
  const parquet = await fixture('pyarrow-zstd.parquet')
  await expect(read('a.parquet', parquet.subarray(0, 1500))).rejects.toMatchObject({
    code: 'bad-file',
    message: expect.stringMatching(/^a\.parquet: the Parquet file cannot be read/)
  })
})

test('a file in the archive that is larger than it says is not unpacked beyond that', async () => {
  const file = await fixture('openpyxl.xlsx')
  const at = file.lastIndexOf('xl/worksheets/sheet1.xml') - 46
  expect(file.readUInt32LE(at)).toBe(0x02014b50)
  file.writeUInt32LE(200, at + 24)
  await expect(read('a.xlsx', file)).rejects.toMatchObject({
    code: expect.stringMatching(/bad-file|empty-file/)
  })
})

test('a name that says spreadsheet or Parquet, and text in it, is read as that text', async () => {
  expect((await read('a.xlsx', Buffer.from('{"a":1}\n'))).rows).toEqual([[1, { a: 1 }]])
  expect((await read('a.xls', csv)).rows).toEqual([[2, { a: '1', b: '2' }]])
})
