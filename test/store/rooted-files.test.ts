import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readJsonLines } from '../../src/store/json-lines.js'
import { RootedFiles } from '../../src/store/rooted-files.js'
import { scratch } from '../helpers/cli.js'

const path = 'tasks/a/evaluations.jsonl'

/** A project, and a folder beside it that nothing may touch. */
async function place() {
  const outer = await scratch()
  const root = join(outer, 'project')
  await mkdir(join(root, 'tasks/a'), { recursive: true })
  await mkdir(join(outer, 'outside'))
  await writeFile(join(outer, 'outside/file'), 'secret\n')
  return { root, outer, files: new RootedFiles(root), at: join(root, path) }
}

type Place = Awaited<ReturnType<typeof place>>

const tricks: Record<string, (place: Place) => unknown> = {
  'a link to a file': ({ outer, at }) => symlink(join(outer, 'outside/file'), at),
  'a dangling link': ({ outer, at }) => symlink(join(outer, 'outside/none'), at),
  'a link to a folder': ({ outer, at }) => symlink(join(outer, 'outside'), at),
  'a link to itself': ({ at }) => symlink(at, at),
  'a link to a device': ({ at }) => symlink('/dev/zero', at),
  'a folder': ({ at }) => mkdir(at),
  'a named pipe': ({ at }) => execFileSync('mkfifo', [at]),
  async 'a socket'({ at }) {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(at, resolve))
    onTestFinished(() => void server.close())
  },
  async 'a sparse file'({ at }) {
    await writeFile(at, '')
    await truncate(at, 300 * 2 ** 20)
  },
  async 'a linked folder on the way'({ root, outer }) {
    execFileSync('rm', ['-r', join(root, 'tasks/a')])
    await symlink(join(outer, 'outside'), join(root, 'tasks/a'))
  },
  async 'a file on the way'({ root }) {
    execFileSync('rm', ['-r', join(root, 'tasks/a')])
    await writeFile(join(root, 'tasks/a'), '')
  }
}

const uses: Record<string, (files: RootedFiles) => unknown> = {
  read: files => files.read(path),
  stream: files => readJsonLines(files, path, () => {}),
  has: async files => files.has(path),
  write: files => files.write(path, 'x'),
  append: files => files.append(path, ['x'])
}

describe.runIf(process.platform === 'linux')('what is no file of the project', () => {
  for (const [trick, set] of Object.entries(tricks)) {
    it.each(Object.keys(uses))(`${trick} is refused by name: %s`, async use => {
      const made = await place()
      await set(made)
      await expect((async () => uses[use](made.files))()).rejects.toMatchObject({
        code: 'bad-file',
        message: expect.stringContaining('tasks/a')
      })
      expect(await readdir(join(made.outer, 'outside'))).toEqual(['file'])
      expect(await readFile(join(made.outer, 'outside/file'), 'utf8')).toBe('secret\n')
    })
  }

  it('a folder to be listed, published or claimed in may be no link either', async () => {
    const { root, outer, files } = await place()
    await symlink(join(outer, 'outside'), join(root, 'programs'))
    const refused = { code: 'bad-file', message: expect.stringContaining('programs is a symbolic link') }
    await expect(files.list('programs')).rejects.toMatchObject(refused)
    await expect(files.makeFolder('programs')).rejects.toMatchObject(refused)
    await expect(files.claim('programs/a', {})).rejects.toMatchObject(refused)
    await expect(files.claimFolder('programs/a', 0o700)).rejects.toMatchObject(refused)
    await expect(files.publish('programs/v1', { a: '' })).rejects.toMatchObject(refused)
    await expect(files.remove('programs/file')).rejects.toMatchObject(refused)
    expect(await readdir(join(outer, 'outside'))).toEqual(['file'])
  })

  it('no path leads out', async () => {
    const { files } = await place()
    for (const bad of ['../outside/file', '/etc/passwd', 'tasks/../../x', 'a\\b', 'a\0', 'nul', '']) {
      await expect(files.read(bad)).rejects.toMatchObject({ code: 'bad-file' })
      await expect(files.write(bad, 'x')).rejects.toMatchObject({ code: 'bad-file' })
    }
  })
})

it("the folder itself may be reached through a link: that is a person's way to it", async () => {
  const { root, outer } = await place()
  await symlink(root, join(outer, 'link'))
  const files = new RootedFiles(join(outer, 'link'))
  await files.write('tasks/b/task.json', '{}')
  expect(await readFile(join(root, 'tasks/b/task.json'), 'utf8')).toBe('{}')
  expect(await files.read('tasks/b/task.json')).toBe('{}')
})

it('a text that is no UTF-8 is told, not guessed at', async () => {
  const { files, at } = await place()
  await writeFile(at, Buffer.from([0x22, 0xff, 0x22]))
  await expect(files.read(path)).rejects.toThrow('tasks/a/evaluations.jsonl: not UTF-8.')
})

it('a folder of files appears whole or not at all, and replaces none', async () => {
  const { files, root } = await place()
  await files.publish('tasks/b/v1', { one: '1', two: ['2', '2'] })
  expect(await readFile(join(root, 'tasks/b/v1/two'), 'utf8')).toBe('22')
  await expect(files.publish('tasks/b/v1', { one: 'x' })).rejects.toThrow()
  expect(await readdir(join(root, 'tasks/b'))).toEqual(['v1'])
  expect(await files.read('tasks/b/v1/one')).toBe('1')
})

describe('append', () => {
  it('keeps every line of writers that append at once', async () => {
    const { files, at } = await place()
    await Promise.all(Array.from({ length: 50 }, (_, n) => files.append(path, [`${n}`, `${n}`])))
    const lines = (await readFile(at, 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(100)
    for (let line = 0; line < 100; line += 2) expect(lines[line]).toBe(lines[line + 1])
  })

  it('spoils no record after a torn last line', async () => {
    const { files, at } = await place()
    await files.append(path, ['{"a":1}'])
    await appendFile(at, '{"a":')
    const warnings: string[] = []
    const read = () =>
      readJsonLines(files, path, event => {
        if (event.type === 'warning') warnings.push(event.message)
      })
    expect((await read()).map(({ value }) => value)).toEqual([{ a: 1 }])
    expect(warnings).toEqual([`${path}:2: the last line is cut off; skipped.`])
    await files.append(path, ['{"a":2}'])
    await appendFile(at, '{"a":3}')
    await files.append(path, ['{"a":4}'])
    expect((await read()).map(({ value }) => value)).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }])
    expect(warnings).toHaveLength(1)
  })

  it('refuses a file whose last line does not end', async () => {
    const { files, at } = await place()
    await writeFile(at, '')
    await truncate(at, 40 * 2 ** 20)
    await expect(files.append(path, ['1'])).rejects.toThrow('the last line is longer than 16 MB')
  })
})
