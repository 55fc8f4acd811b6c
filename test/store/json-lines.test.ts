import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Event } from '../../src/domain/event.js'
import { readJsonLines } from '../../src/store/json-lines.js'
import { RootedFiles } from '../../src/store/rooted-files.js'
import { scratch } from '../helpers/cli.js'

async function read(bytes: string | Buffer): Promise<{ records: unknown[]; warnings: string[] }> {
  const folder = await scratch()
  await writeFile(join(folder, 'a.jsonl'), bytes)
  const events: Event[] = []
  const records = await readJsonLines(new RootedFiles(folder), 'a.jsonl', event => events.push(event))
  return { records, warnings: events.map(event => (event.type === 'warning' ? event.message : event.type)) }
}

it('gives records with their lines, past blank ones, a mark at the start and CR', async () => {
  const { records, warnings } = await read('\uFEFF{"a":1}\r\n\n{"a":"é\u2028"}')
  expect(records).toEqual([
    { value: { a: 1 }, line: 1 },
    { value: { a: 'é\u2028' }, line: 3 }
  ])
  expect(warnings).toEqual([])
})

it('counts lines across chunks', async () => {
  const lines = Array.from({ length: 60_000 }, (_, n) => `{"n":${n}}`)
  const { records } = await read(`${lines.join('\n')}\n`)
  expect(records).toHaveLength(60_000)
  expect(records.at(-1)).toEqual({ value: { n: 59_999 }, line: 60_000 })
})

it('has no records where there is no file', async () => {
  expect(await readJsonLines(new RootedFiles(await scratch()), 'none.jsonl', () => {})).toEqual([])
})

it('skips a torn last line and says so', async () => {
  const { records, warnings } = await read('{"a":1}\n{"a":')
  expect(records).toHaveLength(1)
  expect(warnings).toEqual(['a.jsonl:2: the last line is cut off; skipped.'])
})

it.each([
  ['a bad line', '{"a":1}\n<<<<<<<HEAD\n{"a":2}\n', 'a.jsonl:2: not a JSON record.'],
  ['a bad last line that is whole', '{"a":1}\n{"a"\n', 'a.jsonl:2: not a JSON record.'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22, 0x0a]), 'a.jsonl:1: the line is not UTF-8.'],
  [
    'a line without end',
    Buffer.concat([Buffer.from('1\n'), Buffer.alloc(17 << 20)]),
    'a.jsonl:2: the line is longer than 16 MB.'
  ],
  ['deep nesting', `1\n${'['.repeat(501)}${']'.repeat(501)}\n`, 'a.jsonl:2: nested more than 500 deep.']
])('refuses %s', async (_, bytes, message) => {
  await expect(read(bytes)).rejects.toThrow(message)
})

it.each(['<<<<<<< HEAD', '=======', '>>>>>>> other branch', '||||||| 1234567'])(
  'tells of the mark %s',
  async mark => {
    await expect(read(`{"a":1}\n${mark}\n{"a":2}\n`)).rejects.toMatchObject({
      code: 'bad-file',
      message: 'a.jsonl:2: git left a conflict mark.'
    })
    // The last line of a file, which may be cut off otherwise.
    await expect(read(`{"a":1}\n${mark}`)).rejects.toMatchObject({
      message: 'a.jsonl:2: git left a conflict mark.'
    })
  }
)
