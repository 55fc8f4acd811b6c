import { execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { updateManifest } from '../../src/store/manifest-file.js'
import { bin, cleanEnv, root as ours } from '../helpers/cli.js'
import { childrenOf } from '../helpers/processes.js'
import { addProgram, weatherRows, writeProject } from '../helpers/project.js'
import { isWhole } from '../helpers/whole.js'
import {
  allCases,
  type Case,
  commands,
  nobody,
  sampleOf,
  secret,
  setUp,
  targets
} from './hostile-repository.js'

const every = allCases()
const cases = isWhole ? every : sampleOf(every)
/** One in so many is run by the real binary, in a process of its own. */
const binaryEvery = isWhole ? 20 : 15
const home = process.cwd()
let base: string
let place: string
let main: (words: string[], options: { root: string }) => Promise<void>

interface Told {
  code: number | string | null | undefined
  text: string
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'loopai-hostile-'))
  base = await writeProject(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  const programs = join(base, 'tasks/w/programs')
  for (const [name, word] of [
    ['v1-000000', 'rain'],
    ['v2-000000', 'snow']
  ]) {
    const made = await addProgram(base, 'w', `export function run() {\n  return '${word}'\n}\n`)
    await rename(join(programs, made), join(programs, name))
  }
  await updateManifest(base, '0', manifest => {
    manifest.tasks.w.active = 'v2-000000'
  })
  ;({ main } = await import(join(ours, 'dist', 'main.js')))
})

afterAll(() => {
  process.chdir(home)
  for (const folder of [base, place]) rmSync(folder, { recursive: true, force: true })
})

/** Runs a command in this process, from what was built. */
async function runHere(words: string[], cwd: string): Promise<Told> {
  const [out, err] = [process.stdout.write, process.stderr.write]
  const heard = (['SIGINT', 'SIGTERM'] as const).map(name => [name, process.rawListeners(name)] as const)
  let text = ''
  const keep = (chunk: string | Uint8Array) => {
    text += chunk
    return true
  }
  process.chdir(cwd)
  process.stdout.write = keep as typeof out
  process.stderr.write = keep as typeof err
  process.exitCode = undefined
  try {
    await main(words, { root: ours })
    return { code: process.exitCode ?? 0, text }
  } finally {
    Object.assign(process.stdout, { write: out })
    Object.assign(process.stderr, { write: err })
    process.exitCode = undefined
    for (const [name, before] of heard) {
      for (const listener of process.rawListeners(name)) {
        if (!before.includes(listener)) process.off(name, listener as () => void)
      }
    }
    process.stdout.removeAllListeners('error')
    process.chdir(home)
  }
}

/** Runs the real binary; one that does not end is told as such. */
async function runBinary(
  words: string[],
  cwd: string,
  options: Pick<SpawnOptions, 'uid' | 'gid' | 'env'> = { env: cleanEnv() }
): Promise<Told> {
  const child = spawn(process.execPath, [bin, ...words], {
    ...{ cwd, timeout: 40_000, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'pipe'] },
    ...options
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', chunk => {
      text += chunk
    })
  }
  const [code, signal] = await once(child, 'close')
  return { code: signal ?? code, text }
}

/** All that lies beside the project, with what it holds. */
function besides(): string {
  return readdirSync(join(place, 'outside'), { recursive: true, encoding: 'utf8' })
    .map(name => {
      const path = join(place, 'outside', name)
      const stats = lstatSync(path)
      return `${name} ${stats.mtimeMs} ${stats.isFile() ? readFileSync(path, 'utf8') : ''}`
    })
    .join('\n')
}

/** What was wrong; undefined where nothing was. */
async function judge(tried: Case, binary: boolean): Promise<string | undefined> {
  const { root, server } = setUp(base, place, tried)
  const before = besides()
  const words = commands[tried.command]
  const { code, text } = await (binary ? runBinary(words, root) : runHere(words, root))
  server?.close()
  const problems: string[] = []
  if (besides() !== before) problems.push('something outside was changed')
  if (text.includes(secret)) problems.push('something outside was read')
  if (![0, 1, 2].includes(code as number)) problems.push('it ended otherwise than with 0, 1 or 2')
  if (tried.mustRefuse && code !== 2) problems.push('it was not refused')
  if (tried.mustRefuse && !text.includes(tried.file.replace(/\/program.json$/, '')))
    problems.push('the file is not named')
  if (problems.length === 0) return undefined
  return `${tried.name}, ${tried.command}${binary ? ' (binary)' : ''}: ${problems.join('; ')}\n  ${code}: ${text.slice(0, 300)}`
}

it.runIf(process.platform === 'linux')(
  'no repository makes a command read or write outside of it, weaken isolation, hang, or end as a bug',
  async () => {
    const problems: string[] = []
    const started = Date.now()
    for (const [at, tried] of cases.entries()) {
      const problem = await judge(tried, at % binaryEvery === 0)
      if (problem !== undefined) problems.push(problem)
    }
    const refused = cases.filter(({ mustRefuse }) => mustRefuse).length
    console.log(
      `hostile repository: ${cases.length} of ${every.length} cases, ${refused} that must be refused, ${((Date.now() - started) / 1000).toFixed(0)} s`
    )
    expect(problems.join('\n')).toBe('')
    expect(childrenOf()).toEqual([])
  },
  isWhole ? 3_600_000 : 300_000
)

it('what this user may not open is named by whatever cannot do without it', async context => {
  // Root may open everything, so this takes another user, who can be become by root alone.
  if (process.getuid?.() !== 0) return context.skip('needs root, to be somebody else')
  const asNobody = { uid: nobody, gid: nobody, env: cleanEnv({ HOME: place, ...ownFolders(place) }) }
  const { code } = await runBinary(['--version'], '/', asNobody)
  if (code !== 0) return context.skip('another user cannot run what was built here')
  const problems: string[] = []
  for (const [file, { reader, kind }] of Object.entries(targets)) {
    const { root } = setUp(base, place, { set: () => {} })
    if (!existsSync(join(root, file))) continue
    execFileSync('chown', ['-R', `${nobody}:${nobody}`, place])
    chmodSync(join(root, file), kind === 'log' ? 0o444 : 0)
    const told = await runBinary(commands[reader], root, asNobody)
    const named = told.text.includes(file) || told.text.includes(file.replace(/\/program.json$/, ''))
    if (![2, 3].includes(told.code as number) || !named) {
      problems.push(`${file}, ${reader}: ${told.code} ${told.text.slice(0, 300)}`)
    }
  }
  const { root } = setUp(base, place, { set: () => {} })
  chmodSync(root, 0)
  const told = await runBinary(['status', '-C', root], '/', asNobody)
  if (told.code === 70 || !told.text.includes(root)) problems.push(`the project: ${told.code} ${told.text}`)
  expect(problems.join('\n')).toBe('')
}, 120_000)

/** Where a user keeps what is no project's. */
function ownFolders(home: string): Record<string, string> {
  return { XDG_CACHE_HOME: join(home, 'cache'), XDG_STATE_HOME: join(home, 'state') }
}
