import { randomBytes } from 'node:crypto'
import type { Limits } from '../domain/limits.js'
import type { Reply, RowError } from '../domain/outcome.js'
import type { Runnable } from '../domain/program.js'
import { encodeProgram } from './protocol.js'
import { ReplyReader } from './reply-reader.js'
import type { Frame } from './row-window.js'
import { type DeathVerdict, judgeDeath, panicAtLoad } from './worker-death.js'
import type { WorkerDeath, WorkerEvents, WorkerProcess } from './worker-process.js'

/** Starts the process of one worker. */
export type StartWorker = (events: WorkerEvents) => WorkerProcess

export interface WarmWorkerEvents {
  loaded(worker: WarmWorker): void
  /** The program does not load: it said so, or `died` trying. */
  loadFailed(
    worker: WarmWorker,
    verdict: { outcome: Exclude<Reply['outcome'], 'answered'>; error: RowError },
    died: boolean
  ): void
  /** The reply to the first unanswered row of the worker's first frame. */
  reply(id: number, reply: Reply): void
  /** After all replies that arrived together. */
  progress(worker: WarmWorker): void
  print(printed: Buffer): void
  /** It died, or was killed because it broke the protocol; `frames` holds what it did not answer. */
  lost(worker: WarmWorker, verdict: DeathVerdict): void
  /** It could not even be started. */
  broken(worker: WarmWorker, error: Error): void
}

/** A worker with the program in it, and the rows that it was given: it answers them in order. */
export class WarmWorker {
  readonly process: WorkerProcess
  private readonly entry: string
  /** Rows given and not answered, oldest first. */
  readonly frames: Frame[] = []
  /** `waiting`: it has loaded beside the worker that it is to replace. */
  state: 'starting' | 'loading' | 'waiting' | 'ready' | 'ended' = 'loading'
  /** When it was started, by `performance.now()`. */
  readonly spawned = performance.now()
  /** When it was last known to begin something, by `performance.now()`: the load, or a row. */
  since = performance.now()
  /** Worker time that the replies since the last `progress` report, and how many they are. */
  micros = 0
  replies = 0
  /** It has answered a row. */
  begun = false
  /** It said that a row took too much memory. */
  exhausted = false
  private inPlace: boolean

  constructor(
    start: StartWorker,
    program: Runnable,
    private readonly limits: Limits,
    private readonly events: WarmWorkerEvents
  ) {
    this.entry = program.entry
    const nonce = randomBytes(9).toString('base64url')
    const reader = new ReplyReader(nonce, {
      load: reply => this.load(reply),
      reply: (id, reply) => this.reply(id, reply),
      print: printed => events.print(printed),
      violation: message => this.violate(message)
    })
    this.process = start({
      output: chunk => this.output(reader, chunk),
      errorOutput: chunk => events.print(chunk),
      died: death => this.died(death)
    })
    if (this.process.started !== undefined) {
      this.state = 'starting'
      void this.process.started.then(() => this.start())
    }
    const { inPlace } = this.process
    this.inPlace = inPlace === undefined
    void inPlace?.then(() => this.takePlace())
    this.process.send(encodeProgram(nonce, program, limits))
  }

  /** Whether it was started beside another worker, which may bring it down. */
  get isStandIn(): boolean {
    return this.process.inPlace !== undefined
  }

  /** Whether the row it works on is known, so that what goes wrong now is that row's doing. */
  get alone(): boolean {
    const head = this.frames[0]
    return head !== undefined && head.end - head.next === 1
  }

  /** `encoded`: the rows of each frame as they are sent. */
  send(frames: Frame[], encoded: Buffer[]): void {
    if (this.frames.length === 0) this.since = performance.now()
    this.frames.push(...frames)
    this.process.send(encoded.length === 1 ? encoded[0] : Buffer.concat(encoded))
  }

  kill(): void {
    this.state = 'ended'
    this.process.kill()
  }

  private start(): void {
    if (this.state !== 'starting') return
    this.state = 'loading'
    this.since = performance.now()
  }

  private output(reader: ReplyReader, chunk: Buffer): void {
    if (this.state === 'ended') return
    reader.push(chunk)
    if (this.replies === 0) return
    this.since = performance.now()
    this.begun = true
    this.events.progress(this)
  }

  private reply(id: number, reply: Reply): void {
    if (this.state === 'ended') return
    const head = this.frames[0]
    if (this.state !== 'ready' || head === undefined || id !== head.next) {
      this.violate('a reply to a row that it was not working on')
    } else {
      head.next++
      if (head.next === head.end) this.frames.shift()
      this.exhausted ||= reply.outcome === 'memory'
      this.micros += reply.micros
      this.replies++
      this.events.reply(head.next - 1, this.judge(reply))
    }
  }

  /** The worker's own word on limits is checked: a row that came back too late or too large has failed. */
  private judge(reply: Reply): Reply {
    const { timeoutMs, outputKb } = this.limits
    const { micros } = reply
    if (micros > timeoutMs * 1000) return timeout(timeoutMs, micros)
    if (reply.outcome === 'answered' && reply.output.length > outputKb * 1024) {
      const message = `the output is larger than ${outputKb} KB`
      return { outcome: 'output-limit', error: { type: 'output-limit', message }, micros }
    }
    return reply
  }

  private load(reply: Reply): void {
    if (this.state === 'ended') return
    this.start()
    if (this.state !== 'loading') {
      this.violate('a second load')
    } else if (reply.outcome === 'answered') {
      this.state = 'waiting'
      if (this.inPlace) this.takePlace()
    } else {
      this.kill()
      this.events.loadFailed(this, reply, false)
    }
  }

  private takePlace(): void {
    this.inPlace = true
    if (this.state !== 'waiting') return
    this.state = 'ready'
    this.since = performance.now()
    this.events.loaded(this)
  }

  private violate(message: string): void {
    if (this.state === 'ended') return
    this.kill()
    const error = { type: 'crash', message: `the program broke the protocol: ${message}` }
    this.events.lost(this, { outcome: 'crash', error })
  }

  private died(death: WorkerDeath): void {
    if (this.state === 'ended') return
    const loading = this.state !== 'ready'
    this.state = 'ended'
    const verdict = judgeDeath(death, this.limits.memoryMb)
    if (death.error !== undefined) this.events.broken(this, death.error)
    else if (loading) this.events.loadFailed(this, panicAtLoad(death, this.entry) ?? verdict, true)
    else this.events.lost(this, verdict)
  }
}

export function timeout(timeoutMs: number, micros: number): Reply {
  const message = `longer than ${timeoutMs} ms`
  return { outcome: 'timeout', error: { type: 'timeout', message }, micros }
}
