import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import type { Runnable } from '../domain/program/program.js'
import { writeWholeSync } from './made-once.js'
import { encodeProgram, frameEnd } from './worker/protocol.js'
import type { WorkerCommand } from './worker/worker-process.js'

/** A worker whose memory is measured. */
export interface FloorSubject {
  /** Part of the name of the file that caches the result. */
  file: string
  /** A program that spins on its first row. */
  spins: Runnable
  /** The value in KB where it cannot be measured, slightly more than the maximum seen. */
  assumedKb: number
}

/*
 * Starts a worker whose program spins, waits for the line that says it is loaded, and prints what the
 * kernel counts for it. The inner shell tells the pid that the worker will have. Should this process
 * die meanwhile, the script still ends the worker, and so does its limit on processor time.
 */
const script = [
  'ulimit -t 20; ulimit -c 0',
  '/bin/sh -c \'echo $$; exec "$@"\' sh "$@" | {',
  '  read -r pid; read -r loaded',
  '  while read -r key value _; do [ "$key" = VmData: ] && echo "$value"; done < /proc/$pid/status',
  '  kill -9 $pid; }'
].join('\n')

/**
 * How much data memory (RLIMIT_DATA, in KB) an idle worker counts before it does anything: the limit of
 * a program comes on top. Measured once per binary, snapshot and number of processors (some 100 ms), then read
 * from a file in `cacheDir`; measured again where that cannot be written. Linux only.
 */
export function memoryFloorKb(
  command: WorkerCommand,
  cacheDir: string,
  { file: name, spins, assumedKb }: FloorSubject
): number {
  const key = cacheKey(command)
  const file = join(cacheDir, name)
  const known = readFloor(file, key)
  if (known !== undefined) return known
  const measured = measureFloorKb(command, spins)
  if (measured === undefined) return assumedKb
  try {
    writeWholeSync(file, `${JSON.stringify({ key, idleKb: measured })}\n`)
  } catch {
    // Without a writable folder the measurement is repeated each time.
  }
  return measured
}

/** Of the binary, and what it was started with last: the name of a snapshot says what is in it. */
function cacheKey({ file, args }: WorkerCommand): string {
  const { size, mtimeMs } = statSync(file)
  return `${size}-${Math.floor(mtimeMs)}-${availableParallelism()}-${basename(args.at(-1) ?? '')}`
}

function readFloor(file: string, key: string): number | undefined {
  try {
    const cached = JSON.parse(readFileSync(file, 'utf8')) as { key?: unknown; idleKb?: unknown } | null
    return cached?.key === key && Number.isSafeInteger(cached.idleKb) ? (cached.idleKb as number) : undefined
  } catch {
    return undefined
  }
}

/** Undefined where it cannot be measured. */
export function measureFloorKb(command: WorkerCommand, spins: Runnable): number | undefined {
  const limits = { memoryMb: 0, outputKb: 1, timeoutMs: 0 }
  const input = `${encodeProgram('floor', spins, limits)}0\tnull\n${frameEnd}`
  const { stdout } = spawnSync('/bin/sh', ['-c', script, 'sh', command.file, ...command.args], {
    input,
    env: command.env,
    cwd: command.cwd,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: 20_000
  })
  const kb = Number(/^\d+$/m.exec(stdout ?? '')?.[0])
  return kb > 0 ? kb : undefined
}
