import { canonicalJson, type Json, jsonEqual } from '../json.js'
import { countOutcome, type OutcomeCounts, outcomes, type Reply } from '../program/outcome.js'
import { type Example, labelOf } from '../rows/example.js'
import { LabelIndex, otherLabel } from '../rows/label-index.js'
import { RowLog } from '../rows/row-log.js'
import { UnlikeRows } from '../rows/split/unlike-rows.js'
import { GroupedRows, hashText } from '../statistics/effective-rows.js'
import { Histogram } from '../statistics/histogram.js'
import { leastLabelRows } from '../statistics/intervals/bootstrap.js'
import { meanInterval } from '../statistics/intervals/mean-interval.js'
import { type Interval, readsZ, wilson } from '../statistics/intervals/wilson.js'
import type { Task } from '../task/task.js'
import { ConfusionCounts } from './confusion-counts.js'
import type { Evaluation, Latency, Mistake, RowResults } from './evaluation.js'
import { LargestErrors, Mistakes } from './mistakes.js'

/** What is known of a row apart from its label. */
export interface RowMeta {
  /** Raw JSON text, for showing mistakes. */
  input?: string
  line?: number
  /** Rows of one group are near-duplicates, and not independent. */
  group?: string
  /** Whether it is a near-duplicate of a row that the program was made from; absent where that is unknown. */
  alike?: boolean
  /** Whether it is one of a worker's first rows; absent: one of the first 100 rows. */
  cold?: boolean
}

export interface TallyOptions {
  /** Tallies of programs that are compared row by row must share one. */
  labels?: LabelIndex
  /** The number of example mistakes to keep; default 10. */
  mistakes?: number
  /** Keep each row's result for paired tests: memory then grows with the rows. */
  keepRows?: boolean
}

const coldRows = 100
/** With at most this many rows, cold ones count in the latency too. */
const warmFrom = 1000

/** Whether a task's outputs are labels, with metrics of each; other outputs are only right or wrong. */
export function hasLabels(task: Pick<Task, 'kind'>): boolean {
  return task.kind === 'classification' || task.kind === 'boolean'
}

/** The label of a row; an empty text where outputs are no labels. */
export function stratumOf({ output }: Pick<Example, 'output'>, task: Pick<Task, 'kind'>): string {
  return hasLabels(task) ? labelOf(output) : ''
}

/** The labels that a task lists, as an index for `TallyOptions.labels`. */
export function labelIndexOf(task: Pick<Task, 'kind' | 'output' | 'compare'>): LabelIndex {
  const named = task.output.enum ?? (task.kind === 'boolean' ? [false, true] : [])
  return new LabelIndex(named, task.compare)
}

/** Measures one program on a stream of rows in constant memory: takes replies, gives an evaluation. */
export class Tally {
  /** Rows so far. */
  rows = 0
  /** Rows answered right so far. */
  right = 0
  readonly outcomes: OutcomeCounts = {}
  readonly #task: Pick<Task, 'kind' | 'compare'>
  readonly #labels?: LabelIndex
  readonly #confusions?: ConfusionCounts
  readonly #groups = new GroupedRows()
  readonly #unlike = new UnlikeRows()
  readonly #cold = new Histogram()
  readonly #warm = new Histogram()
  readonly #mistakes: Mistakes
  readonly #largest?: LargestErrors
  readonly #log?: RowLog
  #errors = { sum: 0, square: 0, rows: 0, largest: 0 }
  /** Running sums for the variance of the outputs (Welford). */
  #outputs = { mean: 0, square: 0, rows: 0 }
  #got = 0
  #expected = 0
  #error = 0

  constructor(task: Pick<Task, 'kind' | 'output' | 'compare'>, options: TallyOptions = {}) {
    this.#task = task
    if (hasLabels(task)) {
      this.#labels = options.labels ?? labelIndexOf(task)
      this.#confusions = new ConfusionCounts(this.#labels)
    }
    this.#mistakes = new Mistakes(options.mistakes ?? 10)
    if (task.kind === 'number') this.#largest = new LargestErrors(options.mistakes ?? 10)
    if (options.keepRows) {
      this.#log = new RowLog({ expected: hasLabels(task), error: task.kind === 'number' })
    }
  }

  /** The number of rows without an answer. */
  get failed(): number {
    return this.rows - (this.outcomes.answered ?? 0)
  }

  /** Counts one row and returns whether the reply is right; `expected` is raw JSON text. */
  add(expected: string, reply: Reply, meta: RowMeta = {}): boolean {
    const right = this.#judge(expected, reply)
    this.rows++
    if (right) this.right++
    countOutcome(this.outcomes, reply.outcome)
    this.#groups.add(right, meta.group)
    if (meta.alike !== undefined) this.#unlike.add(right, this.#error, meta)
    this.#confusions?.add(this.#expected, this.#got)
    this.#log?.add(right, this.#got, this.#expected, this.#error, groupNumber(meta.group))
    if (this.#largest) {
      this.#addError()
      this.#addOutput(Number(expected))
    }
    if (!right) this.#addMistake(expected, reply, meta)
    if (reply.outcome === 'answered' || !reply.error.notRun) {
      const cold = meta.cold ?? this.rows <= coldRows
      ;(cold ? this.#cold : this.#warm).add(reply.micros)
    }
    return right
  }

  /** The result on all rows so far. `reads`: how often the rows were read, if they are the sealed test. */
  finish({ reads = 1, seed = 1 } = {}): Evaluation {
    const effectiveRows = this.#groups.effective()
    const accuracy = this.rows === 0 ? 0 : this.right / this.rows
    const designEffect = effectiveRows === 0 ? 1 : this.rows / effectiveRows
    const byLabel = this.#confusions?.metrics({ seed, alpha: 0.05 / Math.max(1, reads), designEffect })
    return {
      rows: this.rows,
      effectiveRows,
      metrics: {
        accuracy,
        interval: wilson(accuracy, effectiveRows, readsZ(reads)),
        ...this.#unlike.score(readsZ(reads), this.#largest && this.#errors.largest, this.rows),
        ...byLabel,
        ...(this.#largest && { ...this.#errorFigures(effectiveRows, readsZ(reads)), ...this.#r2() })
      },
      outcomes: { ...this.outcomes },
      ...this.#latency(),
      fewRows: Object.entries(byLabel?.perLabel ?? {})
        .filter(([, { support }]) => support < leastLabelRows)
        .map(([label, { support }]) => ({ label, rows: support })),
      worst: (this.#largest ?? this.#mistakes).list()
    }
  }

  /** Each row's result, in the order of the rows; only with `keepRows`. */
  rowResults(): RowResults {
    if (!this.#log) throw new Error('This tally was made without `keepRows`.')
    return this.#log.results()
  }

  /** Whether a reply is right; stores the answer, the label and the error of the row in fields. */
  #judge(expected: string, reply: Reply): boolean {
    this.#expected = this.#labels?.of(expected) ?? 0
    this.#error = 0
    if (reply.outcome !== 'answered') {
      this.#got = -1 - outcomes.indexOf(reply.outcome)
      this.#error = Number.NaN
      return false
    }
    if (reply.output === expected) {
      this.#got = this.#labels ? this.#expected : this.#log ? hashOf(JSON.parse(expected)) : 0
      return true
    }
    return this.#labels
      ? this.#judgeLabel(expected, reply.output, this.#labels)
      : this.#judgeValue(expected, reply.output)
  }

  #judgeLabel(expected: string, output: string, labels: LabelIndex): boolean {
    this.#got = labels.of(output)
    if (this.#got === this.#expected && this.#got !== otherLabel) return true
    const loose = this.#got === this.#expected || this.#task.compare.tolerance > 0
    const right = loose && jsonEqual(JSON.parse(expected), JSON.parse(output), this.#task.compare)
    if (right) this.#got = this.#expected
    else if (this.#got === this.#expected) this.#got = -1
    return right
  }

  #judgeValue(expected: string, output: string): boolean {
    const expectedValue: Json = JSON.parse(expected)
    const givenValue: Json = JSON.parse(output)
    const right = jsonEqual(expectedValue, givenValue, this.#task.compare)
    if (this.#log) this.#got = hashOf(right ? expectedValue : givenValue)
    if (this.#task.kind === 'number') {
      const numbers = typeof expectedValue === 'number' && typeof givenValue === 'number'
      this.#error = numbers ? Math.abs(expectedValue - givenValue) : Number.NaN
    }
    return right
  }

  #addError(): void {
    if (Number.isNaN(this.#error)) return
    this.#errors.sum += this.#error
    this.#errors.square += this.#error ** 2
    this.#errors.rows++
    this.#errors.largest = Math.max(this.#errors.largest, this.#error)
  }

  #addOutput(value: number): void {
    const outputs = this.#outputs
    const step = value - outputs.mean
    outputs.rows++
    outputs.mean += step / outputs.rows
    outputs.square += step * (value - outputs.mean)
  }

  #addMistake(expected: string, reply: Reply, { line, input }: RowMeta): void {
    const make = (): Mistake => ({
      ...(line !== undefined && { line }),
      ...(input !== undefined && { input }),
      expected,
      outcome: reply.outcome,
      ...(reply.outcome === 'answered' ? { got: reply.output } : { error: reply.error })
    })
    if (this.#largest) {
      this.#largest.add(Number.isNaN(this.#error) ? Number.POSITIVE_INFINITY : this.#error, make)
    } else {
      const got = this.#labels || this.#got < 0 ? this.#got : 0
      this.#mistakes.add(this.#expected * 2 ** 20 + got, make)
    }
  }

  /** The mean absolute error and its interval. */
  #errorFigures(effectiveRows: number, z: number): { mae: number; maeInterval?: Interval } {
    const { sum, square, rows, largest } = this.#errors
    if (this.rows === 0) return { mae: 0 }
    const failed = this.rows - rows
    const mae = (sum + failed * largest) / this.rows
    const squares = (square + failed * largest ** 2) / this.rows
    const maeInterval = meanInterval({ mean: mae, square: squares }, effectiveRows, z)
    return { mae, ...(maeInterval && { maeInterval }) }
  }

  #r2(): { r2?: number } {
    const { square, rows, largest } = this.#errors
    if (!(this.#outputs.square > 0)) return {}
    return { r2: 1 - (square + (this.rows - rows) * largest ** 2) / this.#outputs.square }
  }

  #latency(): { latencyUs?: Latency } {
    const measured = new Histogram()
    measured.merge(this.#warm)
    if (this.rows <= warmFrom || measured.count === 0) measured.merge(this.#cold)
    const [p50, p95, p99] = [measured.quantile(0.5), measured.quantile(0.95), measured.quantile(0.99)]
    if (p50 === undefined || p95 === undefined || p99 === undefined) return {}
    return { latencyUs: { p50, p95, p99, rows: measured.count } }
  }
}

/** 0 for a row without a group. */
function groupNumber(group: string | undefined): number {
  return group === undefined ? 0 : 1 + (hashText(group) & 0x3fffffff)
}

/** A number for a value that is no label: equal for equal JSON, not negative. */
function hashOf(value: Json): number {
  return hashText(canonicalJson(value)) >>> 1
}
