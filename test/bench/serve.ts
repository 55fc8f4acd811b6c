import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeProject } from '../helpers/served.js'
import { batchRate, runRate } from './serve/batches.js'
import { type Load, type Measured, putLoad } from './serve/load.js'
import { type Running, serveBare, serveProject } from './serve/servers.js'

const rounds = 5
const ms = 3000
const load: Load = { path: '/tasks/echo', body: '{"text":"hello"}', connections: 64, ms }
const source = "export function run({ text }) {\n  return 'a:' + text\n}\n"

/** Requests a second and latencies beside those of a bare route, measured in turns. */
export async function serving(): Promise<void> {
  const cwd = await mkdtemp(join(tmpdir(), 'loopai-bench-'))
  await writeProject(cwd, { echo: { source } })
  const [ours, bare] = await Promise.all([serveProject(cwd), serveBare()])
  try {
    await inTurns(ours, bare, { ...load, ms: 2000 }, 1)
    const full = await inTurns(ours, bare, load, rounds)
    tell('as many as there can be, 64 connections', full)
    const rate = Math.min(median(full.ours, 'rate'), median(full.bare, 'rate')) / 2
    const batches: number[] = []
    const runs: number[] = []
    for (let round = 0; round < rounds; round++) {
      batches.push(await batchRate(ours.url, ms))
      runs.push(await runRate(cwd, 200_000))
    }
    const [batch, run] = [middle(batches), middle(runs)]
    console.log(
      `batches of 100: ${Math.round(batch)} rows/s, loopai run: ${Math.round(run)} (of it × ${(batch / run).toFixed(2)})`
    )
    tell('at half of that', await inTurns(ours, bare, { ...load, rate }, rounds))
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
    await rm(cwd, { recursive: true, force: true })
  }
}

interface Pair {
  ours: Measured[]
  bare: Measured[]
}

async function inTurns(ours: Running, bare: Running, how: Load, times: number): Promise<Pair> {
  const pair: Pair = { ours: [], bare: [] }
  for (let round = 0; round < times; round++) {
    pair.ours.push(await putLoad(ours.url, how))
    pair.bare.push(await putLoad(bare.url, how))
  }
  return pair
}

function median(all: readonly Measured[], what: keyof Measured): number {
  return middle(all.map(each => each[what]))
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function tell(title: string, { ours, bare }: Pair): void {
  const line = (name: string, all: Measured[]) =>
    `  ${name}: ${Math.round(median(all, 'rate'))}/s, p50 ${median(all, 'p50').toFixed(2)} ms, p99 ${median(all, 'p99').toFixed(2)} ms, failed ${all.reduce((sum, { failed }) => sum + failed, 0)}`
  const share = (what: keyof Measured) => (median(ours, what) / median(bare, what)).toFixed(2)
  console.log([`${title}:`, line('loopai serve', ours), line('bare Fastify', bare)].join('\n'))
  console.log(`  of bare: rate × ${share('rate')}, p99 × ${share('p99')}`)
}
