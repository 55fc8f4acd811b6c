import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { addProgram, jsonLines, ownWords, weatherRows, writeProject } from '../helpers/project.js'
import { isWhole } from '../helpers/whole.js'

/** Each command names what is next wherever a task stands; what it names is run, in a copy, and goes through. */

const rows = weatherRows(210)
const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

type Make = () => Promise<string>

const make = async (from: Make | unknown[], ...commands: string[][]): Promise<string> => {
  if (Array.isArray(from)) {
    const cwd = await writeProject(from, ...commands)
    folders.push(cwd)
    return cwd
  }
  const cwd = await copyOf(await from())
  for (const words of commands) await must(cwd, words)
  return cwd
}

async function copyOf(project: string): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'loopai-test-'))
  folders.push(cwd)
  await cp(project, cwd, { recursive: true })
  const isNoise = (await readFile(join(cwd, 'rows.jsonl'), 'utf8')) === jsonLines(noise)
  await writeFile(join(cwd, 'more-rows.jsonl'), jsonLines(isNoise ? moreNoise : weatherRows(220).slice(210)))
  return cwd
}

async function must(cwd: string, words: string[]) {
  const { code, stderr } = await loopai(words, { cwd })
  expect([words, code, code === 0 ? '' : stderr]).toEqual([words, 0, ''])
}

const once = (work: Make): Make => {
  let made: Promise<string> | undefined
  return () => {
    made ??= work()
    return made
  }
}

const chance = (at: number, of: number) => {
  const mixed = Math.imul(at + 1, 2654435761) ^ Math.imul(of + 7, 40503)
  const again = Math.imul(mixed ^ (mixed >>> 15), 2246822519)
  return (Math.imul(again ^ (again >>> 13), 3266489917) >>> 16) / 65536
}
const words = 'able bird cold door east fire gold hand iron jump king lamp moon nest oven pine'.split(' ')

/** Numbers that nothing tells: every candidate is worse than always the median. */
const allNoise = Array.from({ length: 72 }, (_, at) => ({
  input: { text: [1, 2, 3].map(of => words[Math.floor(chance(at, of) * words.length)]).join(' ') },
  output: Math.round(chance(at, 9) * 1e4) / 100
}))

const [noise, moreNoise] = [allNoise.slice(0, 60), allNoise.slice(60)]

/** Labels that nothing tells. */
const coin = Array.from({ length: 120 }, (_, at) => ({
  input: { text: `word${(at * 7919) % 1009} word${(at * 104729) % 997}` },
  output: (at * 2654435761) % 4294967296 < 2147483648 ? 'heads' : 'tails'
}))

const init = ['init', 'w', 'rows.jsonl']
const synth = ['synth', 'w']
const known = once(() => make(rows, init))
const made = once(() => make(known, synth))
const active = once(() => make(made, ['promote', 'w']))
const challenged = once(async () => {
  const cwd = await make(known)
  await addProgram(cwd, 'w', "export function run() { return 'rain' }\n")
  await must(cwd, synth)
  return cwd
})
const searched = once(async () => {
  const cwd = await make(noise, init)
  expect((await loopai(synth, { cwd })).code).toBe(1)
  return cwd
})
const edited = async () => {
  const cwd = await make(known)
  const version = await addProgram(cwd, 'w', "export function run() { return 'rain' }\n")
  await writeFile(
    join(cwd, 'tasks/w/programs', version, 'program.mjs'),
    "export function run() { return 'sun' }\n"
  )
  return cwd
}
const dealt = () => make(active, ['resplit', 'w'])
const searchedAgain = async () => {
  const cwd = await make(searched, ['resplit', 'w'])
  await loopai(synth, { cwd })
  return cwd
}
const again = ['add', 'w', 'rows.jsonl']
const grown = once(() => make(active, ['add', 'w', 'more-rows.jsonl']))
const hailed = async () => {
  const cwd = await make(active)
  const hail = Array.from({ length: 12 }, (_, at) => ({
    input: { text: `hailstones on ${ownWords(at)}` },
    output: 'hail'
  }))
  await writeFile(join(cwd, 'hail.jsonl'), jsonLines(hail))
  await must(cwd, ['add', 'w', 'hail.jsonl'])
  return cwd
}
const own = async () => {
  const cwd = await make(known)
  await addProgram(cwd, 'w', "export function run() { return 'rain' }\n")
  return cwd
}
const forced = async () => {
  const cwd = await make(searched)
  await writeFile(join(cwd, 'own.mjs'), 'export function run() { return 1 }\n')
  await must(cwd, ['adopt', 'w', 'own.mjs'])
  await must(cwd, ['promote', 'w', 'v1', '--force', '--reason', 'try'])
  return cwd
}

const asked = [
  ['status'],
  ['run', 'w', '-i', 'x'],
  ['promote', 'w', '--dry-run'],
  ['promote', 'w', '--rollback'],
  ['synth', 'w', '--dry-run'],
  ['add', 'w', 'rows.jsonl'],
  ['eval', 'w'],
  ['resplit', 'w', '--dry-run']
]
let asking = 0
/** All of them, or what stands and another; the others take turns. */
function someAsked(): string[][] {
  if (isWhole) return asked
  const [status, ...others] = asked
  return [status, others[asking++ % others.length]]
}

/** What is named ends, where it does: before what is said of it. */
const typed = (text: string) => /loopai \S.*$/.exec(text.split('   ')[0])?.[0] ?? ''

/** All that a command names in its answer; of a refusal what it names first. */
function namedIn(stdout: string): string[] {
  const { next, tasks = [], wouldDecide = [], error } = JSON.parse(stdout)
  const first = error?.suggestions.map(typed).find((command: string) => command !== '')
  return [
    ...[next ?? []].flat(),
    ...tasks.map((task: { next: string }) => task.next),
    first ?? '',
    ...wouldDecide.map(typed)
  ].filter(command => command !== '')
}

type Standing = [name: string, project: Make, next: string]

const standings: Standing[] = [
  ['rows', known, 'loopai synth w'],
  ['rows that were searched in vain', searched, 'loopai add w more-rows.jsonl'],
  ['a version', made, 'loopai promote w v2-'],
  ['a version that the gate refuses', () => make(coin, init, synth), ''],
  ['an active version', active, 'loopai run w < inputs.jsonl'],
  ['an active version and a better one', challenged, 'loopai promote w v'],
  ['an active version and new rows', grown, 'loopai synth w'],
  ['a program of a person and new rows', () => make(own, ['add', 'w', 'more-rows.jsonl']), 'loopai run w'],
  ['an active version after rows were dealt anew', dealt, 'loopai synth w'],
  ['an edited one', edited, 'loopai adopt w tasks/w/programs/']
]
/** Those that take most searches to come to. */
const farStandings: Standing[] = [
  ['those, dealt anew and searched in vain again', searchedAgain, 'loopai add w more-rows.jsonl'],
  ['one that a person insisted on', forced, 'loopai run w < inputs.jsonl'],
  ['an active version and rows of a new label', hailed, 'loopai synth w'],
  ['an active version and rows that hold nothing new', () => make(active, again), 'loopai run w'],
  ['new rows that were searched', () => make(grown, synth), 'loopai run w'],
  ['one, and what was made since', () => make(dealt, synth), 'loopai run w'],
  [
    'a version that somebody went back to',
    () => make(challenged, ['promote', 'w'], ['promote', 'w', '--rollback']),
    'loopai run w'
  ]
]

it.each(isWhole ? [...standings, ...farStandings] : standings)(
  'with %s',
  { timeout: 240_000 },
  async (_, project, expected) => {
    const cwd = await project()
    const named = new Set<string>()
    await inTurns(someAsked(), async words => {
      const { stdout } = await loopai([...words, '--json'], { cwd: await copyOf(cwd) })
      const commands = namedIn(stdout)
      if (words[0] === 'status') expect(commands[0]).toContain(expected)
      for (const command of commands) named.add(command)
    })
    await inTurns([...named], async command => {
      const [words, stdin] = command.slice('loopai '.length).split(' < ')
      const input = stdin === undefined ? '' : '{"text":"umbrella"}\n'
      const { code, stderr } = await loopai(words.split(' '), { cwd: await copyOf(cwd), input })
      expect([command, code, code === 0 ? '' : stderr]).toEqual([command, 0, ''])
    })
  }
)

/** Two at a time. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>) {
  const left = [...items]
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all([worker(), worker()])
}

it('where nothing runs the program, what runs here is looked at first', async () => {
  const cwd = await copyOf(await active())
  const env = { LOOPAI_SANDBOX: 'docker' }
  const { stdout } = await loopai(['status', '--json'], { cwd, env })
  const [next] = namedIn(stdout)
  const words = next.slice('loopai '.length).split(' < ')[0].split(' ')
  expect(await loopai(words, { cwd, env, input: '{"text":"umbrella"}\n' })).toMatchObject({ code: 0 })
})

it('rows that came since a search in vain are searched', async () => {
  const cwd = await make(searched, ['add', 'w', 'more-rows.jsonl'])
  expect(namedIn((await loopai(['status', '--json'], { cwd })).stdout)).toEqual(['loopai synth w'])
})

it.each<[string, Make, string]>([
  ['that an active version was not made from', active, 'loopai synth w'],
  ['beside a version that waits', challenged, 'loopai promote w v']
])('of rows %s, add names what status does', async (_, project, expected) => {
  const cwd = await make(project)
  const { stdout } = await loopai(['add', 'w', 'more-rows.jsonl', '--json'], { cwd })
  const [added] = namedIn(stdout)
  expect(added).toContain(expected)
  expect(namedIn((await loopai(['status', '--json'], { cwd })).stdout)).toEqual([added])
})
