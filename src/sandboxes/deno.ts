import type { LanguageName } from '../domain/language.js'
import type { Limits } from '../domain/limits.js'
import type { Runnable } from '../domain/program.js'
import { LoopaiError } from '../errors.js'
import { findDeno } from './deno-binary.js'
import { bareDenoCommand, denoCommand } from './deno-command.js'
import { memoryFloorKb } from './memory-floor.js'
import { WorkerPool } from './pool.js'
import { watchResidentMemory } from './resident-memory.js'
import type { OpenOptions, Runner, Sandbox, SandboxStatus } from './sandbox.js'
import type { StartWorker } from './warm-worker.js'
import { spawnWorker } from './worker-process.js'

export interface DenoSandboxOptions {
  /** Folder for what is measured once per machine; made when needed. */
  cacheDir: string
}

/** What V8's heap holds in an idle worker, in MB, generously. */
const idleHeapMb = 8

const languages: LanguageName[] = ['javascript']

/** Runs JavaScript in Deno processes that have no permission, capped memory and no disk. */
export function denoSandbox(options: DenoSandboxOptions): Sandbox {
  return new DenoSandbox(options)
}

class DenoSandbox implements Sandbox {
  readonly name = 'deno'
  private binary: ReturnType<typeof findDeno> | undefined

  constructor(private readonly options: DenoSandboxOptions) {}

  async status(): Promise<SandboxStatus> {
    const binary = this.find()
    if ('missing' in binary)
      return { name: this.name, available: false, languages: [], notes: [binary.missing] }
    const notes =
      process.platform === 'linux'
        ? []
        : ['memory is watched every 100 ms here: the system enforces no limit']
    return { name: this.name, available: true, version: `deno ${binary.version}`, languages, notes }
  }

  /** Throws `no-sandbox` where `status` says that it is not available, or that it does not serve the language. */
  open(program: Runnable, { workers, limits, signal }: OpenOptions): Runner {
    const binary = this.find()
    if ('missing' in binary)
      throw new LoopaiError('no-sandbox', `The deno sandbox cannot run: ${binary.missing}.`)
    if (!languages.includes(program.language)) {
      throw new LoopaiError('no-sandbox', `The deno sandbox does not run ${program.language}.`)
    }
    const start = this.starter(binary.path, limits)
    return new WorkerPool({ start, program, workers, limits, signal })
  }

  private find(): ReturnType<typeof findDeno> {
    this.binary ??= findDeno()
    return this.binary
  }

  private starter(path: string, limits: Limits): StartWorker {
    const options = { binary: path, heapMb: limits.memoryMb + idleHeapMb }
    if (process.platform !== 'linux') return watched(denoCommand(options, undefined), limits)
    const floor = memoryFloorKb(bareDenoCommand(options), this.options.cacheDir)
    const command = denoCommand(options, floor + limits.memoryMb * 1024)
    return events => spawnWorker(command, events)
  }
}

/** Workers whose memory is polled; one that takes too much is told to have died of it. */
function watched(command: ReturnType<typeof denoCommand>, limits: Limits): StartWorker {
  return events => {
    const worker = spawnWorker(command, events)
    if (worker.pid === undefined) return worker
    const unwatch = watchResidentMemory(worker.pid, limits.memoryMb, () => {
      worker.kill()
      events.died({ code: null, signal: 'SIGKILL', lastWords: 'out of memory' })
    })
    void worker.gone.then(unwatch)
    return worker
  }
}
