import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../helpers/cli.js'
import { writeProject } from '../helpers/served.js'
import { batchRate, runRate } from './serve/batches.js'
import { type Load, type Measured, putLoad } from './serve/load.js'
import { programMs } from './serve/program-time.js'
import { inTurns, median, quantile, ratioText, tellBar } from './serve/rounds.js'
import { type Running, serveBare, serveProject } from './serve/servers.js'

// Many short turns rather than few long ones: what else the machine does then comes upon both sides alike.
const rounds = 15
const ms = 800
const runs = 5
/** Requests a second at which the slowest of a hundred is told by itself. */
const steadyRates = [1000, 5000]
const load: Load = { path: '/tasks/echo', body: '{"text":"hello"}', connections: 64, ms }
const source = "export function run({ text }) {\n  return 'a:' + text\n}\n"

/** The bars of the server, each a ratio measured in one run, in turns; the load comes from this process. */
export async function serving(): Promise<void> {
  const cwd = await mkdtemp(join(tmpdir(), 'loopai-bench-'))
  await writeProject(cwd, { echo: { source } })
  const [ours, readme, bare] = await Promise.all([serveProject(cwd), serveProject(root), serveBare()])
  try {
    const rates = await quickProgram(ours, bare)
    await readmeProgram(cwd, readme, bare)
    await batches(cwd, ours)
    await halfLoad(ours, bare, Math.min(...rates) / 2)
    for (const rate of steadyRates) await steadyLoad(ours, rate)
    const inProgram = await programMs(ours.url, 'echo', 0.99)
    tellBar('p99 in the program', `≤ ${inProgram} ms`, '< 1 ms')
  } finally {
    await Promise.all([ours, readme, bare].map(server => server.stop()))
    await rm(cwd, { recursive: true, force: true })
  }
}

/** Requests a second with a program of some µs, beside a bare route; returns both. */
async function quickProgram(ours: Running, bare: Running): Promise<[ours: number, bare: number]> {
  const { firsts, seconds } = await inTurns(
    rounds,
    () => putLoad(ours.url, load),
    () => putLoad(bare.url, load)
  )
  const [a, b] = [ratesOf(firsts), ratesOf(seconds)]
  tellBar('requests/s, 64 connections', `${besides(a, b, 'bare')} ${ratioText(a, b, Math.max)}`, '≥ 0.6')
  return [median(a), median(b)]
}

/** The same with the program of the README, which takes so long that `loopai run` bounds it, too. */
async function readmeProgram(folder: string, readme: Running, bare: Running): Promise<void> {
  const [first] = (await readFile(join(root, 'tasks/support/examples.jsonl'), 'utf8')).split('\n')
  const line = JSON.stringify(JSON.parse(first).input)
  const run = { cwd: root, task: 'support', line, rows: 20_000 }
  const possible: number[] = []
  const { firsts } = await inTurns(
    runs,
    () => putLoad(readme.url, { ...load, path: '/tasks/support', body: line, ms: 2000 }),
    async () => {
      const alone = (await putLoad(bare.url, { ...load, body: line, ms })).rate
      possible.push(1 / (1 / alone + 1 / (await runRate(folder, run))))
    }
  )
  const [a, b] = [ratesOf(firsts), possible.slice(1)]
  tellBar(
    "README's program, requests/s",
    `${besides(a, b, '1/(1/bare + 1/run)')} ${ratioText(a, b, Math.max)}`,
    '≥ 0.8'
  )
}

async function batches(cwd: string, ours: Running): Promise<void> {
  const run = { cwd, task: 'echo', line: '{"text":"hello 12"}', rows: 200_000 }
  // Servers are warm: in the first seconds of batches much of their code is not compiled yet.
  await batchRate(ours.url, 6000)
  const { firsts, seconds } = await inTurns(
    runs,
    () => batchRate(ours.url, 2 * ms),
    () => runRate(cwd, run)
  )
  tellBar(
    'batches of 100, rows/s',
    `${besides(firsts, seconds, 'run')} ${ratioText(firsts, seconds, Math.max)}`,
    '≥ 0.7'
  )
}

/** The slowest of a hundred at half of the rate that there can be. */
async function halfLoad(ours: Running, bare: Running, rate: number): Promise<void> {
  const { firsts, seconds } = await inTurns(
    rounds,
    () => putLoad(ours.url, { ...load, rate }),
    () => putLoad(bare.url, { ...load, rate })
  )
  const [a, b] = [firsts, seconds].map(all => all.map(({ p99 }) => p99))
  const text = `${slowest(a)}, bare ${slowest(b)}`
  tellBar(`p99 at ${Math.round(rate)} requests/s`, `${text} ${ratioText(a, b, Math.min)}`, '≤ 5')
}

async function steadyLoad(ours: Running, rate: number): Promise<void> {
  const all: number[] = []
  for (let turn = 0; turn < rounds; turn++) all.push((await putLoad(ours.url, { ...load, rate })).p99)
  tellBar(`p99 at ${rate} requests/s`, slowest(all), '< 10 ms')
}

/** A machine that stops all of its processes for some ms now and then shows in the least and in how many turns. */
function slowest(all: readonly number[]): string {
  const below = `< 10 in ${all.filter(ms => ms < 10).length} of ${all.length}`
  return `${median(all).toFixed(2)} ms (least ${quantile(all, 0).toFixed(2)}, ${below})`
}

function ratesOf(all: readonly Measured[]): number[] {
  const failed = all.reduce((sum, each) => sum + each.failed, 0)
  if (failed > 0) throw new Error(`${failed} requests failed`)
  return all.map(({ rate }) => rate)
}

const besides = (ours: number[], other: number[], name: string) =>
  `${Math.round(median(ours))}, ${name} ${Math.round(median(other))}`
