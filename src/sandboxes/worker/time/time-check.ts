import type { Reply } from '../../../domain/program/outcome.js'

/** What a worker may take beside the program, in µs, for each row and for each byte of it and of its answer. */
const rowMicros = 10
const byteMicros = 0.05
/** So many times of all that is explained may have passed, and so many ms more: systems count in ticks. */
const tolerance = 2
const slackMs = 20
/** What was told is looked at over so long, in ms, and then anew: honest times excuse none that come later. */
const spanMs = 200

/**
 * Whether what a worker tells of its time can be so. The program shares its process and could answer in its place:
 * where rows are told to have taken much less than passed, and than the processor time that was spent, what this
 * process saw counts, until what is told can be so again. Want of a processor is held against nobody; where the
 * system does not tell processor time, what is told is taken.
 */
export class TimeCheck {
  /** What passed since `startCpuMs` was read, without what is known to be want of a processor. */
  private passedMs = 0
  private explainedMs = 0
  private startCpuMs: number | undefined
  private believed = true

  constructor(private readonly readCpuMs: () => number | undefined) {
    this.startCpuMs = readCpuMs()
  }

  /**
   * `replies` came together, so many ms after the worker was known to begin the first of them; with so many bytes of
   * rows and answers. Mends their times where these cannot be.
   */
  check(replies: readonly Reply[], passedMs: number, bytes: number): void {
    this.account(replies, passedMs, bytes)
    if (this.believed) return
    const micros = (passedMs * 1000) / replies.length
    for (const reply of replies) reply.micros = Math.max(reply.micros, micros)
  }

  private account(replies: readonly Reply[], passedMs: number, bytes: number): void {
    let micros = replies.length * rowMicros + bytes * byteMicros
    for (const reply of replies) micros += reply.micros
    this.explainedMs += micros / 1000
    this.passedMs += passedMs
    const explainable = this.explainedMs * tolerance + slackMs
    if (this.passedMs > explainable) {
      this.passedMs = this.spentMs() ?? 0
      if (this.passedMs > explainable) this.believed = false
    }
    if (this.passedMs < spanMs) return
    this.believed = (this.spentMs() ?? 0) <= explainable
    this.startCpuMs = this.readCpuMs()
    this.passedMs = this.explainedMs = 0
  }

  private spentMs(): number | undefined {
    const cpuMs = this.readCpuMs()
    return cpuMs === undefined || this.startCpuMs === undefined ? undefined : cpuMs - this.startCpuMs
  }
}
