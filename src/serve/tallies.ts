import { countOutcome, type OutcomeCounts } from '../domain/program/outcome.js'
import type { Execution } from './recorder.js'

/** The bounds of program times, in µs: from 10 µs to 10 s, as programs answer within µs. */
export const microBounds = [
  10, 25, 50, 100, 250, 500, 1e3, 2.5e3, 5e3, 1e4, 2.5e4, 5e4, 1e5, 2.5e5, 1e6, 2.5e6, 1e7
]

/** Counts of the executions of one version of a task since the server started. */
export interface VersionTally {
  readonly taskId: string
  readonly task: string
  readonly version: string
  executions: number
  sampled: number
  readonly outcomes: OutcomeCounts
  inputCharacters: number
  outputCharacters: number
  /** Total time of the program, in µs: for all inputs, and for answered ones. */
  micros: number
  answeredMicros: number
  /** Answered inputs by time: those up to the same place in `microBounds` but above the one before; last, all slower. */
  readonly times: number[]
}

/**
 * Counts executions, for metrics and usage. Each costs much less than it would with the labels of a metrics library,
 * which are looked up for every change; that library gets the totals when somebody reads them.
 */
export class Tallies {
  private readonly byTask = new Map<string, Map<string, VersionTally>>()

  get all(): VersionTally[] {
    return [...this.byTask.values()].flatMap(versions => [...versions.values()])
  }

  executed({ taskId, task, version = 'provisional', input, reply }: Execution, sampled: boolean): void {
    const tally = this.byTask.get(task)?.get(version) ?? this.add(taskId, task, version)
    const { micros } = reply
    tally.executions++
    if (sampled) tally.sampled++
    countOutcome(tally.outcomes, reply.outcome)
    tally.inputCharacters += input.length
    tally.micros += micros
    if (reply.outcome !== 'answered') return
    tally.outputCharacters += reply.output.length
    tally.answeredMicros += micros
    let place = 0
    while (micros > microBounds[place]) place++
    tally.times[place]++
  }

  private add(taskId: string, task: string, version: string): VersionTally {
    const versions = this.byTask.get(task) ?? new Map<string, VersionTally>()
    this.byTask.set(task, versions)
    const tally: VersionTally = {
      taskId,
      task,
      version,
      executions: 0,
      sampled: 0,
      outcomes: {},
      inputCharacters: 0,
      outputCharacters: 0,
      micros: 0,
      answeredMicros: 0,
      times: new Array(microBounds.length + 1).fill(0)
    }
    versions.set(version, tally)
    return tally
  }
}
