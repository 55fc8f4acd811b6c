import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Json } from '../../src/domain/json.js'
import { fuzzInputs } from '../../src/domain/program/fuzz.js'
import { languageNames } from '../../src/domain/program/language.js'
import { bin, cleanEnv } from '../helpers/cli.js'
import { datasets, trainTestSets } from './datasets.js'

const quick = ['sms_spam', 'tabular_iris', 'trec_questions/coarse']
const fuzzed = 10_000

/** A project that a build has learned programs in. */
interface Learned {
  folder: string
  loopai: (words: string[], input?: string) => Promise<string>
  /** What it wrote, by the path of each file below `programs`. */
  files: Map<string, string>
}

/**
 * Whether two synths of each set (by name, or `all`), in folders of their own, write the same bytes. With LOOPAI_OTHER,
 * another checkout that is built, the second is by that one, in every language; programs that differ answer all rows,
 * and 10,000 inputs made of them.
 */
export async function sameBytes(names: string[]): Promise<void> {
  const known = trainTestSets()
  const chosen = names.includes('all') ? known : names.length > 0 ? names : quick
  const other = process.env.LOOPAI_OTHER
  console.log(
    `same: program files of two synths${other ? ', the second by another build' : ''}, byte for byte`
  )
  for (const set of chosen) {
    if (!known.includes(set)) console.log(`${set.padEnd(34)}skipped: not in ${datasets}`)
    else console.log(`${set.padEnd(34)}${await compare(set, other)}`)
  }
}

async function compare(set: string, other: string | undefined): Promise<string> {
  const languages = other === undefined ? [] : languageNames.flatMap(name => ['-l', name])
  const first = await learn(set, bin, languages)
  const second = await learn(set, other === undefined ? bin : join(other, 'bin', 'run.js'), languages)
  try {
    // The name of a version tells its bytes.
    const [a, b] = [numbered(first.files), numbered(second.files)]
    const sources = [...new Set([...a.keys(), ...b.keys()])].filter(path => !path.endsWith('.json'))
    const differ = sources.filter(path => a.get(path) !== b.get(path))
    if (differ.length === 0) return `same: ${sources.length} files`
    const told = other === undefined ? [] : await answersOf(set, first, second, differ)
    return [`DIFFERENT: ${differ.length} of ${sources.length} files`, ...told].join('\n  ')
  } finally {
    for (const { folder } of [first, second]) rmSync(folder, { recursive: true, force: true })
  }
}

/** Of each program that differs, whether it answers the same. */
async function answersOf(set: string, first: Learned, second: Learned, differ: string[]): Promise<string[]> {
  const rows = ['train.jsonl', 'test.jsonl'].flatMap(name =>
    readFileSync(join(datasets, set, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as { input: Json }).input)
  )
  const inputs = [...rows.map(row => JSON.stringify(row)), ...fuzzInputs(rows, fuzzed, 1)]
  const told: string[] = []
  for (const path of differ) {
    const version = path.slice(0, path.indexOf('/'))
    const [one, two] = [await answers(first, version, inputs), await answers(second, version, inputs)]
    const wrong = one.findIndex((answer, at) => answer !== two[at])
    told.push(
      wrong < 0 && one.length === two.length
        ? `${path}: the same ${one.length} answers`
        : `${path}: OTHER ANSWERS, first to ${inputs[wrong]}: ${two[wrong]}, not ${one[wrong]}`
    )
  }
  return told
}

async function answers({ loopai, files }: Learned, path: string, inputs: string[]): Promise<string[]> {
  const version = [...files.keys()].find(each => each.startsWith(`${path}-`))?.split('/')[0]
  return (await loopai(['run', 't', version ?? path], `${inputs.join('\n')}\n`)).trimEnd().split('\n')
}

/** Paths without the hash in the name of the version. */
function numbered(files: Map<string, string>): Map<string, string> {
  return new Map([...files].map(([path, text]) => [path.replace(/-[0-9a-f]{6}\//, '/'), text]))
}

async function learn(set: string, cli: string, languages: string[]): Promise<Learned> {
  const folder = mkdtempSync(join(tmpdir(), 'loopai-bench-'))
  const loopai = async (words: string[], input = '') => {
    const child = spawn(process.execPath, [cli, ...words], { cwd: folder, env: cleanEnv() })
    child.stdin.end(input)
    const [out, err, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close')
    ])
    // 1: some rows failed, or nothing is recommended.
    if (code !== 0 && code !== 1) throw new Error(`loopai ${words.join(' ')}: exit ${code} ${err}`)
    return out
  }
  const at = (name: string) => join(datasets, set, name)
  await loopai(['init', 't', at('train.jsonl'), '--test', at('test.jsonl')])
  await loopai(['synth', 't', '--keep', 'all', ...languages])
  const programs = join(folder, 'tasks/t/programs')
  const entries = readdirSync(programs, { recursive: true, withFileTypes: true })
  const files = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }): [string, string] => {
      const path = join(parentPath, name)
      return [path.slice(programs.length + 1), readFileSync(path, 'utf8')]
    })
  return { folder, loopai, files: new Map(files) }
}
