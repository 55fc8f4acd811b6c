import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { adopt } from '../../src/loop/adopt.js'
import { taskHere } from '../helpers/in-process.js'
import { weatherRows } from '../helpers/project.js'

const rainOnly = "export function run() { return 'rain' }\n"

async function adopting(source: string, name = 'mine.mjs', versions: string[] = []) {
  const task = await taskHere(weatherRows())
  for (const version of versions) await task.save(version)
  const file = join(task.root, name)
  await writeFile(file, source)
  const project = await task.open()
  return { task, project, file, adopted: () => adopt(project, 'w', file) }
}

it('takes a program with what it was tried on and what its author may have read', async () => {
  const { project, adopted } = await adopting(rainOnly)
  const result = await adopted()
  const { manifest } = await project.task('w').program(result.version)
  expect(manifest).toMatchObject({
    family: 'human',
    generator: { name: 'human' },
    seen: { splits: ['train'] }
  })
  expect(result).toMatchObject({
    language: 'javascript',
    existed: false,
    parents: [],
    runtime: { sandbox: 'here' }
  })
  expect(result.checked.rows).toBe(manifest.seen.rows)
  expect(result.checked.accuracy).toBeCloseTo(1 / 3, 1)
  expect(result.next).toBe('loopai eval w v1')
  expect(await adopted()).toMatchObject({ version: result.version, existed: true })
})

it('takes the first lines of an export, and the folder of a version, for what it was made from', async () => {
  const task = await taskHere(weatherRows())
  const version = await task.save("export function run() { return 'sun' }\n", ['train', 'validation'])
  const project = await task.open()
  const header = `// Made by Loopai for the task w: version ${version}, rules.\n`
  const exported = join(task.root, 'exported.mjs')
  await writeFile(exported, header + rainOnly)
  const seen = ['train', 'validation']
  expect(await adopt(project, 'w', exported)).toMatchObject({ parents: [version], seen: { splits: seen } })

  const edited = join(task.root, 'tasks/w/programs', version, 'program.mjs')
  await writeFile(edited, "export function run() { return 'snow' }\n")
  expect(await adopt(project, 'w', edited)).toMatchObject({ parents: [version], seen: { splits: seen } })

  const elsewhere = join(task.root, version)
  await mkdir(elsewhere)
  await writeFile(join(elsewhere, 'program.mjs'), "export function run() { return '' }\n")
  expect(await adopt(project, 'w', join(elsewhere, 'program.mjs'))).toMatchObject({ parents: [] })
})

it.each([
  ['an unknown ending', rainOnly, 'mine.rb', 'usage', /mine\.rb ends in \.rb, which names no language/],
  ['no ending', rainOnly, 'mine', 'usage', /has no extension/],
  ['nothing', ' \n', 'mine.mjs', 'empty-file', /is empty/],
  ['no answer', 'export function run() { throw 1 }\n', 'mine.mjs', 'bad-program', /No row was answered/],
  [
    'state between rows',
    'let n = 0\nexport function run() { return String(n++) }\n',
    'mine.mjs',
    'bad-program',
    /got another answer when asked again/
  ]
])('refuses a program with %s, and keeps nothing', async (_, source, name, code, message) => {
  const { project, adopted } = await adopting(source, name)
  await expect(adopted()).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  expect(await project.task('w').versions()).toEqual([])
})
