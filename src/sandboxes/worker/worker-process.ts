import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Writable } from 'node:stream'

/** The command to spawn; nothing of the host's environment is passed. */
export interface WorkerCommand {
  file: string
  args: string[]
  env: Record<string, string>
  cwd: string
}

/** How a worker ended by itself. `error`: it could not be started. */
export interface WorkerDeath {
  code: number | null
  signal: NodeJS.Signals | null
  /** The end of its error output. */
  lastWords: string
  /** Whether the kernel ended it because memory ran out, where that is known. */
  forMemory?: boolean
  error?: Error
}

export interface WorkerEvents {
  output(chunk: Buffer): void
  errorOutput(chunk: Buffer): void
  /** Once, after all output was delivered; not after `kill`. */
  died(death: WorkerDeath): void
}

export type Succession =
  /** A new one starts at once where this one was, when this one is killed or dies. */
  | { when: 'afterwards' }
  /** It starts beside this one, and takes its place when this one is killed or dies. */
  | { when: 'beside'; start(events: WorkerEvents): WorkerProcess }

/** One worker in a process of its own. */
export interface WorkerProcess {
  readonly pid: number | undefined
  send(chunk: Uint8Array | string): void
  /** SIGKILL to its process group; no event follows. */
  kill(): void
  /** Processor time spent so far, in ms, where the system tells: by all that runs the program, and little else. */
  cpuMs(): number | undefined
  /** Settles when the process is gone. */
  readonly gone: Promise<void>
  /** Settles when it runs, where that takes long: its time to load is counted from then. */
  readonly started?: Promise<void>
  /** How another worker can come to the place of this one; absent where a new one has to start elsewhere. */
  readonly succession?: Succession
  /** Of one that was started beside another: settles when it has the place, and nothing is left of what was there. */
  readonly placeTaken?: Promise<void>
}

/** How a shell, and docker's client, tell of a process that SIGKILL ended. */
export const killedCode = 128 + 9

/** How much of the last that a worker wrote to stderr is remembered, in characters. */
export const lastWordsLimit = 16_384

/**
 * Spawns a worker in a process group of its own, so that Ctrl-C in a terminal reaches only the host.
 * fd 3 is its lifeline: held open by this process and closed by its death, however that comes.
 * One byte on it says that the end is wanted, and that its watcher has nothing to kill.
 */
export function spawnWorker(command: WorkerCommand, events: WorkerEvents): WorkerProcess {
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    env: command.env,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe']
  })
  const { stdin, stdout, stderr } = child
  const lifeline = child.stdio[3] as Writable
  // A worker that dies during a write is reported by its `close` event.
  for (const stream of [stdin, stdout, stderr, lifeline]) stream.on('error', () => {})

  let killed = false
  let lastWords = Buffer.alloc(0)
  let startError: Error | undefined
  const endLifeline = () => {
    if (!lifeline.destroyed) lifeline.end('\n')
  }

  stdout.on('data', (chunk: Buffer) => {
    if (!killed) events.output(chunk)
  })
  stderr.on('data', (chunk: Buffer) => {
    if (killed) return
    lastWords = Buffer.concat([lastWords, chunk.subarray(-lastWordsLimit)]).subarray(-lastWordsLimit)
    events.errorOutput(chunk)
  })

  const gone = new Promise<void>(resolve => {
    child.on('error', error => {
      startError = error
    })
    // The watcher holds the other end of the lifeline, and `close` waits for that.
    child.on('exit', endLifeline)
    child.on('close', (code, signal) => {
      lifeline.destroy()
      resolve()
      if (!killed) events.died({ code, signal, lastWords: lastWords.toString(), error: startError })
    })
  })

  return {
    pid: child.pid,
    gone,
    cpuMs: () => cpuMs(child.pid),
    send: chunk => {
      if (!killed) stdin.write(chunk)
    },
    kill: () => {
      if (killed) return
      killed = true
      killGroup(child)
      endLifeline()
      for (const stream of [stdin, stdout, stderr]) stream.destroy()
    }
  }
}

/** Of the thread that runs the program alone: others compile and collect beside it. Linux tells that. */
function cpuMs(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return undefined
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
