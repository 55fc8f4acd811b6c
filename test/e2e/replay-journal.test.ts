import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { stateFolder } from '../../src/store/user-folders.js'
import { loopai } from '../helpers/cli.js'
import { type Act, messagesServer, programReply } from '../helpers/messages-server.js'
import { projectWith, weatherRows } from '../helpers/project.js'

vi.setConfig({ testTimeout: 240_000 })

const source = `export function run({ text }) {
  if (/umbrella|drizzle|puddle|cloudburst/.test(text)) return 'rain'
  return /beach|sunglasses|heatwave|parasol/.test(text) ? 'sun' : 'snow'
}
`

it('a journal in a file is repeated as the run was, sends nothing, and is believed only where it is one', async () => {
  const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  const server = await messagesServer((): Act => ({ text: programReply(source) }))
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: 'k' }
  const few = ['--rounds', '1', '--candidates', '1', '--json']
  const made = await loopai(['synth', 'w', '-g', 'anthropic', ...few], { cwd, env })
  const { recommended } = JSON.parse(made.stdout)
  expect([recommended.family, server.received.length]).toEqual(['model', 1])
  const versions = join(cwd, 'tasks/w/programs')
  const program = await readFile(join(versions, recommended.version, 'program.json'), 'utf8')

  // As somebody else has it who cloned the repository.
  await mkdir(join(cwd, 'runs/w-1'), { recursive: true })
  await rename(join(stateFolder(cwd), 'synth/w-1/journal.jsonl'), join(cwd, 'runs/w-1/journal.jsonl'))
  await rm(stateFolder(cwd), { recursive: true })
  await rm(versions, { recursive: true })
  const replay = (file: string) =>
    loopai(['synth', 'w', '-g', 'replay', '--journal', file, '--json'], { cwd, env })
  const again = await replay('runs/w-1/journal.jsonl')
  expect([again.code, again.stderr]).toEqual([0, ''])
  expect(JSON.parse(again.stdout).recommended.version).toBe(recommended.version)
  expect(await readFile(join(versions, recommended.version, 'program.json'), 'utf8')).toBe(program)
  expect(server.received).toHaveLength(1)

  const [run, ...others] = (await readFile(join(cwd, 'runs/w-1/journal.jsonl'), 'utf8')).trimEnd().split('\n')
  await writeFile(join(cwd, 'torn.jsonl'), `${others.join('\n')}\n`)
  await writeFile(join(cwd, 'paid.jsonl'), `${[run, ...others].join('\n').replaceAll('"usd":', '"usd":-')}\n`)
  await writeFile(join(cwd, 'wide.jsonl'), `${run.replace('"candidates":1', '"candidates":1000000')}\n`)
  await symlink('/dev/zero', join(cwd, 'zero.jsonl'))
  const refusals: [string, RegExp][] = [
    ['torn.jsonl', /torn\.jsonl: this is no journal of a run/],
    ['paid.jsonl', /paid\.jsonl:\d: not a record of a journal: usd/],
    ['wide.jsonl', /wide\.jsonl:1: not a record of a journal: candidates/],
    ['zero.jsonl', /zero\.jsonl is a symbolic link/],
    ['none.jsonl', /none\.jsonl: there is no such file/],
    ['none/none.jsonl', /none\/none\.jsonl: there is no such folder/]
  ]
  for (const [file, told] of refusals) {
    const { code, stdout } = await replay(file)
    const { error } = JSON.parse(stdout)
    expect([file, code, error.code]).toEqual([file, 2, 'bad-file'])
    expect(error.message).toMatch(told)
  }
  const idle = await loopai(['synth', 'w', '--journal', 'torn.jsonl', '--json'], { cwd })
  expect([idle.code, JSON.parse(idle.stdout).error.code]).toEqual([2, 'usage'])
  expect(server.received).toHaveLength(1)
})
