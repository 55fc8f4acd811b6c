/*
 * What the pool costs: rows a second of a bare `deno run` loop over a file, and through the sandbox with
 * one and two workers; peak memory of this process at 200,000 and at 1,000,000 rows.
 * node --import tsx test/bench/sandbox.ts [rows] [rounds]
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { findDeno } from '../../src/sandboxes/deno/binary.js'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import { streamed } from '../helpers/runs.js'

/** What a small classifier does, so many times: words, character triples, a table of weights. */
const classifier = (times: number) => `
const weights = new Map()
for (let i = 0; i < 2000; i++) weights.set((i * 7919).toString(36).slice(-3), (i % 17) - 8)
const once = text => {
  let score = 0
  for (const word of text.toLowerCase().split(/\\W+/)) score += weights.get(word) ?? word.length
  for (let i = 0; i + 3 <= text.length; i++) score += weights.get(text.slice(i, i + 3)) ?? 0
  return score
}
export function run(input) {
  let score = 0
  for (let i = 0; i < ${times}; i++) score += once(input.text)
  return score > 300 ? 'spam' : 'ham'
}`

const programs = {
  trivial: `export const run = input => (input.text.length % 2 === 0 ? 'ham' : 'spam')`,
  '10 µs': classifier(1),
  '40 µs': classifier(4)
}

const bareLoop = `
import { run } from './program.mjs'
const out = []
let rows = 0
const started = performance.now()
for (const line of Deno.readTextFileSync(new URL('rows.jsonl', import.meta.url)).split('\\n')) {
  if (line === '') continue
  out.push(JSON.stringify(run(JSON.parse(line))))
  rows++
}
Deno.writeTextFileSync('/dev/null', out.join('\\n'))
console.log(rows / (performance.now() - started) * 1000)
`

const row = (i: number) =>
  JSON.stringify({ id: i, text: `row ${i}: have you seen what they offer for it today, all of you?` })

async function* batches(rows: number): AsyncGenerator<string[]> {
  for (let i = 0; i < rows; ) {
    const batch: string[] = []
    for (; batch.length < 512 && i < rows; i++) batch.push(row(i))
    yield batch
  }
}

const folder = mkdtempSync(join(tmpdir(), 'loopai-bench-'))

/** Rows a second, the start of the workers left out as that of Deno is in the bare loop. */
async function throughPool(source: string, rows: number, workers: number): Promise<number> {
  const program = { language: 'javascript' as const, entry: 'program.mjs', files: { 'program.mjs': source } }
  const runner = denoSandbox({ cacheDir: folder }).open(program, { workers, limits: defaultLimits })
  for await (const _ of streamed(runner, batches(1000)));
  const input = Array.from({ length: rows }, (_, i) => row(i))
  async function* ready() {
    for (let i = 0; i < rows; i += 512) yield input.slice(i, i + 512)
  }
  const started = performance.now()
  let answered = 0
  for await (const replies of streamed(runner, ready()))
    for (const reply of replies) if (reply.outcome === 'answered') answered++
  const seconds = (performance.now() - started) / 1000
  await runner.close()
  if (answered !== rows) throw new Error(`${rows - answered} rows failed`)
  return rows / seconds
}

function bare(source: string, rows: number): number {
  const deno = findDeno()
  if ('missing' in deno) throw new Error(deno.missing)
  writeFileSync(join(folder, 'program.mjs'), source)
  writeFileSync(join(folder, 'loop.mjs'), bareLoop)
  writeFileSync(join(folder, 'rows.jsonl'), `${Array.from({ length: rows }, (_, i) => row(i)).join('\n')}\n`)
  const args = [
    'run',
    '--no-config',
    `--allow-read=${folder}`,
    '--allow-write=/dev/null',
    join(folder, 'loop.mjs')
  ]
  return Number(execFileSync(deno.path, args, { encoding: 'utf8' }))
}

/** Peak resident memory in MB of a fresh process that passes so many rows through two workers. */
function peakMemory(rows: number): number {
  const file = fileURLToPath(import.meta.url)
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', file, '--peak', String(rows)], {
    encoding: 'utf8'
  })
  return Number(stdout)
}

async function passRows(rows: number): Promise<void> {
  const program = {
    language: 'javascript' as const,
    entry: 'program.mjs',
    files: { 'program.mjs': programs.trivial }
  }
  const runner = denoSandbox({ cacheDir: folder }).open(program, { workers: 2, limits: defaultLimits })
  for await (const _ of streamed(runner, batches(rows)));
  await runner.close()
  console.log(process.resourceUsage().maxRSS / 1024)
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]

async function main(): Promise<void> {
  const rounds = Number(process.argv[3] ?? 3)
  for (const [name, source] of Object.entries(programs)) {
    const rows = Number(process.argv[2] ?? 200_000) / (name === '40 µs' ? 4 : 1)
    const ratios: number[][] = [[], []]
    let base = 0
    for (let round = 0; round < rounds; round++) {
      base = bare(source, rows)
      for (const workers of [1, 2])
        ratios[workers - 1].push((await throughPool(source, rows, workers)) / base)
    }
    const [one, two] = ratios.map(median)
    console.log(
      `${name.padEnd(8)} bare ${Math.round(base)} rows/s, one worker ${one.toFixed(2)}, two ${two.toFixed(2)}`
    )
  }
  const [small, large] = [peakMemory(200_000), peakMemory(1_000_000)]
  console.log(
    `peak memory ${small.toFixed(0)} MB at 200,000 rows, ${large.toFixed(0)} MB at 1,000,000: ${(large / small).toFixed(2)}`
  )
}

try {
  if (process.argv[2] === '--peak') await passRows(Number(process.argv[3]))
  else await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
