import { execFileSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { createServer, Server } from 'node:net'
import { dirname, join } from 'node:path'

/** Stands in files outside the project: whatever of it is printed was read. */
export const secret = 'outside-7f3a'

/** A user that is not the one of the tests. */
export const nobody = 65_534

const version = 'v1-000000'

/** Every path of a project that Loopai opens; a command that cannot do without it, and what it is. */
export const targets: Record<
  string,
  { reader: string; kind: 'json' | 'jsonl' | 'log' | 'text' | 'lock' | 'folder' }
> = {
  'loopai.json': { reader: 'status', kind: 'json' },
  '.gitignore': { reader: 'init', kind: 'text' },
  '.loopai': { reader: 'promote', kind: 'folder' },
  '.loopai/locks': { reader: 'promote', kind: 'folder' },
  '.loopai/locks/loopai.json': { reader: 'promote', kind: 'folder' },
  '.loopai/locks/w': { reader: 'add', kind: 'folder' },
  '.loopai/locks/w.journals': { reader: 'promote', kind: 'folder' },
  '.loopai/locks/w/a.lock': { reader: 'add', kind: 'lock' },
  tasks: { reader: 'status', kind: 'folder' },
  'tasks/.gitattributes': { reader: 'init', kind: 'text' },
  'tasks/w': { reader: 'status', kind: 'folder' },
  'tasks/w/task.json': { reader: 'status', kind: 'json' },
  'tasks/w/examples.jsonl': { reader: 'status', kind: 'jsonl' },
  'tasks/w/evaluations.jsonl': { reader: 'status', kind: 'jsonl' },
  'tasks/w/promotions.jsonl': { reader: 'promote', kind: 'log' },
  'tasks/w/conflicts.jsonl': { reader: 'status', kind: 'jsonl' },
  'tasks/w/programs': { reader: 'status', kind: 'folder' },
  [`tasks/w/programs/${version}`]: { reader: 'run', kind: 'folder' },
  [`tasks/w/programs/${version}/program.json`]: { reader: 'run', kind: 'json' },
  [`tasks/w/programs/${version}/program.mjs`]: { reader: 'run', kind: 'text' }
}

export const commands: Record<string, string[]> = {
  status: ['status'],
  run: ['run', 'w', 'v1', '-i', '{"text":"umbrella"}'],
  promote: ['promote', 'w', 'v1', '--force', '--reason', 'because'],
  add: ['add', 'w', '../more.jsonl'],
  init: ['init', 'x', '../more.jsonl'],
  eval: ['eval', 'w', '--record'],
  export: ['export', 'w', 'v1'],
  explain: ['explain', 'w', 'v1', '-i', '{"text":"umbrella"}'],
  adopt: ['adopt', 'w', '../program.mjs'],
  resplit: ['resplit', 'w', '--seed', '3'],
  synth: ['synth', 'w', '--dry-run'],
  setup: ['setup', 'python', '--dry-run'],
  doctor: ['doctor'],
  clean: ['clean', '--journals']
}

/** What stands at a path instead of what should: given the path, a folder beside the project, and what it should be. */
type Trick = (path: string, outside: string) => unknown

const links: Record<string, Trick> = {
  'link to a file': (path, outside) => symlinkSync(join(outside, 'secret'), path),
  'link to a folder': (path, outside) => symlinkSync(outside, path),
  'dangling link': (path, outside) => symlinkSync(join(outside, 'none'), path),
  'link to a device': path => symlinkSync('/dev/zero', path),
  'named pipe': path => execFileSync('mkfifo', [path]),
  socket: path => createServer().listen(path)
}
const sparse: Trick = path => {
  writeFileSync(path, '')
  truncateSync(path, 9 * 2 ** 30)
}
const folder: Trick = path => mkdirSync(path)
const notUtf8: Trick = path => writeFileSync(path, Buffer.from([0x7b, 0xff, 0x7d, 0x0a]))
const noRecord: Trick = path => writeFileSync(path, 'null\n')
const deep: Trick = path => writeFileSync(path, `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`)

const tricksOf: Record<(typeof targets)[string]['kind'], Record<string, Trick>> = {
  json: { ...links, 'a folder': folder, huge: sparse, 'no UTF-8': notUtf8, deep },
  jsonl: { ...links, 'a folder': folder, huge: sparse, 'no UTF-8': notUtf8, deep, 'no record': noRecord },
  text: { ...links, 'a folder': folder, huge: sparse, 'no UTF-8': notUtf8 },
  /** Its reader only appends. */
  log: { ...links, 'a folder': folder, huge: sparse },
  lock: { ...links, 'a folder': folder, huge: sparse },
  folder: { ...links, 'a file': path => writeFileSync(path, '') }
}

/** Paths that loopai.json or program.json name, and that lead elsewhere. */
const elsewhere = [
  '../outside',
  '/etc',
  'tasks/../../outside',
  '..\\outside',
  'C:/x',
  'nul',
  'a\u0000b',
  '.git',
  ''
]

function inJson(file: string, change: (value: Record<string, never>) => unknown): (root: string) => void {
  return root => {
    const path = join(root, file)
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))))
  }
}

export interface Case {
  name: string
  /** What the message must name where the command is refused. */
  file: string
  command: string
  /** The command cannot do without it. */
  mustRefuse: boolean
  /** May give a server that is to be closed. */
  set(root: string, outside: string): unknown
}

/** What weakens isolation, and commands that run programs by it. */
const weaker = [{ memoryMb: 65_536 }, { outputKb: 16_000 }, { timeoutMs: 600_000 }]
const running = ['run', 'explain', 'eval', 'adopt']

/** Every trick at every path for every command, and every setting that nobody has accepted. */
export function allCases(): Case[] {
  const cases: Case[] = []
  for (const [file, { reader, kind }] of Object.entries(targets)) {
    for (const [trick, set] of Object.entries(tricksOf[kind])) {
      for (const command of Object.keys(commands)) {
        cases.push({
          ...{ name: `${file}: ${trick}`, file, command },
          mustRefuse: command === reader || file === 'loopai.json',
          set(root, outside) {
            const path = join(root, file)
            rmSync(path, { recursive: true, force: true })
            mkdirSync(dirname(path), { recursive: true })
            return set(path, outside)
          }
        })
      }
    }
  }
  // Only root can give files away.
  for (const command of process.getuid?.() === 0 ? Object.keys(commands) : []) {
    const file = 'loopai.json'
    const set = (root: string) => chownSync(join(root, file), nobody, nobody)
    cases.push({ name: `${file}: of another user`, file, command, mustRefuse: true, set })
  }
  for (const limits of weaker) {
    for (const command of Object.keys(commands)) {
      cases.push({
        ...{ name: `loopai.json: limits ${JSON.stringify(limits)}`, file: 'loopai.json', command },
        mustRefuse: running.includes(command),
        set: inJson('loopai.json', manifest => ({ ...manifest, limits }))
      })
    }
  }
  for (const path of elsewhere) {
    for (const command of Object.keys(commands)) {
      const task = inJson('loopai.json', manifest => ({
        ...manifest,
        tasks: { w: { active: version, path } }
      }))
      cases.push({
        ...{
          name: `loopai.json: path ${JSON.stringify(path)}`,
          file: 'loopai.json',
          command,
          mustRefuse: true
        },
        set: task
      })
      const file = `tasks/w/programs/${version}/program.json`
      const program = inJson(file, manifest => ({
        ...manifest,
        files: { [`${path}/`]: `sha256:${'0'.repeat(64)}` }
      }))
      cases.push({
        ...{
          name: `program.json: file ${JSON.stringify(path)}`,
          file,
          command,
          mustRefuse: command === 'run'
        },
        set: program
      })
    }
  }
  return cases
}

/** One case of each file and trick, each with another command, the ones that must refuse first. */
export function sampleOf(cases: readonly Case[]): Case[] {
  const byName = new Map<string, Case[]>()
  for (const tried of cases) byName.set(tried.name, [...(byName.get(tried.name) ?? []), tried])
  return [...byName.values()].flatMap((alike, at) => {
    const must = alike.filter(({ mustRefuse }) => mustRefuse)
    const others = alike.filter(({ mustRefuse }) => !mustRefuse)
    return [must[at % must.length], ...(others.length > 0 ? [others[(5 * at) % others.length]] : [])]
  })
}

/** A copy of a project with a folder beside it, and the trick in it. */
export function setUp(
  base: string,
  place: string,
  { set }: Pick<Case, 'set'>
): { root: string; server: Server | undefined } {
  const root = join(place, 'project')
  const outside = join(place, 'outside')
  rmSync(place, { recursive: true, force: true })
  cpSync(base, root, { recursive: true })
  mkdirSync(outside)
  writeFileSync(join(outside, 'secret'), `{"${secret}":1}\n`)
  cpSync(join(base, 'rows.jsonl'), join(place, 'more.jsonl'))
  writeFileSync(join(place, 'program.mjs'), "export function run() {\n  return 'rain'\n}\n")
  return { root, server: serverOf(set(root, outside)) }
}

function serverOf(made: unknown): Server | undefined {
  return made instanceof Server ? made : undefined
}
