import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectRows, readRows } from '../../../src/store/rows/read-rows.js'
import { rowsOf } from './rows-of.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'))
})
afterAll(() => rm(folder, { recursive: true }))

const values = async (...args: Parameters<typeof rowsOf>) =>
  (await rowsOf(...args)).map(row => 'value' in row && row.value)

test.each([
  ['stdin', '[{"a":1}]', [{ a: 1 }]],
  ['stdin', ' \n {"a":1}\n', [{ a: 1 }]],
  ['stdin', 'a,b\n1,2\n', [{ a: '1', b: '2' }]],
  ['stdin', 'a\tb\n1\t2\n', [{ a: '1', b: '2' }]],
  ['stdin', '"a",b\n1,2\n', [{ a: '1', b: '2' }]],
  ['rows.json', '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
  ['ROWS.NDJSON', '{"a":1}', [{ a: 1 }]]
])('%s that starts like %j', async (name, text, expected) => {
  expect(await values(name, text, { chunk: 1 })).toEqual(expected)
})

test('--format overrides the name', async () => {
  expect(await values('rows.txt', 'a\tb\n1\t2\n', { format: 'tsv' })).toEqual([{ a: '1', b: '2' }])
})

test.each([
  ['rows.txt', 'a', 'unknown-format', /format/],
  ['rows.jsonl', '', 'empty-file', /no rows/],
  ['rows.json', '[]', 'empty-file', /no rows/],
  ['rows.csv', 'a,b\n', 'empty-file', /column names but no rows/],
  ['rows.csv', 'PK\u0003\u0004', 'unknown-format', /spreadsheet/]
])('%s holding %j is refused', async (name, text, code, message) => {
  await expect(rowsOf(name, text)).rejects.toMatchObject({
    code,
    exitCode: 2,
    message: expect.stringMatching(message)
  })
})

test('a file that is not there, and a folder, are told', async () => {
  // Half a name tells no format: that there is no such file comes first.
  for (const name of ['nowhere.jsonl', 'nowh'])
    await expect(collectRows(name)).rejects.toMatchObject({ code: 'bad-file', message: /no such file/ })
  for (const format of ['csv', undefined] as const)
    await expect(collectRows(folder, { format })).rejects.toMatchObject({
      code: 'bad-file',
      message: /folder/
    })
})

test('a reader that stops early closes the file', async () => {
  const path = join(folder, 'rows.jsonl')
  await writeFile(path, '{"a":1}\n'.repeat(200_000))
  for await (const [row] of readRows(path)) {
    expect(row.line).toBe(1)
    break
  }
})
