import { randomBytes, randomInt } from 'node:crypto'
import type { Limits } from '../../domain/program/limits.js'
import type { Reply, RowError } from '../../domain/program/outcome.js'
import type { Runnable } from '../../domain/program/program.js'
import { awakeTime } from './awake-time.js'
import type { Frame, RowSource } from './frame.js'
import { encodeProgram, encodeQuestion } from './protocol.js'
import { ReplyReader } from './reply-reader.js'
import { TimeCheck } from './time-check.js'
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
  /** The reply to a row of a source. */
  reply(source: RowSource, row: number, reply: Reply): void
  /** After all replies that arrived together. */
  progress(worker: WarmWorker): void
  /** After the last reply, which was held back, has been told. */
  confirmed(): void
  print(printed: Buffer): void
  /** It died, or was killed because it broke the protocol; `frames` holds what it did not answer. */
  lost(worker: WarmWorker, verdict: DeathVerdict): void
  /** It could not even be started. */
  broken(worker: WarmWorker, error: Error): void
}

/** A row that was given to a worker. */
interface GivenRow {
  source: RowSource
  row: number
}

interface Moment {
  real: number
  awake: number
}

const moment = (): Moment => ({ real: performance.now(), awake: awakeTime() })

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
  /** When it was last known to begin something, by `awakeTime()`: the load, or a row. */
  since = awakeTime()
  /** When the first of `frames` came to be that. */
  headSince = 0
  /** Worker time that the replies since the last `progress` report, and how many they are. */
  micros = 0
  replies = 0
  /** It has answered a row. */
  begun = false
  /** It said that a row took too much memory. */
  exhausted = false
  /**
   * The answer to the last row that it was given, until it shows that it goes on: a program could give that answer
   * in the worker's place, and those to all other rows that have been sent, and then hang or end it.
   */
  private held: (GivenRow & { reply: Reply }) | undefined
  /** The id of a question that nobody could know before it was asked: its answer shows that. */
  private question: number | undefined
  /** When each of `frames` was sent, and when the replies came that are read now: by both clocks of this process. */
  private readonly sent: (Moment & { rowSize: number })[] = []
  private heard: Moment = moment()
  /** Those replies, and the bytes of the rows that they are to. */
  private told: Reply[] = []
  private toldSize = 0
  private times: TimeCheck | undefined
  /** No other row was with it since it had none. */
  private sole = false
  /** Rows are numbered as they are sent, from somewhere on: one that is sent again has another id there. */
  private readonly firstId = randomInt(1000, 10_000)
  /** Ids of the next row to be answered, and of the next one to be sent. */
  private nextReply = this.firstId
  private nextId = this.firstId
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

  /** It was asked whether it still reads, and has not answered. */
  get asked(): boolean {
    return this.question !== undefined
  }

  /** Nothing is to be heard from it. */
  get idle(): boolean {
    return this.frames.length === 0 && !this.asked
  }

  /** Takes the row out whose answer was held back: the worker did not go on after it. */
  takeHeld(): GivenRow | undefined {
    const { held } = this
    this.held = this.question = undefined
    return held
  }

  send(frames: Frame[]): void {
    const now = moment()
    this.sole = this.idle && frames.length === 1 && frames[0].end - frames[0].next === 1
    if (this.idle) this.since = now.awake
    if (this.frames.length === 0) this.headSince = now.awake
    this.frames.push(...frames)
    const encoded: Buffer[] = []
    for (const frame of frames) {
      const { source, next, end, size } = frame
      this.sent.push({ ...now, rowSize: size / (end - next) })
      encoded.push(source.encode(frame, this.nextId))
      this.nextId += end - next
    }
    this.process.send(encoded.length === 1 ? encoded[0] : Buffer.concat(encoded))
  }

  kill(): void {
    this.state = 'ended'
    this.process.kill()
  }

  private start(): void {
    if (this.state !== 'starting') return
    this.state = 'loading'
    this.since = awakeTime()
  }

  private output(reader: ReplyReader, chunk: Buffer): void {
    if (this.state === 'ended') return
    this.heard = moment()
    reader.push(chunk)
    if (this.told.length === 0 || this.ended) return
    this.checkTimes(chunk.length)
    this.since = this.heard.awake
    this.begun = true
    this.events.progress(this)
    if (this.held === undefined || this.asked || this.ended) return
    // With other rows behind it, what becomes of those tells; and one that comes alone speaks for itself alone.
    if (this.frames.length > 0 || (this.sole && this.held.source.open)) this.confirm()
    else this.ask()
  }

  private checkTimes(outputSize: number): void {
    this.times?.check(this.told, this.heard.awake - this.since, this.toldSize + outputSize)
    for (const { micros } of this.told) this.micros += micros
    this.replies += this.told.length
    this.told = []
    this.toldSize = 0
  }

  private get ended(): boolean {
    return this.state === 'ended'
  }

  private ask(): void {
    this.question = randomInt(1e14, 2e14)
    this.process.send(encodeQuestion(this.question))
  }

  /** Tells the answer that was held back. */
  confirm(): void {
    const { held } = this
    this.held = this.question = undefined
    if (held !== undefined) this.events.reply(held.source, held.row, held.reply)
    this.events.confirmed()
  }

  private reply(id: number, reply: Reply): void {
    if (this.state === 'ended') return
    if (id === this.question) {
      this.since = this.heard.awake
      this.confirm()
      return
    }
    const head = this.frames[0]
    if (this.state !== 'ready' || head === undefined || id !== this.nextReply || this.asked) {
      this.violate(
        id >= this.firstId && id < this.nextId
          ? 'a reply to a row that it was not working on'
          : 'a reply to a row that it had not been sent'
      )
      return
    }
    const { source } = head
    const row = head.next++
    this.nextReply++
    this.exhausted ||= reply.outcome === 'memory'
    const judged = this.judge(reply, this.sent[0])
    this.told.push(judged)
    this.toldSize += this.sent[0].rowSize
    if (head.next === head.end) {
      this.frames.shift()
      this.sent.shift()
      this.headSince = this.heard.awake
    }
    if (this.frames.length === 0 && judged.outcome === 'answered') this.held = { source, row, reply: judged }
    else this.events.reply(source, row, judged)
  }

  /** The worker's own word on limits is checked: a row that came back too late or too large has failed. */
  private judge(reply: Reply, sent: Moment): Reply {
    const { timeoutMs, outputKb } = this.limits
    reply.micros = Math.min(reply.micros, (this.heard.real - sent.real) * 1000)
    const { micros } = reply
    // Stopped together with this process, a worker counts time that was not the row's.
    if (micros > timeoutMs * 1000 && this.heard.awake - sent.awake > timeoutMs)
      return timeout(timeoutMs, micros)
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
    this.since = awakeTime()
    this.times = new TimeCheck(() => this.process.cpuMs())
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
