import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { install, makeEnvironment, pythonIn } from '../../scripts/python-tools.mjs'
import { cleanEnv, root } from '../helpers/cli.js'
import { needsPython, pythonClient, pythonForTests, runPython } from '../helpers/python.js'
import { Servers } from './cases/servers.js'
import { readTable } from './cases/table.js'

const python = pythonForTests()!

describe.skipIf(python === undefined)('the Python package', () => {
  let servers: Servers
  let url = ''
  let folder = ''
  beforeAll(async () => {
    servers = await Servers.of(readTable())
    url = await servers.url('usual')
    folder = await mkdtemp(join(tmpdir(), 'loopai-python-'))
  }, 120_000)
  afterAll(async () => {
    await servers?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('passes its own tests, against a real server too', async () => {
    const cache = ['-p', 'no:cacheprovider']
    const said = await runPython(python, ['-m', 'pytest', '-q', ...cache], { LOOPAI_TEST_URL: url })
    expect(said).toMatch(/\d{3} passed/)
    expect(said).not.toMatch(/skipped|failed/)
  }, 300_000)

  it(
    'has types that are checked strictly',
    () => runPython(python, ['-m', 'mypy', '--cache-dir', join(folder, 'mypy')]),
    120_000
  )

  it('has the style that it is said to have', async () => {
    await runPython(python, ['-m', 'ruff', 'check', '--no-cache'])
    await runPython(python, ['-m', 'ruff', 'format', '--check', '--no-cache'])
  })

  it('is installed from what is built, and works in a clean folder', async context => {
    const source = join(folder, 'source')
    await cp(pythonClient, source, { recursive: true })
    const dist = join(folder, 'dist')
    await runPython(python, ['-m', 'build', '--no-isolation', '--outdir', dist, source])
    const built = await readdir(dist)
    const wheel = built.find(name => name.endsWith('-py3-none-any.whl'))!
    expect(built.length).toBe(2)
    const environment = join(folder, 'environment')
    needsPython(context, () => {
      makeEnvironment(environment)
      install(environment, [join(dist, wheel)])
    })
    const clean = async (file: string, words: string[]) => {
      const { stdout } = await execa(file, words, {
        ...{ cwd: join(folder, 'dist'), extendEnv: false },
        env: cleanEnv({ LOOPAI_URL: url })
      })
      return stdout
    }
    const installed = pythonIn(environment)
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(await clean(installed, ['-c', 'import loopai; print(loopai.__version__)'])).toBe(version)
    expect(basename(wheel)).toContain(version)
    const example = join(pythonClient, 'examples', 'many.py')
    expect(await clean(installed, [example, 'echo'])).toContain('stream: 1000 answered')
    // Types come with it.
    const found = ['--python-executable', installed, '--cache-dir', join(folder, 'mypy-clean')]
    await clean(python, ['-m', 'mypy', '--strict', ...found, example])
  }, 300_000)
})
