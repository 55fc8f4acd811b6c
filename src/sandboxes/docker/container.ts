import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import type { Writable } from 'node:stream'
import { ownerName } from '../../owner.js'
import { keptWords, killedCode, type WorkerEvents, type WorkerProcess } from '../worker/worker-process.js'
import { containerName, guardedClient } from './client.js'
import { mostBeside, pipedCommand, type RunOptions } from './command.js'
import { containerCpuMs } from './container-cpu.js'
import { drain, PipeFolder } from './named-pipes.js'

/** How long an engine has to start a container, in ms. */
const startTimeoutMs = 60_000
/** How long a container may take to end by itself, in ms. */
const endTimeoutMs = 2000

/** One start of the worker in the container. */
interface Turn {
  n: number
  input: Socket
  output: Socket
  errorOutput: Socket
  outputFd: number
  errorFd: number
  /** While it is in use. */
  events?: WorkerEvents
  lastWords: string
  end: () => void
  /** It has the container to itself. */
  alone: () => void
}

/**
 * One container, and in it one worker at a time over named pipes. Killing the worker leaves the container,
 * where the next one starts at once: that takes tens of milliseconds instead of hundreds. Where the language
 * allows it, the next one may start before that, beside the first.
 */
export class DockerContainer {
  /** Settles when the container is gone, and its pipes with it. */
  readonly gone: Promise<void>
  /** Settles when the container runs, which is when its worker starts. */
  readonly up: Promise<void>
  private isUp!: () => void
  private readonly client: ChildProcess
  private readonly folder: PipeFolder
  private readonly life: Socket
  private readonly lifeline: Writable
  private turn: Turn
  /** Those that have begun beside it, in the order in which they come. */
  private next: Turn[] = []
  private count = 0
  private id: string | undefined
  private closing = false
  private trouble = ''
  private readonly patience: NodeJS.Timeout
  private endPatience: NodeJS.Timeout | undefined
  /** Its client has ended, or it could not be started. */
  private ended: { code: number | null; error?: Error } | undefined

  constructor(private readonly options: RunOptions) {
    const folder = new PipeFolder(ownerName())
    this.folder = folder
    this.life = folder.openLife()
    this.life.on('error', () => {})
    this.up = new Promise(resolve => {
      this.isUp = resolve
    })
    // In a process group of its own: Ctrl-C in a terminal reaches only the host.
    const { file, args } = guardedClient(containerName(), pipedCommand(options, folder.path, folder.idFile))
    this.client = spawn(file, args, { detached: true, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
    for (const stream of this.client.stdio) stream?.on('error', () => {})
    this.lifeline = this.client.stdio[3] as Writable
    this.client.on('exit', () => this.lifeline.end('\n'))
    this.gone = this.watch()
    this.patience = setTimeout(() => this.giveUp(), startTimeoutMs)
    void this.up.then(() => clearTimeout(this.patience))
    this.turn = this.begin('')
  }

  /** No worker is in use here, and the container will have one. */
  get free(): boolean {
    return this.turn.events === undefined && this.ended === undefined && !this.closing
  }

  /** Takes the worker that has been started. */
  use(events: WorkerEvents): WorkerProcess {
    return this.worker(this.turn, events)
  }

  /** Starts one beside the worker of `before`, if that is still there and no other comes after it. */
  private standIn(before: Turn): ((events: WorkerEvents) => WorkerProcess) | null {
    if (this.options.recipe.startsBeside !== true || this.ended !== undefined || this.closing) return null
    if (before !== this.turns.at(-1) || this.next.length === mostBeside) return null
    return events => {
      const turn = this.begin(before === this.turn ? ' beside' : ' behind')
      this.next.push(turn)
      const inPlace = new Promise<void>(resolve => {
        turn.alone = resolve
      })
      return this.worker(turn, events, inPlace)
    }
  }

  private worker(turn: Turn, events: WorkerEvents, inPlace?: Promise<void>): WorkerProcess {
    turn.events = events
    const gone = new Promise<void>(resolve => {
      turn.end = resolve
    })
    const standIn = () => this.standIn(turn)
    return {
      pid: undefined,
      gone,
      started: this.up,
      inPlace,
      get standIn() {
        return standIn()
      },
      cpuMs: () => this.cpuMs(),
      send: text => {
        if (!turn.input.destroyed) turn.input.write(text)
      },
      kill: () => {
        turn.events = undefined
        this.endTurn(turn)
        turn.end()
      }
    }
  }

  /**
   * Ends the container; its processes are gone when the pipe is closed, however busy the engine is, or else it is
   * removed with them.
   */
  close(): void {
    if (this.closing) return
    this.closing = true
    clearTimeout(this.patience)
    if (this.ended === undefined) this.endPatience = setTimeout(() => this.lifeline.destroy(), endTimeoutMs)
    this.life.destroy()
    this.client.stdin?.destroy()
    for (const turn of this.turns) this.leave(turn)
  }

  private get turns(): Turn[] {
    return [this.turn, ...this.next]
  }

  private giveUp(): void {
    this.trouble = `no container after ${startTimeoutMs / 1000} s`
    this.client.kill('SIGKILL')
  }

  /** What its worker says is of no use any more; the one that is next takes over. */
  private endTurn(turn: Turn): void {
    this.leave(turn)
    const at = this.next.indexOf(turn)
    if (at >= 0) {
      // What comes after it comes after nothing now.
      const [, ...others] = this.next.splice(at)
      for (const other of others) this.finish(other, killedCode, false)
    }
    if (turn !== this.turn || this.closing || this.ended !== undefined) return
    const next = this.next.shift()
    this.turn = next ?? this.begin('')
    if (next !== undefined) this.life.write(`${next.n} over\n`)
  }

  /** `how`: with '' every process in the container is killed, and a new worker is started. */
  private begin(how: '' | ' beside' | ' behind'): Turn {
    const n = this.count++
    const turn: Turn = {
      n,
      ...this.folder.open(n),
      lastWords: '',
      end: () => {},
      alone: () => {}
    }
    for (const socket of [turn.input, turn.output, turn.errorOutput]) socket.on('error', () => {})
    turn.output.on('data', chunk => turn.events?.output(chunk))
    turn.errorOutput.on('data', chunk => this.hear(turn, chunk))
    this.life.write(`${n}${how}\n`)
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

  private hear(turn: Turn, chunk: Buffer): void {
    turn.lastWords = (turn.lastWords + chunk).slice(-keptWords)
    turn.events?.errorOutput(chunk)
  }

  private leave(turn: Turn): void {
    for (const socket of [turn.input, turn.output, turn.errorOutput]) socket.destroy()
  }

  private watch(): Promise<void> {
    const { client } = this
    let line = ''
    client.stdout?.setEncoding('utf8').on('data', (text: string) => {
      line += text
      for (let end = line.indexOf('\n'); end >= 0; end = line.indexOf('\n')) {
        this.told(line.slice(0, end))
        line = line.slice(end + 1)
      }
      line = line.slice(-100)
    })
    client.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.trouble = (this.trouble + text).slice(-2000)
    })
    return new Promise(resolve => {
      const finish = (code: number | null, error?: Error) => {
        if (this.ended) return
        this.ended = { code, error }
        clearTimeout(this.endPatience)
        this.isUp()
        this.life.destroy()
        for (const turn of this.turns) if (!this.closing) this.finish(turn, code ?? -1, false)
        void this.folder.remove().then(resolve)
      }
      client.on('error', error => finish(null, error))
      client.on('close', code => finish(code))
    })
  }

  /** What the supervisor says. The program could say it too, and would only harm itself. */
  private told(line: string): void {
    if (line === 'up') {
      this.isUp()
      return
    }
    const [n, what, kills] = line.split(' ')
    const turn = this.turns.find(turn => turn.n === Number(n))
    if (turn === undefined) return
    if (what === 'alone') turn.alone()
    // What the kernel ended for its memory may have been another process of the program's.
    else this.finish(turn, Number(what), Number(what) === killedCode && kills !== '0')
  }

  /** The worker of this turn has ended by itself: what it wrote comes first. */
  private finish(turn: Turn, code: number, forMemory: boolean): void {
    const { events } = turn
    if (!turn.output.destroyed) {
      events?.output(drain(turn.outputFd))
      this.hear(turn, drain(turn.errorFd))
    }
    turn.events = undefined
    this.endTurn(turn)
    turn.end()
    events?.died({ code, signal: null, lastWords: turn.lastWords, forMemory, error: this.startError() })
  }

  /** Why there was no container, if there was none: the client's own codes are 125 to 127. */
  private startError(): Error | undefined {
    if (this.ended === undefined) return undefined
    if (this.ended.error) return this.ended.error
    const { code } = this.ended
    return code === null || (code >= 125 && code <= 127)
      ? new Error(this.trouble.trim().split('\n')[0] || 'the engine gave no reason')
      : undefined
  }
}
