import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import type { Writable } from 'node:stream'
import { ownerName } from '../../owner.js'
import {
  killedCode,
  type Succession,
  type WorkerEvents,
  type WorkerProcess
} from '../worker/worker-process.js'
import { containerName, guardedClient } from './client.js'
import { mostBeside, pipedCommand, type RunOptions } from './command.js'
import { containerCpuMs } from './container-cpu.js'
import { PipeFolder } from './named-pipes.js'
import { Turn } from './turn.js'

/** The most time for an engine to start a container, in ms. */
const startTimeoutMs = 60_000
/** The most time for a container to end by itself, in ms. */
const endTimeoutMs = 2000

/**
 * `patience` is the timer that acts when the stage takes too long. `code` is the exit code of the client; `error` says
 * why it could not be started.
 */
type ContainerLife =
  | { stage: 'starting'; patience: NodeJS.Timeout }
  | { stage: 'running' }
  | { stage: 'closing'; patience: NodeJS.Timeout }
  | { stage: 'ended'; code: number | null; error?: Error }

/**
 * How a worker starts: `afresh`, after every process in the container was killed; `beside` the active worker; or
 * `behind` others that wait.
 */
type Manner = 'afresh' | 'beside' | 'behind'

/**
 * One container, and in it one worker at a time over named pipes. Killing the worker leaves the container,
 * where the next one starts at once: that takes tens of milliseconds instead of hundreds. Where the language
 * allows it, the next one may start before that, beside the first.
 *
 *   starting ──▶ running ──▶ closing ──▶ ended
 *       │           │                      ▲
 *       └───────────┴──────────────────────┘
 */
export class DockerContainer {
  /** Settles when the container is gone, and its pipes with it. */
  readonly gone: Promise<void>
  /** Settles when the container runs, which is when its worker starts; or when it never will. */
  readonly up: Promise<void>
  private readonly client: ChildProcess
  private readonly folder: PipeFolder
  private readonly hostEnd: Socket
  private readonly lifeline: Writable
  private life: ContainerLife
  private turn: Turn
  /** The workers that were started next to the active one, in order of succession. */
  private next: Turn[] = []
  private count = 0
  private id: string | undefined
  private trouble = ''
  private tellUp = () => {}

  constructor(private readonly options: RunOptions) {
    const folder = new PipeFolder(ownerName())
    this.folder = folder
    this.hostEnd = folder.openLife()
    this.hostEnd.on('error', () => {})
    this.up = new Promise(resolve => {
      this.tellUp = resolve
    })
    // A separate process group, so that Ctrl-C in a terminal reaches only the host.
    const { file, args } = guardedClient(containerName(), pipedCommand(options, folder.path, folder.idFile))
    this.client = spawn(file, args, { detached: true, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
    for (const stream of this.client.stdio) stream?.on('error', () => {})
    this.lifeline = this.client.stdio[3] as Writable
    this.client.on('exit', () => this.lifeline.end('\n'))
    this.life = { stage: 'starting', patience: setTimeout(() => this.giveUp(), startTimeoutMs) }
    this.gone = this.watch()
    this.turn = this.begin('afresh')
  }

  /** Whether the container has, or will have, a worker that nobody uses yet. */
  get free(): boolean {
    return this.turn.isIdle && this.hasWorkers()
  }

  /** Takes the started worker. */
  use(events: WorkerEvents): WorkerProcess {
    return this.worker(this.turn, events, false)
  }

  /**
   * Ends the container; its processes are gone when the pipe is closed, however busy the engine is, or else it is
   * removed with them.
   */
  close(): void {
    switch (this.life.stage) {
      case 'closing':
        return
      case 'starting':
        clearTimeout(this.life.patience)
        this.life = { stage: 'closing', patience: this.endPatience() }
        break
      case 'running':
        this.life = { stage: 'closing', patience: this.endPatience() }
        break
      case 'ended':
        break
    }
    this.hostEnd.destroy()
    this.client.stdin?.destroy()
    for (const turn of this.turns) turn.leave()
  }

  private endPatience(): NodeJS.Timeout {
    return setTimeout(() => this.lifeline.destroy(), endTimeoutMs)
  }

  private giveUp(): void {
    this.trouble = `no container after ${startTimeoutMs / 1000} s`
    this.client.kill('SIGKILL')
  }

  private hasWorkers(): boolean {
    switch (this.life.stage) {
      case 'starting':
      case 'running':
        return true
      case 'closing':
      case 'ended':
        return false
    }
  }

  /** Another worker may start beside this one, if that is still there and no other comes after it. */
  private succession(before: Turn): Succession {
    const isPossible = this.options.recipe.startsBeside === true && this.hasWorkers()
    if (!isPossible || before !== this.turns.at(-1) || this.next.length === mostBeside) {
      return { when: 'afterwards' }
    }
    return {
      when: 'beside',
      start: events => {
        const turn = this.begin(before === this.turn ? 'beside' : 'behind')
        this.next.push(turn)
        return this.worker(turn, events, true)
      }
    }
  }

  private worker(turn: Turn, events: WorkerEvents, isBeside: boolean): WorkerProcess {
    const { gone, placeTaken } = turn.use(events)
    const succession = () => this.succession(turn)
    return {
      pid: undefined,
      gone,
      started: this.up,
      placeTaken: isBeside ? placeTaken : undefined,
      get succession() {
        return succession()
      },
      cpuMs: () => this.cpuMs(),
      send: text => turn.send(text),
      kill: () => {
        turn.kill()
        this.succeed(turn)
      }
    }
  }

  private get turns(): Turn[] {
    return [this.turn, ...this.next]
  }

  /** Removes a turn that is over; the next in line becomes active. */
  private succeed(turn: Turn): void {
    const at = this.next.indexOf(turn)
    if (at >= 0) {
      // Those that were to follow it now have no place.
      const [, ...others] = this.next.splice(at)
      for (const other of others) this.finish(other, killedCode, false)
    }
    if (turn !== this.turn || !this.hasWorkers()) return
    const next = this.next.shift()
    this.turn = next ?? this.begin('afresh')
    if (next !== undefined) this.hostEnd.write(`${next.n} over\n`)
  }

  private begin(manner: Manner): Turn {
    const n = this.count++
    const turn = new Turn(n, this.folder.open(n))
    this.hostEnd.write(manner === 'afresh' ? `${n}\n` : `${n} ${manner}\n`)
    return turn
  }

  private cpuMs(): number | undefined {
    try {
      this.id ??= readFileSync(this.folder.idFile, 'utf8')
      return containerCpuMs(this.id)
    } catch {
      return undefined
    }
  }

  private watch(): Promise<void> {
    const { client } = this
    let line = ''
    client.stdout?.setEncoding('utf8').on('data', (text: string) => {
      line += text
      for (let end = line.indexOf('\n'); end >= 0; end = line.indexOf('\n')) {
        this.heed(line.slice(0, end))
        line = line.slice(end + 1)
      }
      line = line.slice(-100)
    })
    client.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.trouble = (this.trouble + text).slice(-2000)
    })
    return new Promise(resolve => {
      const finish = (code: number | null, error?: Error) => {
        if (this.life.stage === 'ended') return
        const wasClosing = this.life.stage === 'closing'
        if ('patience' in this.life) clearTimeout(this.life.patience)
        this.life = { stage: 'ended', code, error }
        this.tellUp()
        this.hostEnd.destroy()
        if (!wasClosing) for (const turn of this.turns) this.finish(turn, code ?? -1, false)
        void this.folder.remove().then(resolve)
      }
      client.on('error', error => finish(null, error))
      client.on('close', code => finish(code))
    })
  }

  /** Handles a line from the supervisor. The program could forge one, but would only harm itself. */
  private heed(line: string): void {
    if (line === 'up') {
      if (this.life.stage === 'starting') {
        clearTimeout(this.life.patience)
        this.life = { stage: 'running' }
      }
      this.tellUp()
      return
    }
    const [n, what, kills] = line.split(' ')
    const turn = this.turns.find(turn => turn.n === Number(n))
    if (turn === undefined) return
    if (what === 'alone') turn.takePlace()
    // It counts as out of memory only if this worker itself was killed: the kernel may also have ended another process
    // of the program.
    else this.finish(turn, Number(what), Number(what) === killedCode && kills !== '0')
  }

  /** The worker of this turn has ended by itself. */
  private finish(turn: Turn, code: number, forMemory: boolean): void {
    const tell = turn.finish()
    this.succeed(turn)
    tell({ code, signal: null, forMemory, error: this.startError() })
  }

  /** Why there was no container, if there was none: the client's own codes are 125 to 127. */
  private startError(): Error | undefined {
    const { life } = this
    if (life.stage !== 'ended') return undefined
    if (life.error) return life.error
    const { code } = life
    return code === null || (code >= 125 && code <= 127)
      ? new Error(this.trouble.trim().split('\n')[0] || 'the engine gave no reason')
      : undefined
  }
}
