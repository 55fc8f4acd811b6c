import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { gunzipped } from '../../../src/store/rows/bytes/gunzipped.js'
import { rowsOf } from './rows-of.js'

const values = async (...args: Parameters<typeof rowsOf>) =>
  (await rowsOf(...args)).map(row => ('problem' in row ? row.problem.message : row.value))

const csv = Buffer.from('a,b\n1,é\n')
const expected = [{ a: '1', b: 'é' }]

test.each<[string, string, Buffer]>([
  ['rows.csv.gz', 'CSV', gzipSync(csv)],
  ['ROWS.TSV.GZ', 'TSV', gzipSync('a\tb\n1\té\n')],
  ['rows.jsonl.gz', 'JSON Lines', gzipSync('{"a":"1","b":"é"}\n')],
  ['rows.json.gz', 'an array', gzipSync('[{"a":"1","b":"é"}]')],
  ['rows.csv', 'a name without .gz', gzipSync(csv)],
  ['stdin', 'stdin', gzipSync(csv)],
  ['rows.csv.gz', 'two members', Buffer.concat([gzipSync('a,b\n'), gzipSync('1,é\n')])],
  ['rows.csv.gz', 'UTF-16 inside', gzipSync(Buffer.from('\ufeffa,b\n1,é\n', 'utf16le'))],
  ['rows.csv.gz', 'a name with .gz of a file that is none', csv]
])('%s: %s is read', async (name, _, bytes) => {
  for (const chunk of [1, 1 << 16]) expect(await values(name, bytes, { chunk })).toEqual(expected)
})

const long = Buffer.from(`a,b\n${Array.from({ length: 20_000 }, (_, n) => `${n},${n * 7919}\n`).join('')}`)

test.each<[string, Buffer, RegExp]>([
  ['cut short', gzipSync(long).subarray(0, 5000), /a\.csv\.gz: the compressed file is cut short/],
  [
    'damaged',
    Buffer.concat([gzipSync(long).subarray(0, 5000), Buffer.alloc(5000, 0xff)]),
    /a\.csv\.gz: the compressed file is damaged/
  ],
  ['compressed twice', gzipSync(gzipSync(csv)), /compressed twice/]
])('a file that is %s is told so', async (_, bytes, message) => {
  await expect(rowsOf('a.csv.gz', bytes)).rejects.toMatchObject({ message: expect.stringMatching(message) })
})

test('what expands without measure is refused before it fills the memory', async () => {
  async function* bomb() {
    yield gzipSync(Buffer.alloc(8 * 2 ** 20))
  }
  let bytes = 0
  const all = async () => {
    for await (const chunk of gunzipped('a.csv.gz', bomb(), 2 ** 20)) bytes += chunk.length
  }
  await expect(all()).rejects.toMatchObject({
    message: expect.stringMatching(/expands to more than 200 times/)
  })
  expect(bytes).toBeLessThan(4 * 2 ** 20)
})

test('a reader that stops early ends the stream', async () => {
  let ended = false
  async function* chunks() {
    try {
      for (let n = 0; n < 100; n++) yield gzipSync(long)
    } finally {
      ended = true
    }
  }
  for await (const chunk of gunzipped('a.csv.gz', chunks())) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }
  await expect.poll(() => ended).toBe(true)
})
