import { randomInt } from 'node:crypto'
import type { Reply } from '../../domain/program/outcome.js'
import type { Frame, RowSource } from './frame.js'
import type { AwakeMoment } from './time/awake-time.js'

/** A row that was given to a worker. */
export interface GivenRow {
  source: RowSource
  row: number
}

/** When a row was sent, and its approximate size. */
export interface Sent extends AwakeMoment {
  rowSize: number
}

/**
 * An answer that is not told yet. `question`: the id of a question that nobody could know before it was asked; the
 * answer to that shows that the worker goes on.
 */
interface Unconfirmed extends GivenRow {
  reply: Reply
  question?: number
}

/** The rows that one worker was given and has not answered. It answers them in order. */
export class Workload {
  /** Oldest first. */
  readonly frames: Frame[] = []
  /** When the current first frame became the first, by `awakeTime()`. */
  headSince = 0
  /**
   * The answer to the last row that it was given, until it shows that it goes on: a program could give that answer
   * in the worker's place, and those to all other rows that have been sent, and then hang or end it.
   */
  unconfirmed: Unconfirmed | undefined
  /** When each of `frames` was sent. */
  private readonly sent: Sent[] = []
  /** Its only row came alone, to a worker that had none. */
  private cameAlone = false
  /** Rows are numbered as they are sent, from somewhere on: one that is sent again has another id there. */
  private readonly firstId = randomInt(1000, 10_000)
  /** Ids of the next row to be answered, and of the next one to be sent. */
  private nextReply = this.firstId
  private nextId = this.firstId

  /** Whether the row that is worked on is known, so that what goes wrong now is that row's doing. */
  get isOnSingleRow(): boolean {
    const head = this.frames[0]
    return head !== undefined && head.end - head.next === 1
  }

  /** Whether the worker was asked if it still reads, and has not answered. */
  get asked(): boolean {
    return this.unconfirmed?.question !== undefined
  }

  /** Whether no answer is due. */
  get idle(): boolean {
    return this.frames.length === 0 && !this.asked
  }

  /** What becomes of rows behind the unconfirmed one will tell; and one that came alone speaks for itself alone. */
  get willTell(): boolean {
    return this.frames.length > 0 || (this.cameAlone && this.unconfirmed?.source.open === true)
  }

  /** Adds frames, and returns them as they are sent. */
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

  /** Takes the row out that is answered; undefined where it is not this one's turn. */
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

  /** A row with this id was sent. */
  hasSent(id: number): boolean {
    return id >= this.firstId && id < this.nextId
  }

  /** A new question. */
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
