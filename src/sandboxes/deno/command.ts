import { fileURLToPath } from 'node:url'
import type { LanguageName } from '../../domain/program/language.js'
import type { FloorSubject } from '../memory-floor.js'
import type { WorkerCommand } from '../worker/worker-process.js'

const template = (name: string) =>
  fileURLToPath(new URL(`../../../templates/workers/${name}`, import.meta.url))

/** The language that Deno runs natively. */
export const denoLanguage: LanguageName = 'javascript'

/** The main module of its worker. */
export const workerFile = template(`${denoLanguage}/worker.mjs`)

export const denoFloor: FloorSubject = {
  file: 'deno-memory.json',
  spins: {
    language: denoLanguage,
    entry: 'program.mjs',
    files: { 'program.mjs': 'export function run() { for (;;) {} }' }
  },
  assumedKb: 640 * 1024
}

/*
 * No permission is granted, but reading where a worker has to load more than its modules; and what Deno does without asking for one is closed: imports from the
 * network and from npm (--deny-import, --no-remote, --no-npm), node: built-ins (the import map), the
 * folder where caches and localStorage live (DENO_DIR), configuration and lock files found on the way.
 */
const flags = [
  'run',
  '--no-prompt',
  '--no-remote',
  '--no-npm',
  '--no-config',
  '--no-lock',
  '--cached-only',
  '--no-code-cache',
  '--deny-import',
  '--deny-net',
  '--deny-write',
  '--deny-run',
  '--deny-env',
  '--deny-sys',
  '--deny-ffi'
]

/*
 * Data memory is capped for all that Deno allocates: V8's own limit leaves out buffers, WebAssembly and
 * threads. -f 0: no file can grow. -c 0: no core dump.
 * The watcher kills the worker when the lifeline (fd 3) closes without a byte, which is when the host
 * died; Deno itself could not do that while it spins or has stopped itself. `$$` is the pid that Deno gets.
 */
const wrapper = [
  'if [ "$1" != unlimited ]; then ulimit -d "$1" || exit 1; fi',
  'ulimit -f 0; ulimit -c 0; shift',
  '( exec 0<&- 1>&- 2>&-; read -r _ <&3 && exit 0; kill -9 $$ ) &',
  'exec 3<&-; exec "$@"'
].join('\n')

export interface DenoOptions {
  binary: string
  /** Largest heap of V8, in MB. */
  heapMb: number
  /** Main module. */
  main?: string
  /** Arguments of the main module. */
  args?: string[]
  /** Files and folders, without commas, that the main module reads before it drops that permission. */
  readable?: string[]
}

/** The command line of Deno, without permissions, but with no cap on data memory and no watcher. */
export function bareDenoCommand(options: DenoOptions): WorkerCommand {
  const { binary, heapMb, main = workerFile, args = [], readable = [] } = options
  const map = `--import-map=${template(`${denoLanguage}/import-map.json`)}`
  const read = readable.length === 0 ? '--deny-read' : `--allow-read=${readable.join(',')}`
  return {
    file: binary,
    args: [...flags, read, map, `--v8-flags=--max-old-space-size=${heapMb}`, main, ...args],
    // A folder that cannot exist, so nothing is cached or stored.
    env: { DENO_DIR: '/dev/null/x', NO_COLOR: '1', TZ: 'UTC' },
    // The program may find out its working folder, so it must not be the user's.
    cwd: '/'
  }
}

/**
 * The command line of one worker. `dataKb` is the most data memory that the process may count
 * (RLIMIT_DATA), in KB; undefined where the system does not enforce one.
 */
export function denoCommand(options: DenoOptions, dataKb: number | undefined): WorkerCommand {
  const { file, args, env, cwd } = bareDenoCommand(options)
  const limit = dataKb === undefined ? 'unlimited' : String(dataKb)
  return { file: '/bin/sh', args: ['-c', wrapper, 'sh', limit, file, ...args], env, cwd }
}
