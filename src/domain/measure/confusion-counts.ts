import { outcomes } from '../program/outcome.js'
import type { LabelIndex } from '../rows/label-index.js'
import { type ConfusionCell, leastLabelRows, macroF1Interval } from '../statistics/intervals/bootstrap.js'
import { f1, meanF1 } from '../statistics/intervals/macro-f1.js'
import type { Interval } from '../statistics/intervals/wilson.js'
import { meanOfShares } from '../statistics/intervals/wilson.js'
import { normalQuantile } from '../statistics/normal.js'
import type { Confusion, LabelMetrics, Metrics } from './evaluation.js'

/** Pairs are keyed by one number: expected × stride + got. */
const stride = 2 ** 20
const mostConfusions = 1000

interface CountOptions {
  seed: number
  /** Two-sided error probability of intervals. */
  alpha: number
  /** Rows divided by effective rows: the factor by which dependence between rows increases a variance. */
  designEffect: number
}

/** Counts pairs of expected and given labels; its size depends on the labels, not on the rows. */
export class ConfusionCounts {
  readonly #labels: LabelIndex
  readonly #right: number[] = []
  readonly #wrong = new Map<number, number>()

  constructor(labels: LabelIndex) {
    this.#labels = labels
  }

  /** `got` is a label, or below 0 where there is none: −1 − the index of the outcome. */
  add(expected: number, got: number): void {
    if (expected === got) {
      this.#right[expected] = (this.#right[expected] ?? 0) + 1
    } else {
      const key = expected * stride + got + outcomes.length
      this.#wrong.set(key, (this.#wrong.get(key) ?? 0) + 1)
    }
  }

  /** `got` is −1 for a failed row, whose `outcome` says why. */
  #cells(): (ConfusionCell & { outcome: number })[] {
    const cells = [...this.#wrong].map(([key, rows]) => {
      const got = (key % stride) - outcomes.length
      return { expected: Math.floor(key / stride), got: Math.max(-1, got), outcome: -1 - got, rows }
    })
    this.#right.forEach((rows, label) => {
      cells.push({ expected: label, got: label, outcome: -1, rows })
    })
    return cells
  }

  metrics(options: CountOptions): Pick<Metrics, 'macroF1' | 'macroF1Interval' | 'perLabel' | 'confusions'> {
    const size = this.#labels.size
    const cells = this.#cells()
    const right = new Float64Array(size)
    const support = new Float64Array(size)
    const predicted = new Float64Array(size)
    for (const { expected, got, rows } of cells) {
      support[expected] += rows
      if (got >= 0) predicted[got] += rows
      if (got === expected) right[got] += rows
    }
    const perLabel: Record<string, LabelMetrics> = Object.create(null)
    for (let label = 0; label < size; label++) {
      const named = label >= 1 && label <= this.#labels.given
      if (support[label] === 0 && !named) continue
      perLabel[this.#labels.name(label)] = {
        precision: predicted[label] === 0 ? null : right[label] / predicted[label],
        recall: support[label] === 0 ? null : right[label] / support[label],
        f1: f1(right[label], support[label], predicted[label]),
        support: support[label]
      }
    }
    const macroF1 = meanF1(right, support, predicted)
    const enough = Object.values(perLabel).every(label => label.support >= leastLabelRows)
    return {
      macroF1,
      ...(enough &&
        cells.length > 0 && { macroF1Interval: this.#interval(macroF1, cells, options, perLabel) }),
      perLabel,
      confusions: this.#confusions(cells)
    }
  }

  #interval(
    macroF1: number,
    cells: ConfusionCell[],
    options: CountOptions,
    perLabel: Record<string, LabelMetrics>
  ): Interval {
    const ends = macroF1Interval(cells, this.#labels.size, options)
    const widen = Math.sqrt(options.designEffect)
    const [low, high] = ends.map(end => Math.min(1, Math.max(0, macroF1 + (end - macroF1) * widen)))
    if (low < high) return [Math.min(low, macroF1), Math.max(high, macroF1)]
    // With all rows right, or none, resamples do not differ, but the uncertainty is not zero.
    const shares = Object.values(perLabel).map(({ recall, support }) => {
      return { share: recall ?? 0, rows: support / options.designEffect }
    })
    const [least, most] = meanOfShares(shares, normalQuantile(1 - options.alpha / 2))
    // Around the figure itself: the F1 of a constant program is far below its mean recall.
    const mean = shares.reduce((sum, { share }) => sum + share, 0) / shares.length
    return [Math.max(0, macroF1 - (mean - least)), Math.min(1, macroF1 + (most - mean))]
  }

  #confusions(cells: (ConfusionCell & { outcome: number })[]): Confusion[] {
    return cells
      .filter(cell => cell.got !== cell.expected)
      .map(({ expected, got, outcome, rows }) => ({
        expected: this.#labels.name(expected),
        got: got >= 0 ? this.#labels.name(got) : outcome === 0 ? '(other)' : `(${outcomes[outcome]})`,
        rows
      }))
      .sort((a, b) => b.rows - a.rows || compareText(a.expected, b.expected) || compareText(a.got, b.got))
      .slice(0, mostConfusions)
  }
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
