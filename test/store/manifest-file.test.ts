import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findRoot, readManifest, updateManifest } from '../../src/store/manifest-file.js'
import { scratch } from '../helpers/cli.js'

describe('readManifest', () => {
  it.each([
    ['{"format":1,\n"sandbx":"auto"}', 'loopai.json:2: unknown key "sandbx"'],
    ['{"limits":{\n"memoryMb":"a lot"}}', 'loopai.json:2: limits.memoryMb: '],
    ['{"tasks":{\n "a": {"path":"x","actve":"v1"}}}', 'loopai.json:2: tasks.a: unknown key "actve"'],
    ['{"format":1,\n\n"sandbox" "auto"}', 'loopai.json:3: not valid JSON (colon expected)'],
    ['', 'loopai.json:1: not valid JSON'],
    ['['.repeat(100_000), 'loopai.json: nested more than 500 deep.'],
    [
      '{"tasks":{\n"a":{"path":"../victim"}}}',
      'loopai.json:2: tasks.a.path: "../victim" leads out of the project'
    ],
    ['{"tasks":{\n"__proto__":{"path":"x"}}}', 'loopai.json:2: tasks.__proto__: '],
    ['{"format":2,"tasks":{}}', 'loopai.json has format 2, and Loopai 1 knows formats up to 1']
  ])('names file, line and key: %s', async (text, message) => {
    const root = await scratch()
    await writeFile(join(root, 'loopai.json'), text)
    await expect(readManifest(root, '1')).rejects.toMatchObject({
      code: 'bad-config',
      exitCode: 2,
      message: expect.stringContaining(message)
    })
    expect(await readFile(join(root, 'loopai.json'), 'utf8')).toBe(text)
  })

  it('fills in defaults, the second time from what it remembers', async () => {
    const root = await scratch()
    await writeFile(join(root, 'loopai.json'), '\uFEFF{"tasks":{}}')
    const first = await readManifest(root, '1')
    expect(first).toMatchObject({ sandbox: 'auto', limits: { memoryMb: 256 }, generators: ['local'] })
    expect(await readManifest(root, '1')).toEqual(first)
  })
})

describe('updateManifest', () => {
  it('keeps the changes of all who write at once, and what people wrote', async () => {
    const root = await scratch()
    await writeFile(join(root, 'loopai.json'), '{"limits":{"timeoutMs":50}}')
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        updateManifest(root, '1', manifest => {
          manifest.tasks[`t${index}`] = { path: `tasks/t${index}` }
        })
      )
    )
    const written = JSON.parse(await readFile(join(root, 'loopai.json'), 'utf8'))
    expect(Object.keys(written.tasks)).toHaveLength(20)
    expect(written.limits).toEqual({ timeoutMs: 50 })
    expect(written.sandbox).toBeUndefined()
  })
})

it('finds the project from a folder inside it', async () => {
  const root = await scratch()
  await updateManifest(root, '1', () => {})
  expect(findRoot(join(root, 'a', 'b'))).toBe(root)
})
