import { randomBytes } from 'node:crypto'
import type { Limits } from '../../domain/program/limits.js'
import type { Reply, RowError } from '../../domain/program/outcome.js'
import type { Runnable } from '../../domain/program/program.js'
import type { Frame, RowSource } from './frame.js'
import type { Life } from './life.js'
import { encodeProgram, encodeQuestion } from './protocol.js'
import { ReplyReader } from './reply-reader.js'
import { heldToLimits } from './row-limits.js'
import { type AwakeMoment, awakeTime, moment } from './time/awake-time.js'
import { TimeCheck } from './time/time-check.js'
import { type DeathVerdict, judgeDeath, panicAtLoad } from './worker-death.js'
import type { WorkerDeath, WorkerEvents, WorkerProcess } from './worker-process.js'
import { Workload } from './workload.js'

/** Starts the process of one worker. */
export type StartWorker = (events: WorkerEvents) => WorkerProcess

/** A summary of replies that arrived together. */
export interface Heard {
  rows: number
  /** Their total worker time. */
  micros: number
  /** Characters of output. */
  output: number
  /** A row ran out of memory, but the worker still lives. */
  ranOutOfMemory: boolean
}

export interface WarmWorkerEvents {
  loaded(worker: WarmWorker): void
  /** The program does not load: it said so, or `died` trying. */
  loadFailed(
    worker: WarmWorker,
    verdict: { outcome: Exclude<Reply['outcome'], 'answered'>; error: RowError },
    died: boolean
  ): void
  /** The reply to a row of a source. */
  reply(source: RowSource, row: number, reply: Reply): void
  /** After all replies that arrived together. */
  progress(worker: WarmWorker, heard: Heard): void
  /** After the last reply, which was held back, has been told. */
  confirmed(): void
  print(printed: Buffer): void
  /**
   * It died, or was killed because it broke the protocol, so many ms after it was last known to begin something;
   * `work` holds what it did not answer.
   */
  lost(worker: WarmWorker, verdict: DeathVerdict, silentMs: number): void
  /** It could not be started. */
  broken(worker: WarmWorker, error: Error): void
}

/** A worker with the program in it, and the rows that it was given: it answers them in order. See `Life`. */
export class WarmWorker {
  readonly process: WorkerProcess
  readonly work = new Workload()
  life: Life = { stage: 'loading', since: awakeTime() }
  /** When it was started, by `performance.now()`. */
  readonly spawned = performance.now()
  private readonly entry: string
  /** When the replies came that are read now, the replies, and the bytes of the rows that they are to. */
  private heardAt: AwakeMoment = moment()
  private heard: Reply[] = []
  private heardRowsSize = 0
  private ranOutOfMemory = false
  private hasPlace: boolean

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
    const { started, placeTaken } = this.process
    if (started !== undefined) {
      this.life = { stage: 'starting' }
      void started.then(() => this.start())
    }
    this.hasPlace = placeTaken === undefined
    void placeTaken?.then(() => this.takePlace())
    this.process.send(encodeProgram(nonce, program, limits))
  }

  /** Whether it was started beside another worker, which may bring it down. */
  get isStandIn(): boolean {
    return this.process.placeTaken !== undefined
  }

  get stage(): Life['stage'] {
    return this.life.stage
  }

  get hasAnswered(): boolean {
    return this.life.stage === 'ready' && this.life.hasAnswered
  }

  /** How long ago it was last known to begin something, in ms: the load, or a row. */
  get silentMs(): number {
    return 'since' in this.life ? awakeTime() - this.life.since : 0
  }

  send(frames: Frame[]): void {
    const now = moment()
    if (this.work.idle && this.life.stage === 'ready') this.life.since = now.awake
    this.process.send(this.work.add(frames, now))
  }

  kill(): void {
    this.life = { stage: 'ended' }
    this.process.kill()
  }

  /** Delivers the withheld answer. */
  confirm(): void {
    const given = this.work.takeUnconfirmed()
    if (given !== undefined) this.events.reply(given.source, given.row, given.reply)
    this.events.confirmed()
  }

  private start(): void {
    if (this.life.stage === 'starting') this.life = { stage: 'loading', since: awakeTime() }
  }

  private output(reader: ReplyReader, chunk: Buffer): void {
    if (this.life.stage === 'ended') return
    this.heardAt = moment()
    reader.push(chunk)
    const { work, life } = this
    if (this.heard.length === 0 || life.stage !== 'ready') return
    life.times.check(this.heard, this.heardAt.awake - life.since, this.heardRowsSize + chunk.length)
    life.since = this.heardAt.awake
    life.hasAnswered = true
    this.events.progress(this, this.takeHeard())
    if (work.unconfirmed === undefined || work.asked || this.stage === 'ended') return
    if (work.willTell) this.confirm()
    else this.process.send(encodeQuestion(work.ask()))
  }

  private takeHeard(): Heard {
    const all = { rows: this.heard.length, micros: 0, output: 0, ranOutOfMemory: this.ranOutOfMemory }
    for (const reply of this.heard) {
      all.micros += reply.micros
      if (reply.outcome === 'answered') all.output += reply.output.length
    }
    this.heard = []
    this.heardRowsSize = 0
    return all
  }

  private reply(id: number, reply: Reply): void {
    const { work, life } = this
    if (life.stage === 'ended') return
    if (life.stage === 'ready' && work.asked && id === work.unconfirmed?.question) {
      life.since = this.heardAt.awake
      this.confirm()
      return
    }
    const given = life.stage === 'ready' ? work.answered(id, this.heardAt) : undefined
    if (given === undefined) {
      const which = work.hasSent(id) ? 'it was not working on' : 'it had not been sent'
      this.violate(`a reply to a row that ${which}`)
      return
    }
    const { source, row, sent } = given
    this.ranOutOfMemory ||= reply.outcome === 'memory'
    const judged = heldToLimits(reply, this.limits, sent, this.heardAt)
    this.heard.push(judged)
    this.heardRowsSize += sent.rowSize
    if (work.frames.length === 0 && judged.outcome === 'answered') {
      work.unconfirmed = { source, row, reply: judged }
    } else {
      this.events.reply(source, row, judged)
    }
  }

  private load(reply: Reply): void {
    this.start()
    switch (this.life.stage) {
      case 'starting':
      case 'ended':
        return
      case 'standby':
      case 'ready':
        this.violate('a second load')
        return
      case 'loading':
        if (reply.outcome === 'answered') {
          this.life = { stage: 'standby' }
          if (this.hasPlace) this.takePlace()
        } else {
          this.kill()
          this.events.loadFailed(this, reply, false)
        }
    }
  }

  private takePlace(): void {
    this.hasPlace = true
    if (this.life.stage !== 'standby') return
    const times = new TimeCheck(() => this.process.cpuMs())
    this.life = { stage: 'ready', since: awakeTime(), hasAnswered: false, times }
    this.events.loaded(this)
  }

  private violate(message: string): void {
    if (this.life.stage === 'ended') return
    const { silentMs } = this
    this.kill()
    const error = { type: 'crash', message: `the program broke the protocol: ${message}` }
    this.events.lost(this, { outcome: 'crash', error }, silentMs)
  }

  private died(death: WorkerDeath): void {
    const { stage } = this.life
    const { silentMs } = this
    if (stage === 'ended') return
    this.life = { stage: 'ended' }
    const verdict = judgeDeath(death, this.limits.memoryMb)
    if (death.error !== undefined) this.events.broken(this, death.error)
    else if (stage === 'ready') this.events.lost(this, verdict, silentMs)
    else this.events.loadFailed(this, panicAtLoad(death, this.entry) ?? verdict, true)
  }
}
