import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../../src/store/user-folders.js'
import { loopai } from '../helpers/cli.js'
import { addProgram, jsonLines, weatherRows, writeProject } from '../helpers/project.js'
import { isWhole } from '../helpers/whole.js'

/** A command that writes, and the project that it is run in. */
export interface Scenario {
  name: string
  /**
   * Nothing but rows; a task; one with versions, of which the first is active; the same when the second one is; the
   * same as before that, with reviews of which rows were made.
   */
  base: 'rows' | 'task' | 'versions' | 'promoted' | 'reviewed'
  words: string[]
  /** The command that writes as it does: in CI that one stands for both. */
  like?: string
  /** It learns: killed less often in CI. */
  slow?: true
  /** What it says when it is run again and was killed after all its work. */
  already?: RegExp
}

export const scenarios: Scenario[] = [
  { name: 'init', base: 'rows', words: ['init', 'w', 'rows.jsonl'], already: /There is a task w already/ },
  {
    ...{ name: 'init x', base: 'task', words: ['init', 'x', 'more.jsonl'], like: 'init' },
    already: /There is a task x already/
  },
  { name: 'add', base: 'task', words: ['add', 'w', 'more.jsonl'] },
  { name: 'synth', base: 'task', words: ['synth', 'w', '--keep', 'all', '--promote'], slow: true },
  { name: 'eval', base: 'versions', words: ['eval', 'w', 'v1', 'v2', '--record', '--split', 'all'] },
  { name: 'promote', base: 'versions', words: ['promote', 'w', 'v2'] },
  { name: 'refuse', base: 'promoted', words: ['promote', 'w', 'v3'], like: 'promote' },
  {
    ...{ name: 'rollback', base: 'promoted', words: ['promote', 'w', '--rollback'], like: 'promote' },
    already: /no version to go back to/
  },
  { name: 'adopt', base: 'versions', words: ['adopt', 'w', 'program.mjs'] },
  { name: 'export', base: 'versions', words: ['export', 'w', '-o', 'out/program.mjs'] },
  {
    ...{ name: 'resplit', base: 'versions', words: ['resplit', 'w', '--seed', '9'] },
    already: /already split with the seed 9/
  },
  { name: 'import', base: 'versions', words: ['review', 'w', '--import', 'labeled.jsonl', '--as', 'ann'] },
  { name: 'improve', base: 'reviewed', words: ['improve', 'w'], slow: true },
  { name: 'clean', base: 'versions', words: ['clean', '--journals'] },
  { name: 'run', base: 'versions', words: ['run', 'w', '-i', '"an umbrella"'] }
]

/**
 * Those that one of two tests tries of every change: all of a kind nightly, otherwise every second one, so that each command
 * is tried by either.
 */
export function triedOf(all: readonly Scenario[], turn: 0 | 1): readonly Scenario[] {
  return isWhole ? all : all.filter(({ like }) => like === undefined).filter((_, at) => at % 2 === turn)
}

const telling = [
  'umbrella',
  'beach',
  'sledge',
  'drizzle',
  'sunglasses',
  'blizzard',
  'puddle',
  'heatwave',
  'icicle'
]

/** A program that knows so many words. */
const knowing = (words: number) => `const words = ${JSON.stringify(telling.slice(0, words))}
export function run({ text }) {
  const at = words.findIndex(word => text.includes(word))
  return ['rain', 'sun', 'snow'][at < 0 ? 0 : at % 3]
}
`

/** The folders that commands are run in copies of. */
export async function makeBases(): Promise<Record<Scenario['base'], string>> {
  const all = weatherRows(240)
  const fog = (output: string) => ({ input: { text: 'fog' }, output })
  // A contradiction is kept apart, in a file of its own.
  const first = [...all.slice(0, 60), fog('sun'), fog('rain')]
  const rows = await writeProject(first)
  const task = await writeProject(first, ['init', 'w', 'rows.jsonl'])
  const haze = (output: string) => ({ input: { text: 'haze' }, output })
  const corrected = { ...all[0], output: 'snow' }
  const newLabel = { input: { text: 'frost at dawn' }, output: 'ice' }
  const more = [...all.slice(50, 100), corrected, newLabel, haze('sun'), haze('rain')]
  writeFileSync(join(task, 'more.jsonl'), jsonLines(more))

  const versions = await writeProject(all, ['init', 'w', 'rows.jsonl'])
  for (const words of [1, 9, 4]) await addProgram(versions, 'w', knowing(words))
  const manifest = JSON.parse(readFileSync(join(versions, 'loopai.json'), 'utf8'))
  delete manifest.tasks.w.active
  writeFileSync(join(versions, 'loopai.json'), JSON.stringify(manifest))
  await mustRun(versions, 'promote', 'w', 'v1', '--force', '--reason', 'a beginning')
  writeFileSync(join(versions, 'program.mjs'), knowing(7))
  const labeled = weatherRows(300)
    .slice(240)
    .map(({ input, output }) => ({ input, answer: output }))
  writeFileSync(join(versions, 'labeled.jsonl'), jsonLines(labeled))
  const left = join(versions, 'tasks/w/.0123456789ab.tmp')
  writeFileSync(left, 'left by a command that was killed')
  utimesSync(left, new Date(0), new Date(0))

  const promoted = join(await writeProject([]), 'project')
  cpSync(versions, promoted, { recursive: true, preserveTimestamps: true })
  await mustRun(promoted, 'promote', 'w', 'v2')

  const reviewed = join(await writeProject([]), 'project')
  cpSync(versions, reviewed, { recursive: true, preserveTimestamps: true })
  await mustRun(reviewed, 'review', 'w', '--import', 'labeled.jsonl')
  return { rows, task, versions, promoted, reviewed }
}

async function mustRun(cwd: string, ...words: string[]): Promise<void> {
  const { code, stdout, stderr } = await loopai(words, { cwd })
  if (code !== 0) throw new Error(`loopai ${words.join(' ')}: exit ${code}\n${stdout}${stderr}`)
}

/** Puts a copy of a base in the place of another, with a cache of which nothing is known yet. */
export function restore(base: string, cwd: string): void {
  rmSync(cwd, { recursive: true, force: true })
  cpSync(base, cwd, { recursive: true, preserveTimestamps: true })
  const cache = cacheFolder(cwd)
  rmSync(cache, { recursive: true, force: true })
  mkdirSync(join(cache, 'checked'), { recursive: true })
  writeFileSync(join(cache, 'checked', 'of-long-ago.json'), '{}')
}

/** The text of every file by its path, but for locks. */
export type Tree = Record<string, string>

export function treeOf(cwd: string): Tree {
  const tree: Tree = {}
  for (const name of readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(cwd, name)
    if (!name.startsWith('.loopai') && statSync(path).isFile()) tree[name] = readFileSync(path, 'utf8')
  }
  return tree
}

const isTemporary = (path: string) => /(^|\/)\.[0-9a-f]{12}\.tmp(\/|$)/.test(path)

/**
 * Without what a killed command left behind, how often rows were dealt (a deal that was cut short counts), and how often
 * the same was refused: what is asked again once it was written down is refused again.
 */
export function gist(tree: Tree): Tree {
  const kept = Object.entries(tree).filter(([path]) => !isTemporary(path) || path.includes('0123456789ab'))
  return Object.fromEntries(
    kept.map(([path, text]) => {
      const once = path.endsWith('promotions.jsonl') ? text.replace(/^(.+\n)\1+/gm, '$1') : text
      return [path, once.replace(/"round": ?\d+,?\s*/, '')]
    })
  )
}

/** What is not as an undisturbed command leaves it, a line each. */
export function endsOtherwise(tree: Tree, end: Tree): string[] {
  const [now, then] = [gist(tree), gist(end)]
  const paths = [...new Set([...Object.keys(now), ...Object.keys(then)])]
  return paths
    .filter(path => now[path] !== then[path])
    .map(path => `${path} ends otherwise:\n${now[path]}\n--- than\n${then[path]}`)
}

/** Locks in a project that some process holds, or seems to. */
export function locksIn(cwd: string): string[] {
  const folder = join(cwd, '.loopai/locks')
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  return names.filter(name => name.endsWith('.lock') && !isTemporary(name))
}

/**
 * What a command that was killed has lost or half done, a line each: a file is as it was before or as it ends, and a
 * log has all that it had, and begins as it ends.
 */
export function damage(before: Tree, now: Tree, end: Tree): string[] {
  const problems: string[] = []
  for (const path of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (isTemporary(path)) continue
    const [was, is, ends] = [before[path], now[path], end[path]]
    if (is === undefined) problems.push(`${path} is gone`)
    else if (is !== was && is !== ends && !isBetween(path, was ?? '', is, ends))
      problems.push(`${path} is neither as it was nor as it ends:\n${is.slice(0, 500)}`)
  }
  return problems
}

function isBetween(path: string, was: string, is: string, ends: string | undefined): boolean {
  if (ends === undefined) return false
  if (path.endsWith('.jsonl')) return is.startsWith(was) && ends.startsWith(is)
  if (!path.endsWith('.json')) return false
  // These two get a word more later on: which version is recommended, and by which seed rows were dealt.
  const bare = ({ recommended: _, split: __, ...others }: Record<string, unknown>) => JSON.stringify(others)
  return bare(JSON.parse(is)) === bare(JSON.parse(ends))
}
