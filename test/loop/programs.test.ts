import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pickVersion, requireUnedited } from '../../src/loop/programs.js'
import { type TaskHere, taskHere } from '../helpers/in-process.js'
import { weatherRows } from '../helpers/project.js'

const saying = (label: string) => `export function run() { return '${label}' }\n`

async function pick({ open }: TaskHere, typed?: string): Promise<string> {
  const project = await open()
  return pickVersion(project, project.task('w'), typed)
}

it('takes a version by its number or its full name, and the active one where none is named', async () => {
  const task = await taskHere(weatherRows())
  const [first, second] = [await task.save(saying('rain')), await task.save(saying('sun'))]
  expect(await pick(task, 'v1')).toBe(first)
  expect(await pick(task, second)).toBe(second)
  await expect(pick(task)).rejects.toMatchObject({
    code: 'active-missing',
    suggestions: [expect.any(String)]
  })
  await (await task.open()).setActive('w', first)
  expect(await pick(task)).toBe(first)
})

it('says what there is where a version is not there', async () => {
  const task = await taskHere(weatherRows())
  await expect(pick(task, 'v1')).rejects.toMatchObject({
    code: 'unknown-version',
    message: 'w has no version "v1". It has no program yet.',
    suggestions: ['loopai synth w']
  })
  const first = await task.save(saying('rain'))
  await expect(pick(task, 'v2')).rejects.toMatchObject({
    message: `w has no version "v2". Versions: ${first}.`,
    suggestions: ['loopai status']
  })
  await (await task.open()).setActive('w', first)
  await rm(join(task.root, 'tasks/w/programs', first), { recursive: true })
  await expect(pick(task)).rejects.toMatchObject({
    code: 'active-missing',
    message: expect.stringContaining(`tasks/w/programs/${first} is not there`)
  })
})

it('refuses a program whose files were changed or are missing, with what mends it', async () => {
  const task = await taskHere(weatherRows())
  const version = await task.save(saying('rain'))
  const folder = (await task.open()).task('w')
  const file = join(task.root, 'tasks/w/programs', version, 'program.mjs')
  const check = async () => requireUnedited(folder, await folder.program(version))
  await check()
  await writeFile(file, saying('sun'))
  await expect(check()).rejects.toMatchObject({
    code: 'edited-program',
    message: expect.stringContaining('program.mjs was edited since it was made'),
    suggestions: [expect.stringContaining('git checkout'), expect.stringContaining('loopai adopt w')]
  })
  await rm(file)
  await expect(check()).rejects.toMatchObject({
    message: expect.stringContaining('program.mjs is missing'),
    suggestions: [expect.stringContaining('git checkout')]
  })
})
