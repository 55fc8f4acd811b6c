import { describe, expect, it } from 'vitest'
import type { Evaluation, LabelMetrics } from '../../../../src/domain/measure/evaluation.js'
import type { Candidate } from '../../../../src/loop/synth/candidate.js'
import { chooseCandidate } from '../../../../src/loop/synth/choose/choose-candidate.js'

const rows = 100
const byAccuracy = { metric: 'accuracy', margin: 0.01 } as const

interface Told {
  family: string
  complexity: number
  /** Of 100 validation rows of the label a, the first ones. */
  right: number
  /** Recall on training rows: of the common label, and of ten rare ones that validation lacks. */
  common: number
  rare: number
}

function candidate({ family, complexity, right, common, rare }: Told): Candidate {
  const label = (support: number, recall: number): LabelMetrics => ({ support, recall, precision: 1, f1: 1 })
  const rareLabels = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`rare ${n}`, label(2, rare)]))
  const evaluation = (accuracy: number, perLabel: Record<string, LabelMetrics>) =>
    ({ rows, metrics: { accuracy, interval: [0, 1], perLabel }, outcomes: {} }) as unknown as Evaluation
  return {
    proposal: { family, language: 'javascript', files: {}, entry: '' },
    generator: { kind: 'learned' },
    complexity,
    train: evaluation(common, { common: label(380, common), ...rareLabels }),
    validation: evaluation(right / rows, { common: label(rows, right / rows) }),
    results: { right: Uint8Array.from({ length: rows }, (_, row) => (row < right ? 1 : 0)) }
  } as unknown as Candidate
}

describe('chooseCandidate', () => {
  it('takes the simplest of those that are as good', () => {
    const all = [
      candidate({ family: 'short', complexity: 10, right: 97, common: 0.97, rare: 1 }),
      candidate({ family: 'long', complexity: 1000, right: 97, common: 0.99, rare: 1 })
    ]
    expect(chooseCandidate(all, byAccuracy)).toEqual({ index: 0, reason: undefined })
  })

  it('passes over one that cannot tell rare labels which validation lacks, and says so', () => {
    const all = [
      candidate({ family: 'short', complexity: 10, right: 98, common: 0.97, rare: 0 }),
      candidate({ family: 'long', complexity: 1000, right: 97, common: 0.99, rare: 1 })
    ]
    expect(chooseCandidate(all, byAccuracy)).toEqual({
      index: 1,
      reason:
        'short is 1.0 point higher on validation rows, but never right about 10 rare labels (4 % of rows) that those lack'
    })
  })

  it('does not hold an accuracy against an error, where rows are too few to measure both', () => {
    const few = (family: string, accuracy: number, mae?: number) =>
      ({
        proposal: { family, crossValidated: { accuracy, mae, rows: 20, folds: 5 } },
        complexity: 10,
        train: { rows: 20, metrics: { accuracy } },
        validation: { rows: 5, metrics: { accuracy } }
      }) as unknown as Candidate
    const all = [few('formula', 0.1, 2.5), few('labels', 0.8), few('tree', 0.2, 4)]
    expect(chooseCandidate(all, { metric: 'mae', margin: 0.01 })?.index).toBe(0)
    expect(chooseCandidate([few('labels', 0.8)], { metric: 'mae', margin: 0.01 })?.index).toBe(0)
  })

  describe('where one goes by shapes of characters of prose', () => {
    const shapes = (right: number) => {
      const made = candidate({ family: 'shapes', complexity: 5, right, common: 0.97, rare: 1 })
      return { ...made, proposal: { ...made.proposal, byCharacters: true as const } }
    }
    const words = candidate({ family: 'words', complexity: 50, right: 97, common: 0.97, rare: 1 })

    it('takes what reads words and does as well, though it is larger', () => {
      expect(chooseCandidate([shapes(97), words], byAccuracy)).toEqual({
        index: 1,
        reason: 'shapes does as well, by shapes of characters: words read more plausibly'
      })
    })

    it('takes the shapes where words do worse', () => {
      expect(chooseCandidate([shapes(99), words], byAccuracy)?.index).toBe(0)
      expect(chooseCandidate([shapes(98)], byAccuracy)?.index).toBe(0)
    })
  })
})

describe('a program of a model', () => {
  const count = 400
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
  const told = (kind: 'learned' | 'written', complexity: number, wrong: number[]) => {
    const made = candidate({ family: kind, complexity, right: 0, common: 0.97, rare: 1 })
    const right = Uint8Array.from({ length: count }, (_, row) => (wrong.includes(row) ? 0 : 1))
    const metrics = { ...made.validation!.metrics, accuracy: 1 - wrong.length / count }
    const results = { right, got: Int32Array.from(right) }
    const validation = { ...made.validation!, rows: count, metrics }
    return { ...made, generator: { kind }, results, validation } as unknown as Candidate
  }
  const linear = told('learned', 5000, range(0, 10))

  it.each<[string, number[], number]>([
    [
      'is not preferred for its size where it is half a point lower, and other rows are wrong',
      range(10, 22),
      0
    ],
    ['is, where it is one row lower, and few others differ', range(1, 12), 1],
    ['is, where it does as well', range(10, 20), 1]
  ])('%s', (_, wrong, index) => {
    expect(chooseCandidate([linear, told('written', 10, wrong)], byAccuracy)?.index).toBe(index)
  })
})
