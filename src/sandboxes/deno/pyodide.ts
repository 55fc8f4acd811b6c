import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { LanguageName } from '../../domain/program/language.js'
import { LoopaiError } from '../../errors.js'
import { madeOnce, writeWhole } from '../made-once.js'
import type { FloorSubject } from '../memory-floor.js'
import { commaFree } from './comma-free.js'
import { bareDenoCommand, type DenoOptions } from './command.js'

/** The language that Pyodide runs. */
export const pyodideLanguage: LanguageName = 'python'

/** The usual time until its worker answers, in ms, on a machine with little load. */
export const pyodideStartMs = 900

export const pyodideFloor: FloorSubject = {
  file: 'deno-python-memory.json',
  spins: {
    language: pyodideLanguage,
    entry: 'program.py',
    files: { 'program.py': 'def run(input):\n    while True: pass\n' }
  },
  assumedKb: 900 * 1024
}

/** The folder of its worker's files. */
const workers = fileURLToPath(new URL(`../../../templates/workers/${pyodideLanguage}`, import.meta.url))
const main = join(workers, 'pyodide.mjs')

export interface Pyodide {
  folder: string
  /** `314.0.7` */
  version: string
}

/** The package pyodide, which carries CPython for WebAssembly; undefined where it is not installed. */
export function findPyodide(): Pyodide | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('pyodide/package.json')
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
    return { folder: dirname(manifest), version }
  } catch {
    return undefined
  }
}

/** Options for Deno to start a Python worker from a snapshot of its memory; without a snapshot, to make one. */
export function pyodideOptions(
  binary: string,
  pyodide: Pyodide,
  cacheDir: string,
  snapshot?: string
): DenoOptions {
  const paths = [workers, pyodide.folder, ...(snapshot === undefined ? [] : [snapshot])]
  const readable = paths.map(path => commaFree(path, cacheDir))
  return { binary, heapMb, main, args: readable, readable }
}

/** The limit of V8's heap, in MB. The program's own memory is WebAssembly's and not part of the heap. */
const heapMb = 256

const makeTimeoutMs = 120_000
const run = promisify(execFile)

/**
 * The file of the snapshot in `cacheDir`, made where it is not there (some seconds, 17 MB): CPython started
 * and with its common modules imported. Throws `sandbox-failed`, or the reason of the signal.
 */
export async function pyodideSnapshot(
  deno: { path: string; version: string },
  pyodide: Pyodide,
  cacheDir: string,
  signal: AbortSignal | undefined
): Promise<string> {
  const key = createHash('sha256').update(`${deno.version} ${pyodide.version} `).update(readFileSync(main))
  const name = `pyodide-${key.digest('hex').slice(0, 16)}.snapshot`
  const file = join(cacheDir, name)
  return madeOnce(file, () => makeSnapshot(file, pyodideOptions(deno.path, pyodide, cacheDir), signal))
}

async function makeSnapshot(file: string, deno: DenoOptions, signal: AbortSignal | undefined): Promise<void> {
  const command = bareDenoCommand(deno)
  const { env, cwd } = command
  let memory: Buffer
  try {
    const limits = { maxBuffer: 512 * 1024 * 1024, timeout: makeTimeoutMs, killSignal: 'SIGKILL' } as const
    const made = await run(command.file, command.args, { ...limits, env, cwd, signal, encoding: 'buffer' })
    memory = made.stdout
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    throw new LoopaiError(
      'sandbox-failed',
      `Python does not start in the deno sandbox: ${lastLine(cause)}.`,
      {
        cause,
        suggestions: ['npm install pyodide', '--sandbox docker']
      }
    )
  }
  await writeWhole(file, memory)
  // Snapshots of other versions are never used again.
  const folder = dirname(file)
  for (const other of await readdir(folder)) {
    if (/^pyodide-[0-9a-f]{16}\.snapshot$/.test(other) && other !== basename(file))
      await rm(join(folder, other))
  }
}

function lastLine(cause: unknown): string {
  const { stderr, message } = cause as { stderr?: Buffer; message: string }
  return (stderr?.toString().trim() || message).split('\n').at(-1)!.slice(0, 300)
}
