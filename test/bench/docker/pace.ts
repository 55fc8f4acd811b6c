import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguageName } from '../../../src/domain/program/language.js'
import { DockerRunner } from '../../../src/sandboxes/docker/runner.js'
import { WorkerPool } from '../../../src/sandboxes/pool/pool.js'
import type { Runner } from '../../../src/sandboxes/runner.js'
import { encodeProgram } from '../../../src/sandboxes/worker/protocol.js'
import { spawnWorker, type WorkerCommand } from '../../../src/sandboxes/worker/worker-process.js'
import { streamed } from '../../helpers/runs.js'
import {
  bareSide,
  Conversation,
  inFolder,
  median,
  quantile,
  report,
  row,
  runOptions,
  turning,
  withLimits
} from './scene.js'

const blocks = 20
const rowsInBlock = 200

/** One row out and back: a container against a bare process over pipes, the same worker and host, in turn. */
export async function roundTrip(language: LanguageName): Promise<void> {
  const options = await runOptions(language)
  const side = bareSide(options)
  if (side === undefined) return
  const program = turning(language)
  const common = { workers: 1, limits: withLimits() }
  const runners: Runner[] = [
    new WorkerPool({ ...common, program, start: events => spawnWorker(side.command, events) }),
    new DockerRunner(program, common, options)
  ]
  try {
    const talks = runners.map(runner => new Conversation(runner))
    const taken: number[][] = [[], []]
    for (let block = 0; block <= blocks; block++) {
      for (const [i, talk] of talks.entries()) {
        for (let n = 0; n < rowsInBlock; n++) {
          const started = performance.now()
          await talk.ask([row(1)])
          // The first block only warms up.
          if (block > 0) taken[i].push((performance.now() - started) * 1000)
        }
      }
    }
    for (const [name, share, bar] of [
      ['p50', 0.5, '≤ 3'],
      ['p99', 0.99, '≤ 5, and < 1000 µs where the bare one is']
    ] as const) {
      const [bare, contained] = taken.map(list => quantile(list, share))
      const figures = `${(contained / bare).toFixed(2)} (${contained.toFixed(0)} / ${bare.toFixed(0)} µs)`
      report(`${language}: round trip of one row, ${name}, to bare`, figures, bar)
    }
  } finally {
    side.end()
    await Promise.all(runners.map(runner => runner.close()))
  }
}

/** Turns that take about 10 µs. */
const costly: Record<LanguageName, number> = { python: 140, javascript: 2600, go: 2600, csharp: 2600 }

/** Rows a second through one container, to those of the same worker that reads them from a file. */
export async function throughput(language: LanguageName, rounds: number): Promise<void> {
  const options = await runOptions(language)
  const side = bareSide(options)
  if (side === undefined) return
  const runner = new DockerRunner(turning(language), { workers: 1, limits: withLimits() }, options)
  try {
    await inFolder(async folder => {
      for (const [name, turns, count, bar] of [
        ['10 µs', costly[language], 60_000, '≥ 0.85'],
        ['trivial', 1, 200_000, 'none']
      ] as const) {
        const rows = Array.from({ length: count }, () => row(turns))
        const file = framesFile(folder, language, rows)
        const none = framesFile(folder, language, [])
        const bare: number[] = []
        const contained: number[] = []
        let micros = 0
        for (let round = 0; round <= rounds; round++) {
          const start = await timed(side.command, none)
          const took = (await timed(side.command, file)) - start
          const through = await pass(runner, rows)
          micros = through.micros
          if (round === 0) continue
          bare.push(took)
          contained.push(through.ms)
        }
        const ratios = bare.map((ms, i) => ms / contained[i])
        const perSecond = (ms: number) => `${(count / ms).toFixed(0)}k`
        const figures = `${median(ratios).toFixed(2)} (${perSecond(median(contained))} / ${perSecond(median(bare))} rows/s)`
        report(`${language}: rows/s to a bare loop, ${name} (${micros.toFixed(1)} µs a row)`, figures, bar)
      }
    })
  } finally {
    side.end()
    await runner.close()
  }
}

/** What the host would send, as a file: frames of 256 rows. */
function framesFile(folder: string, language: LanguageName, rows: string[]): string {
  const path = join(folder, `${rows.length}.txt`)
  let text = encodeProgram('nonce', turning(language), withLimits())
  for (const [i, each] of rows.entries()) text += `${i}\t${each}\n${i % 256 === 255 ? '\n' : ''}`
  writeFileSync(path, `${text}\n`)
  return path
}

async function timed({ file, args, env, cwd }: WorkerCommand, input: string): Promise<number> {
  const started = performance.now()
  const fd = openSync(input, 'r')
  const child = spawn(file, args, { env, cwd, stdio: [fd, 'ignore', 'ignore'] })
  const [code] = await once(child, 'close')
  closeSync(fd)
  if (code !== 0) throw new Error(`the bare worker ended with ${code}`)
  return performance.now() - started
}

/** Time in ms, and what the worker says that a row took, in µs. */
async function pass(runner: Runner, rows: string[]): Promise<{ ms: number; micros: number }> {
  async function* source() {
    for (let i = 0; i < rows.length; i += 512) yield rows.slice(i, i + 512)
  }
  const started = performance.now()
  let micros = 0
  for await (const replies of streamed(runner, source())) {
    for (const reply of replies) {
      if (reply.outcome !== 'answered') throw new Error(`a row failed: ${reply.error.message}`)
      micros += reply.micros
    }
  }
  return { ms: performance.now() - started, micros: micros / rows.length }
}
