import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { addProgram, jsonLines, projectWith, weatherRows } from '../helpers/project.js'

const rows = weatherRows(150)
const init = ['init', 'w', 'rows.jsonl']
const input = `${JSON.stringify(rows[0].input)}\n`

/** Labels that nothing tells: no program beats always the same answer by more than luck, and often none does. */
const coin = Array.from({ length: 120 }, (_, at) => ({
  input: { text: `word${(at * 7919) % 1009} word${(at * 104729) % 997}` },
  output: (at * 2654435761) % 4294967296 < 2147483648 ? 'heads' : 'tails'
}))

const structured = Array.from({ length: 40 }, (_, at) => ({
  input: { text: `order ${at} of ${at % 7} things` },
  output: { order: at, things: [`${at % 7}`] }
}))

/** Runs the words of a command as they were named; files that they name are there. */
async function follow(cwd: string, command: string) {
  await writeFile(join(cwd, 'more-rows.jsonl'), jsonLines(weatherRows(160).slice(150)))
  expect(command).toMatch(/^loopai /)
  const [words, stdin] = command.slice('loopai '.length).split(' < ')
  const done = await loopai(words.split(' '), { cwd, input: stdin === undefined ? '' : input })
  expect([command, done.code, done.stderr, done.stdout].slice(0, done.code === 0 ? 2 : 4)).toEqual([
    command,
    0
  ])
  return done
}

const json = async (cwd: string, ...words: string[]) => {
  return JSON.parse((await loopai([...words, '--json'], { cwd })).stdout)
}

const statusNext = async (cwd: string): Promise<string> => (await json(cwd, 'status')).tasks[0].next

/** The command that a refused one names first. */
const suggested = async (cwd: string, ...words: string[]): Promise<string> => {
  const { suggestions }: { suggestions: string[] } = (await json(cwd, ...words)).error
  return suggestions.find(text => text.startsWith('loopai ')) ?? ''
}

it('from a dry run to a running program, each command that is named goes through', async () => {
  const cwd = await projectWith(rows)
  const dry = await json(cwd, 'init', 'w', 'rows.jsonl', '--dry-run')
  expect(dry.next).toBe('loopai init w rows.jsonl --json')
  const made = JSON.parse((await follow(cwd, dry.next)).stdout)
  expect(await statusNext(cwd)).toBe(made.next)
  expect(await suggested(cwd, 'run', 'w', '-i', 'x')).toBe(made.next)
  await follow(cwd, made.next)

  const promote = await statusNext(cwd)
  expect(promote).toMatch(/^loopai promote w v2-/)
  expect(await suggested(cwd, 'run', 'w', '-i', 'x')).toBe(promote)
  const promoted = await follow(cwd, promote)
  const [, after] = /Next: (.*)/.exec(promoted.stdout) ?? []
  expect(after).toMatch(/loopai eval w +loopai export w -o program\.mjs/)
  for (const command of after.split(/ {2,}/)) await follow(cwd, command)
  await follow(cwd, await statusNext(cwd))
  await follow(cwd, await suggested(cwd, 'promote', 'w', '--rollback'))

  // Rows: nothing new, a dry run, new ones.
  await follow(cwd, (await json(cwd, 'add', 'w', 'rows.jsonl')).next)
  await writeFile(join(cwd, 'more-rows.jsonl'), jsonLines(weatherRows(160).slice(150)))
  const trial = await json(cwd, 'add', 'w', 'more-rows.jsonl', '--dry-run')
  expect(trial.next).toBe('loopai add w more-rows.jsonl --json')
  const added = JSON.parse((await follow(cwd, trial.next)).stdout)
  expect(added.next).toBe('loopai synth w')
})

it('where the gate would refuse, where nothing here learns the kind, and where the active program was changed', async () => {
  const refused = await projectWith(rows, init)
  const worst = await addProgram(refused, 'w', "export function run() { return 'rain' }\n")
  await json(refused, 'promote', 'w', worst) // active by hand already
  const path = join(refused, 'tasks/w/programs', worst, 'program.mjs')
  await follow(refused, await statusNext(refused))
  await writeFile(path, "export function run() { return 'sun' }\n")
  const adopt = await statusNext(refused)
  expect(adopt).toBe(`loopai adopt w tasks/w/programs/${worst}/program.mjs`)
  await follow(refused, adopt)
  await rm(join(refused, 'tasks/w/programs', worst), { recursive: true })
  const next = await suggested(refused, 'run', 'w', '-i', 'x')
  await follow(refused, next)

  const noise = await projectWith(coin, init)
  await loopai(['synth', 'w'], { cwd: noise })
  await follow(noise, await statusNext(noise))

  const forms = await projectWith(structured)
  const { next: learn } = await json(forms, 'init', 'w', 'rows.jsonl')
  expect(learn).toBe('loopai synth w -g anthropic --dry-run')
  await follow(forms, learn)
  expect(await readFile(join(forms, 'rows.jsonl'), 'utf8')).not.toBe('')
})
