import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cleanEnv, loopai, root } from '../helpers/cli.js'
import { watchPeak } from '../helpers/peak-memory.js'
import { datasets } from './datasets.js'

const set = 'sms_spam'
const rounds = 5

/** Ratios of loopai to what it stands on, each pair measured in turn in one run, in a minimal environment. */
export async function speed(): Promise<void> {
  const train = join(datasets, set, 'train.jsonl')
  if (!existsSync(train)) return console.log(`speed: skipped, ${set} is not in ${datasets}`)
  const folder = mkdtempSync(join(tmpdir(), 'loopai-bench-'))
  try {
    await must(folder, 'init', 't', train)
    await must(folder, 'synth', 't', '--promote')
    const rows = readFileSync(train, 'utf8').trimEnd().split('\n')
    const file = (name: string, count: number) => {
      const path = join(folder, name)
      writeFileSync(path, Array.from({ length: count }, (_, at) => `${rows[at % rows.length]}\n`).join(''))
      return path
    }
    const small = file('200k.jsonl', 200_000)
    const large = file('1m.jsonl', 1_000_000)
    const active = JSON.parse(readFileSync(join(folder, 'loopai.json'), 'utf8')).tasks.t.active
    const learned = join(folder, 'tasks', 't', 'programs', active, 'program.mjs')
    const trivial = join(folder, 'trivial.mjs')
    writeFileSync(
      trivial,
      "export function run(input) {\n  return input.text.length > 80 ? 'spam' : 'ham'\n}\n"
    )

    await startUp(folder, learned)
    await throughput(folder, 'the program of synth', active, learned, small)
    const adopted = await must(folder, 'adopt', 't', trivial, '--json')
    await throughput(folder, 'a trivial program (no bar)', JSON.parse(adopted).version, trivial, small)
    await memory(folder, small, large)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startUp(folder: string, program: string): Promise<void> {
  const version = await medians({
    node: () => time(process.execPath, ['-e', '0'], folder),
    version: () => time(process.execPath, [join(root, 'bin', 'run.js'), '--version'], folder)
  })
  report('loopai --version / node -e 0', version.version / version.node, '≤ 2')
  const text = 'Free entry in a weekly competition, text WIN to 80086'
  const one = join(folder, 'one.jsonl')
  writeFileSync(one, `${JSON.stringify({ input: { text }, output: 'spam' })}\n`)
  const run = await medians({
    help: () => time(process.execPath, [join(root, 'bin', 'run.js'), 'run', '--help'], folder),
    bare: () => time(denoBinary(), ['run', '-A', '--no-config', bareLoop(folder), program, one], folder),
    loopai: () =>
      time(
        process.execPath,
        [join(root, 'bin', 'run.js'), 'run', 't', '-i', text, '--sandbox', 'deno'],
        folder
      )
  })
  report('loopai run -i / (run --help + bare deno run)', run.loopai / (run.help + run.bare), '≤ 1.3')
}

/**
 * What limits it: start-up of Node and of the workers (some 0.4 s), and for trivial programs the transport;
 * with two workers on two cores also the host, which shares them. The ceiling is what the machine itself
 * makes of two processes: two bare loops at once, each over half of the rows, with no host at all.
 */
async function throughput(
  folder: string,
  name: string,
  version: string,
  program: string,
  file: string
): Promise<void> {
  const evaluate = (jobs: number) => () =>
    time(
      process.execPath,
      [
        join(root, 'bin', 'run.js'),
        'eval',
        't',
        version,
        '--data',
        file,
        '--sandbox',
        'deno',
        '--jobs',
        `${jobs}`,
        '--json'
      ],
      folder
    )
  const bareRun = (rows: string) =>
    time(denoBinary(), ['run', '-A', '--no-config', bareLoop(folder), program, rows], folder)
  const halves = halvesOf(file)
  const { bare, ceiling, one, two } = await medians(
    {
      bare: () => bareRun(file),
      ceiling: async () => Math.max(...(await Promise.all(halves.map(bareRun)))),
      one: evaluate(1),
      two: evaluate(2)
    },
    5
  )
  console.log(
    `${name}: ${(200_000 / bare).toFixed(0)}k rows/s bare, in ms: ${[bare, one, two].map(Math.round).join(', ')}`
  )
  report('two bare loops at once over half each, to one: the ceiling', bare / ceiling, 'none')
  report('eval of 200,000 rows, one worker, to a bare deno loop', bare / one, '≥ 0.85')
  report('eval of 200,000 rows, two workers, to a bare deno loop', bare / two, '≥ 1.35')
}

/** The two halves of a file of lines, as files. */
function halvesOf(file: string): string[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const middle = lines.length / 2
  return [lines.slice(0, middle), lines.slice(middle)].map((half, at) => {
    const path = `${file}.${at}.jsonl`
    writeFileSync(path, `${half.join('\n')}\n`)
    return path
  })
}

async function memory(folder: string, small: string, large: string): Promise<void> {
  const peak = async (file: string) => {
    const words = [join(root, 'bin', 'run.js'), 'eval', 't', '--data', file, '--sandbox', 'deno', '--json']
    const child = spawn(process.execPath, words, { cwd: folder, env: cleanEnv(), stdio: 'ignore' })
    const watched = watchPeak(() => child.pid, 20)
    await once(child, 'close')
    return watched.end()
  }
  const [few, many] = [await peak(small), await peak(large)]
  report(`peak memory at 1,000,000 rows / at 200,000 (${(few / 1024).toFixed(0)} MB)`, many / few, '≤ 1.3')
}

/** The same loop with no isolation: a file of labeled rows through the program in one process. */
function bareLoop(folder: string): string {
  const path = join(folder, 'bare.mjs')
  writeFileSync(
    path,
    `const { run } = await import('file://' + Deno.args[0])
const decoder = new TextDecoder()
let rest = ''
let right = 0
let rows = 0
const file = await Deno.open(Deno.args[1])
for await (const chunk of file.readable) {
  const lines = (rest + decoder.decode(chunk, { stream: true })).split('\\n')
  rest = lines.pop()
  for (const line of lines) {
    const { input, output } = JSON.parse(line)
    rows += 1
    if (JSON.stringify(run(input)) === JSON.stringify(output)) right += 1
  }
}
console.log(right, rows)
`
  )
  return path
}

function denoBinary(): string {
  const require = createRequire(import.meta.url)
  const packages = join(dirname(require.resolve('deno/package.json')), '..', '@deno')
  const [platform] = readdirSync(packages)
  return join(packages, platform, 'deno')
}

async function time(command: string, words: string[], cwd: string): Promise<number> {
  const started = performance.now()
  const child = spawn(command, words, { cwd, env: cleanEnv(), stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${command} ${words.join(' ')}: exit ${code}`)
  return performance.now() - started
}

/** The median of each after some rounds in turn, in ms; the first round only warms up. */
async function medians<K extends string>(
  cases: Record<K, () => Promise<number>>,
  times = 2 * rounds
): Promise<Record<K, number>> {
  const names = Object.keys(cases) as K[]
  const taken = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<K, number[]>
  for (let round = 0; round <= times; round++) {
    for (const name of names) {
      const ms = await cases[name]()
      if (round > 0) taken[name].push(ms)
    }
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
  return Object.fromEntries(names.map(name => [name, median(taken[name])])) as Record<K, number>
}

async function must(cwd: string, ...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await loopai(words, { cwd })
  if (code !== 0) throw new Error(`loopai ${words.join(' ')}: exit ${code}\n${stderr}`)
  return stdout
}

function report(what: string, ratio: number, bar: string): void {
  console.log(`${what.padEnd(64)} ${ratio.toFixed(2)}   (bar ${bar})`)
}
