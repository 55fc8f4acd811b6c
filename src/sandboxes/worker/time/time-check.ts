import type { Reply } from '../../../domain/program/outcome.js'

/** The time that a worker may need beside the program, in µs, for each row and for each byte of it and its answer. */
const rowMicros = 10
const byteMicros = 0.05
/**
 * Measured time is plausible up to this multiple of the explained time (what is reported and the allowances above), and
 * this much more, in ms, since systems count processor time in ticks.
 */
const tolerance = 2
const slackMs = 20
/** The period after which sums begin anew, in ms, so that honest times do not excuse false ones that come later. */
const spanMs = 200

/**
 * Checks whether the times that a worker reports are plausible. The program shares the process of the worker and could
 * report false times. Where reported times are much shorter than both the time that passed and the processor time that
 * was spent, the time that this process measured is used instead, until reports are plausible again. A worker that
 * lacked a processor is not suspected; where the system does not give processor time, reports are accepted.
 */
export class TimeCheck {
  /**
   * Measured time since `startCpuMs` was read, in ms, without time in which the worker is known to have lacked a
   * processor.
   */
  private passedMs = 0
  private explainedMs = 0
  private startCpuMs: number | undefined
  private believed = true

  constructor(private readonly readCpuMs: () => number | undefined) {
    this.startCpuMs = readCpuMs()
  }

  /**
   * Checks `replies` that arrived together, and raises their times where these are not plausible. `passedMs`: time
   * since the worker was known to begin the first of them; `bytes`: size of their rows and answers.
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
