import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createRun } from '../../src/store/synth-runs.js'
import { cacheFolder, stateFolder } from '../../src/store/user-folders.js'
import { loopai, scratch } from '../helpers/cli.js'
import { jsonLines, projectWith, weatherRows } from '../helpers/project.js'

/** A file as a command that was killed an hour ago left it. */
async function leave(path: string, text = '12345', ageMs = 3_600_000): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, text)
  await utimes(path, new Date(), new Date(Date.now() - ageMs))
  return path
}

it('clean removes what nobody needs, and nothing else', async () => {
  const home = await scratch()
  const env = { XDG_CACHE_HOME: join(home, 'cache'), XDG_STATE_HOME: join(home, 'state') }
  const gone = await scratch()
  const cwd = await projectWith(weatherRows(60))
  await writeFile(join(gone, 'rows.jsonl'), jsonLines(weatherRows(60)))
  for (const folder of [gone, cwd]) {
    expect((await loopai(['init', 'w', 'rows.jsonl'], { cwd: folder, env })).code).toBe(0)
    expect((await loopai(['status'], { cwd: folder, env })).code).toBe(0)
  }
  const goneCache = cacheFolder(gone, env)
  await rm(gone, { recursive: true })

  const old = [
    await leave(join(cwd, '.0123456789ab.tmp')),
    await leave(join(cwd, 'tasks/w/.0123456789ab.tmp')),
    await leave(join(cwd, 'tasks/w/programs/.0123456789ab.tmp/program.mjs')),
    await leave(join(cwd, '.loopai/w.lock'), '123\n'),
    await leave(join(cwd, '.loopai/checked/a.json'))
  ]
  await utimes(join(cwd, 'tasks/w/programs/.0123456789ab.tmp'), new Date(), new Date(0))
  const needed = [
    await leave(join(cwd, 'tasks/w/.ba9876543210.tmp'), '', 0), // somebody may be about to rename it
    await leave(join(cwd, 'tasks/w/.notes.tmp')),
    await leave(join(cwd, '.loopai/synth/w-1/journal.jsonl'), '{}\n'),
    await leave(join(stateFolder(cwd, env), 'synth/w-1/journal.jsonl'), '{}\n'),
    await leave(join(cacheFolder(cwd, env), 'images.json'), '{}'),
    join(cwd, 'tasks/w/examples.jsonl'),
    goneCache // until it is really removed
  ]
  const dry = await loopai(['clean', '--dry-run', '--json'], { cwd, env })
  expect(dry.code).toBe(0)
  const { removed, bytes } = JSON.parse(dry.stdout)
  expect(bytes).toBe(removed.reduce((sum: number, each: { bytes: number }) => sum + each.bytes, 0))
  expect(bytes).toBeGreaterThan(20)
  for (const path of [...old, ...needed]) expect(existsSync(path), path).toBe(true)

  const rows = await readFile(join(cwd, 'tasks/w/examples.jsonl'), 'utf8')
  const { code, stdout } = await loopai(['clean'], { cwd, env })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ {2}temporary file +5 B {2}\.0123456789ab\.tmp$/m)
  expect(stdout).toMatch(new RegExp(`Removed ${removed.length} items, `))
  for (const path of [...old, goneCache]) expect(existsSync(path), path).toBe(false)
  for (const path of needed.slice(0, -1)) expect(existsSync(path), path).toBe(true)
  expect((await readdir(cacheFolder(cwd, env))).sort()).toEqual(['images.json', 'root'])
  expect(await readFile(join(cwd, 'tasks/w/examples.jsonl'), 'utf8')).toBe(rows)

  expect((await loopai(['clean', '--journals'], { cwd, env })).code).toBe(0)
  expect(await readdir(join(stateFolder(cwd, env), 'synth'))).toEqual([])
  expect(existsSync(join(cwd, '.loopai/synth'))).toBe(false)
  expect((await loopai(['status'], { cwd, env })).code).toBe(0)
})

it('clean leaves the journal of a run that is under way, and works outside a project', async () => {
  const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  const run = await createRun<{ n: number }>(cwd, 'w')
  await run.append({ n: 1 })
  const { stdout } = await loopai(['clean', '--journals', '--json'], { cwd })
  const paths: string[] = JSON.parse(stdout).removed.map(({ path }: { path: string }) => path)
  expect(paths.filter(path => path.startsWith(stateFolder(cwd)))).toEqual([])
  await run.append({ n: 2 })
  await run.release()
  const file = join(stateFolder(cwd), 'synth/w-1/journal.jsonl')
  expect(await readFile(file, 'utf8')).toBe('{"n":1}\n{"n":2}\n')
  expect((await loopai(['clean', '--dry-run'], { cwd: await scratch() })).code).toBe(0)
})
