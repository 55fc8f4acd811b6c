import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, scratch } from '../helpers/cli.js'

const module = JSON.stringify(join(root, 'dist/terminal/colour.js'))
const source = `import { paint, paintError } from ${module}
process.stdout.write(paint('green', 'out'))
process.stderr.write(paintError('green', 'err'))`
const { PATH = '' } = process.env
const node = ['--input-type=module', '-e', source]

const out = (painted: boolean) => (painted ? '\u001B[32mout\u001B[39m' : 'out')
const err = (painted: boolean) => (painted ? '\u001B[32merr\u001B[39m' : 'err')

describe('where neither stream is a terminal', () => {
  it.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true]
  ])('with %j colours are %s', (env, painted) => {
    const { stdout, stderr } = spawnSync(process.execPath, node, { env: { PATH, ...env }, encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: out(painted), stderr: err(painted) })
  })
})

describe.runIf(process.platform === 'linux')('each stream by itself', () => {
  it.each([
    ['stdout is a terminal', '2>', {}, out(true), err(false)],
    ['stderr is a terminal', '>', {}, err(true), out(false)],
    ['stdout is one, with NO_COLOR', '2>', { NO_COLOR: '1' }, out(false), err(false)],
    ['stdout is one, with an empty NO_COLOR', '2>', { NO_COLOR: '' }, out(true), err(false)]
  ])('%s', async (_, redirected, more, onTerminal, inFile) => {
    const cwd = await scratch()
    const words = [process.execPath, ...node].map(word => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
    const env = { PATH, TERM: 'xterm', ...more }
    const { stdout } = spawnSync('script', ['-qec', `${words} ${redirected}file`, '/dev/null'], {
      cwd,
      env,
      encoding: 'utf8'
    })
    expect(stdout).toBe(onTerminal)
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe(inFile)
  })
})
