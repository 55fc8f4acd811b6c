import { randomInt } from 'node:crypto'
import type { Reply } from '../../domain/program/outcome.js'
import type { Frame, RowSource } from './frame.js'
import type { AwakeMoment } from './time/awake-time.js'

/** A row that was sent to a worker. */
export interface GivenRow {
  source: RowSource
  row: number
}

/** When a row was sent, and its approximate size. */
export interface Sent extends AwakeMoment {
  rowSize: number
}

/**
 * An answer that is not passed on yet. `question`: the random id of a question, which the program can't know in
 * advance; a reply to it shows that the worker continues.
 */
interface Unconfirmed extends GivenRow {
  reply: Reply
  question?: number
}

/** The rows that one worker was sent and has not answered. It answers them in order. */
export class Workload {
  /** Oldest first. */
  readonly frames: Frame[] = []
  /** When the current first frame became the first, by `awakeTime()`. */
  headSince = 0
  /**
   * The answer to the last row sent, held until the worker shows that it continues: a program could write that answer,
   * and those to all other rows sent, in the worker's place, and then hang or end the process.
   */
  unconfirmed: Unconfirmed | undefined
  /** When each of `frames` was sent. */
  private readonly sent: Sent[] = []
  /** Whether the last rows sent were a single one, to a worker that had none. */
  private cameAlone = false
  /**
   * The id of the first row sent. It is random, and later ones follow, so that a row that is sent again has another id
   * in another worker.
   */
  private readonly firstId = randomInt(1000, 10_000)
  /** The ids of the next row to be answered and of the next one to be sent. */
  private nextReply = this.firstId
  private nextId = this.firstId

  /**
   * Whether the first frame has a single row left: then it is known which row the worker is on, and that a failure is
   * due to it.
   */
  get isOnSingleRow(): boolean {
    const head = this.frames[0]
    return head !== undefined && head.end - head.next === 1
  }

  /** Whether the worker was asked if it continues, and has not replied. */
  get asked(): boolean {
    return this.unconfirmed?.question !== undefined
  }

  /** Whether no reply is expected. */
  get idle(): boolean {
    return this.frames.length === 0 && !this.asked
  }

  /**
   * Whether the unconfirmed answer can be accepted without a question: rows behind it will show whether the worker
   * continues; and where it was sent alone and others may still come, there was no other row to answer falsely.
   */
  get willTell(): boolean {
    return this.frames.length > 0 || (this.cameAlone && this.unconfirmed?.source.open === true)
  }

  /** Adds frames, and returns the bytes to send. */
  add(frames: Frame[], now: AwakeMoment): Buffer {
    this.cameAlone = this.idle && frames.length === 1 && frames[0].end - frames[0].next === 1
    if (this.frames.length === 0) this.headSince = now.awake
    this.frames.push(...frames)
    const encoded: Buffer[] = []
    for (const frame of frames) {
      const { source, next, end, size } = frame
      this.sent.push({ ...now, rowSize: size / (end - next) })
      encoded.push(source.encode(frame, this.nextId))
      this.nextId += end - next
    }
    return encoded.length === 1 ? encoded[0] : Buffer.concat(encoded)
  }

  /** Removes the row with this id and returns it; undefined where it is not the next to be answered. */
  answered(id: number, now: AwakeMoment): (GivenRow & { sent: Sent }) | undefined {
    const head = this.frames[0]
    if (head === undefined || id !== this.nextReply || this.asked) return undefined
    const row = head.next++
    const sent = this.sent[0]
    this.nextReply++
    if (head.next === head.end) {
      this.frames.shift()
      this.sent.shift()
      this.headSince = now.awake
    }
    return { source: head.source, row, sent }
  }

  /** Whether a row with this id was sent. */
  hasSent(id: number): boolean {
    return id >= this.firstId && id < this.nextId
  }

  /** Returns the id of a new question, and notes it with the unconfirmed answer. */
  ask(): number {
    const question = randomInt(1e14, 2e14)
    if (this.unconfirmed) this.unconfirmed.question = question
    return question
  }

  takeUnconfirmed(): Unconfirmed | undefined {
    const { unconfirmed } = this
    this.unconfirmed = undefined
    return unconfirmed
  }
}
