import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appendLines, readIfThere, writeAtomically } from '../../src/store/files.js'
import { readJsonLines } from '../../src/store/json-lines.js'
import { scratch } from '../helpers/cli.js'

describe('writeAtomically', () => {
  it('replaces a file and leaves nothing beside it', async () => {
    const folder = await scratch()
    await writeAtomically(join(folder, 'a.txt'), 'old')
    await writeAtomically(join(folder, 'a.txt'), 'new')
    expect(await readdir(folder)).toEqual(['a.txt'])
    expect(await readIfThere(join(folder, 'a.txt'))).toBe('new')
  })

  it('says in words what the file system refuses', async () => {
    const folder = await scratch()
    await writeFile(join(folder, 'file'), '')
    await expect(writeAtomically(join(folder, 'file', 'a.txt'), 'x')).rejects.toMatchObject({
      code: 'disk',
      exitCode: 3
    })
  })
})

describe('appendLines', () => {
  it('keeps every line of writers that append at once', async () => {
    const path = join(await scratch(), 'log.jsonl')
    await Promise.all(Array.from({ length: 50 }, (_, index) => appendLines(path, [`${index}`, `${index}`])))
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(100)
    for (let at = 0; at < 100; at += 2) expect(lines[at]).toBe(lines[at + 1])
  })

  it('spoils no record after a torn last line', async () => {
    const path = join(await scratch(), 'log.jsonl')
    await appendLines(path, ['{"a":1}'])
    await appendFile(path, '{"a":')
    const warnings: string[] = []
    const read = () =>
      readJsonLines(path, 'log.jsonl', event => {
        if (event.type === 'warning') warnings.push(event.message)
      })
    expect((await read()).map(({ value }) => value)).toEqual([{ a: 1 }])
    expect(warnings).toEqual(['log.jsonl:2: the last line is cut off; skipped.'])
    await appendLines(path, ['{"a":2}'])
    await appendFile(path, '{"a":3}')
    await appendLines(path, ['{"a":4}'])
    expect((await read()).map(({ value }) => value)).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }])
    expect(warnings).toHaveLength(1)
  })
})
