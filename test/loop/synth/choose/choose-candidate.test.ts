import { describe, expect, it } from 'vitest'
import type { Evaluation, LabelMetrics } from '../../../../src/domain/measure/evaluation.js'
import type { Candidate } from '../../../../src/loop/synth/candidate.js'
import { chooseCandidate } from '../../../../src/loop/synth/choose/choose-candidate.js'

const rows = 100

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
    expect(chooseCandidate(all, 'accuracy')).toEqual({ index: 0, reason: undefined })
  })

  it('passes over one that cannot tell rare labels which validation lacks, and says so', () => {
    const all = [
      candidate({ family: 'short', complexity: 10, right: 98, common: 0.97, rare: 0 }),
      candidate({ family: 'long', complexity: 1000, right: 97, common: 0.99, rare: 1 })
    ]
    expect(chooseCandidate(all, 'accuracy')).toEqual({
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
    expect(chooseCandidate(all, 'mae')?.index).toBe(0)
    expect(chooseCandidate([few('labels', 0.8)], 'mae')?.index).toBe(0)
  })

  describe('where one goes by shapes of characters of prose', () => {
    const shapes = (right: number) => {
      const made = candidate({ family: 'shapes', complexity: 5, right, common: 0.97, rare: 1 })
      return { ...made, proposal: { ...made.proposal, byCharacters: true as const } }
    }
    const words = candidate({ family: 'words', complexity: 50, right: 97, common: 0.97, rare: 1 })

    it('takes what reads words and does as well, though it is larger', () => {
      expect(chooseCandidate([shapes(97), words], 'accuracy')).toEqual({
        index: 1,
        reason: 'shapes does as well, by shapes of characters: words read more plausibly'
      })
    })

    it('takes the shapes where words do worse', () => {
      expect(chooseCandidate([shapes(99), words], 'accuracy')?.index).toBe(0)
      expect(chooseCandidate([shapes(98)], 'accuracy')?.index).toBe(0)
    })
  })
})
