import { appendFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Event } from '../../src/domain/event.js'
import { FollowedJournal } from '../../src/store/followed-journal.js'
import { RootedFiles } from '../../src/store/rooted-files.js'
import { emptyFolder } from '../helpers/in-process.js'

/** Counts the bytes that are read. */
class CountedFiles extends RootedFiles {
  bytes = 0

  override async *stream(path: string, start?: number): AsyncGenerator<Buffer> {
    for await (const chunk of super.stream(path, start)) {
      this.bytes += chunk.length
      yield chunk
    }
  }
}

async function following() {
  const root = await emptyFolder()
  const path = join(root, 'reviews.jsonl')
  const files = new CountedFiles(root)
  const journal = new FollowedJournal<{ by: string }>(files, 'reviews.jsonl', 'reviews.jsonl')
  const events: Event[] = []
  const read = async () => (await journal.records(event => events.push(event))).map(({ by }) => by)
  return { path, files, journal, events, read }
}

const line = (by: string) => `${JSON.stringify({ by, id: by, more: 'é'.repeat(40) })}\n`

it('reads what was appended since, and nothing twice', async () => {
  const { path, files, journal, read } = await following()
  expect(await read()).toEqual([])
  await writeFile(path, Array.from({ length: 5000 }, (_, at) => line(`${at}`)).join(''))
  expect(await read()).toHaveLength(5000)
  files.bytes = 0
  await appendFile(path, line('new'))
  expect((await read()).slice(-2)).toEqual(['4999', 'new'])
  expect(files.bytes).toBeLessThan(1000)
  const ignore = () => {}
  const [first, second] = await Promise.all([journal.records(ignore), journal.records(ignore)])
  expect(second).toBe(first)
})

it.each([
  ['shorter', ['a', 'c']],
  ['as long', ['a', 'b', 'd']],
  ['longer', ['x', 'a', 'b', 'c', 'e']]
])('a file that was replaced by one that is %s is read anew', async (_, names) => {
  const { path, read } = await following()
  await writeFile(path, ['a', 'b', 'c'].map(line).join(''))
  expect(await read()).toEqual(['a', 'b', 'c'])
  await writeFile(`${path}.new`, names.map(line).join(''))
  await rename(`${path}.new`, path)
  expect(await read()).toEqual(names)
  await rm(path)
  expect(await read()).toEqual([])
})

it('a torn end is told of, and read again with what comes behind it', async () => {
  const { path, events, read } = await following()
  await writeFile(path, `${line('a')}{"by":"b`)
  expect(await read()).toEqual(['a'])
  expect(events).toMatchObject([{ type: 'warning', message: expect.stringContaining(':2:') }])
  await appendFile(path, '"}')
  expect(await read()).toEqual(['a', 'b'])
  await appendFile(path, `\n${line('c')}`)
  expect(await read()).toEqual(['a', 'b', 'c'])
})

it('a bad line is named by its number in the file, each time', async () => {
  const { path, read } = await following()
  await writeFile(path, line('a'))
  await read()
  await appendFile(path, `${line('b')}{"id":1}\n`)
  await expect(read()).rejects.toThrow('reviews.jsonl:3: by')
  await expect(read()).rejects.toThrow('reviews.jsonl:3: by')
})
