import type { LanguageName } from '../../domain/program/language.js'
import type { Limits } from '../../domain/program/limits.js'
import type { Runnable } from '../../domain/program/program.js'
import { LoopaiError } from '../../errors.js'
import { type FloorSubject, memoryFloorKb } from '../memory-floor.js'
import { WorkerPool } from '../pool/pool.js'
import { PreparedRunner } from '../pool/prepared-runner.js'
import type { Runner } from '../runner.js'
import type { OpenOptions, Sandbox, SandboxStatus } from '../sandbox.js'
import type { StartWorker } from '../worker/warm-worker.js'
import { spawnWorker } from '../worker/worker-process.js'
import { type DenoBinary, findDeno, type NoBinary } from './binary.js'
import { bareDenoCommand, type DenoOptions, denoCommand, denoFloor, denoLanguage } from './command.js'
import {
  findPyodide,
  type Pyodide,
  pyodideFloor,
  pyodideLanguage,
  pyodideOptions,
  pyodideSnapshot,
  pyodideStartMs
} from './pyodide.js'
import { watchResidentMemory } from './resident-memory.js'

export interface DenoSandboxOptions {
  /** Folder for measurements and files made once per machine; created when needed. */
  cacheDir: string
}

/** A generous estimate of the heap that V8 needs in an idle worker, in MB. */
const idleHeapMb = 8

/** Runs JavaScript, and Python compiled to WebAssembly, in Deno processes without permission or disk. */
export function denoSandbox(options: DenoSandboxOptions): Sandbox {
  return new DenoSandbox(options)
}

class DenoSandbox implements Sandbox {
  readonly name = 'deno'
  private binary: DenoBinary | NoBinary | undefined
  private installed: Pyodide | undefined

  constructor(private readonly options: DenoSandboxOptions) {}

  async status(): Promise<SandboxStatus> {
    const binary = this.find()
    if ('missing' in binary)
      return { name: this.name, available: false, languages: [], notes: [binary.missing] }
    const languages: LanguageName[] = [denoLanguage]
    const notes: string[] = []
    if (this.pyodide()) languages.push(pyodideLanguage)
    else notes.push(`${pyodideLanguage} needs the package pyodide: npm install pyodide`)
    if (process.platform !== 'linux')
      notes.push('memory is watched every 100 ms here: the system enforces no limit')
    return { name: this.name, available: true, version: `deno ${binary.version}`, languages, notes }
  }

  /** Throws `no-sandbox` where `status` says that it is not available, or that it does not serve the language. */
  open(program: Runnable, options: OpenOptions): Runner {
    const binary = this.find()
    if ('missing' in binary)
      throw new LoopaiError('no-sandbox', `The deno sandbox cannot run: ${binary.missing}.`, {
        suggestions: ['loopai doctor']
      })
    if (program.language === denoLanguage) {
      const deno = { binary: binary.path, heapMb: options.limits.memoryMb + idleHeapMb }
      return new WorkerPool({ ...options, program, start: this.starter(deno, options.limits, denoFloor) })
    }
    const pyodide = program.language === pyodideLanguage ? this.pyodide() : undefined
    if (pyodide === undefined) {
      throw new LoopaiError('no-sandbox', `The deno sandbox does not run ${program.language} here.`)
    }
    const { cacheDir } = this.options
    return new PreparedRunner(async () => {
      const snapshot = await pyodideSnapshot(binary, pyodide, cacheDir, options.signal)
      const start = this.starter(
        pyodideOptions(binary.path, pyodide, cacheDir, snapshot),
        options.limits,
        pyodideFloor
      )
      return new WorkerPool({ ...options, program, start, startMs: pyodideStartMs })
    })
  }

  private find(): DenoBinary | NoBinary {
    this.binary ??= findDeno()
    return this.binary
  }

  private pyodide(): Pyodide | undefined {
    this.installed ??= findPyodide()
    return this.installed
  }

  private starter(deno: DenoOptions, limits: Limits, floor: FloorSubject): StartWorker {
    if (process.platform !== 'linux') return watched(denoCommand(deno, undefined), limits)
    const idleKb = memoryFloorKb(bareDenoCommand(deno), this.options.cacheDir, floor)
    const command = denoCommand(deno, idleKb + limits.memoryMb * 1024)
    return events => spawnWorker(command, events)
  }
}

/** Workers whose memory is polled; one that takes too much is killed and reported as out of memory. */
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
