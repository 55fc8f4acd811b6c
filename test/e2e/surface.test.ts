import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { referencePages } from '../../scripts/reference.mjs'
import { loopai, root, scratch } from '../helpers/cli.js'

interface Manifest {
  commands: Record<
    string,
    {
      examples?: string[]
      exitCodes?: number[]
      args: Record<string, object>
      flags: Record<string, { char?: string; description?: string }>
    }
  >
}

const manifest: Manifest = JSON.parse(await readFile(join(root, 'oclif.manifest.json'), 'utf8'))
const commands = Object.entries(manifest.commands)

describe('the surface', () => {
  it('changes on purpose only', () => {
    const surface = commands.map(([id, { args, flags }]) => ({
      id,
      args: Object.keys(args),
      flags: Object.entries(flags)
        .map(([name, { char }]) => (char ? `-${char} --${name}` : `--${name}`))
        .sort()
    }))
    expect(surface).toMatchSnapshot()
  })

  it('gives a letter the same meaning everywhere', () => {
    const meanings = new Map<string, Set<string>>()
    for (const [, { flags }] of commands) {
      for (const [name, { char }] of Object.entries(flags)) {
        if (char) meanings.set(char, (meanings.get(char) ?? new Set()).add(name))
      }
    }
    for (const [char, names] of meanings) expect([char, ...names]).toHaveLength(2)
  })

  it.each(commands)('%s has examples, exit codes and a word on every flag', (_, command) => {
    expect(command.examples?.length).toBeGreaterThan(0)
    expect(command.exitCodes).toContain(0)
    for (const { description } of Object.values(command.flags)) expect(description).toBeTruthy()
  })

  it.each(commands.map(([id]) => id))('%s takes no argument from stdin, which is for rows', async id => {
    const { default: command } = await import(`../../src/commands/${id}.ts`)
    for (const { ignoreStdin } of Object.values<{ ignoreStdin?: boolean }>(command.args)) {
      expect(ignoreStdin).toBe(true)
    }
  })

  it('stands in docs/, with the members of our files', async () => {
    for (const [path, page] of Object.entries(await referencePages())) {
      const isCurrent = (await readFile(join(root, path), 'utf8')) === page
      expect(isCurrent, `${path} is out of date: npm run docs`).toBe(true)
    }
  })

  it.each(commands.map(([id]) => id))('%s says what Ctrl-C leaves behind', async id => {
    const { default: command } = await import(`../../src/commands/${id}.ts`)
    expect(Object.hasOwn(command, 'interrupted')).toBe(true)
    expect(command.interrupted).toMatch(/^[A-Z].*\.$/)
  })

  it('shows help with exit codes, and the version', async () => {
    const cwd = await scratch()
    const help = await loopai(['run', '--help'], { cwd })
    expect(help.code).toBe(0)
    expect(help.stdout).toMatch(/EXIT CODES\n +0 {2}yes\n +1 {2}the loop says no/)
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(await loopai(['--version'], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout: `loopai ${version}\n`,
      stderr: ''
    })
  })
})
