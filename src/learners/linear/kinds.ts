import type { Json } from '../../domain/json.js'
import { type Fields, textAt } from '../fields.js'
import { longestRun, type TermKind, termKinds } from '../vocabulary.js'
import { manyOutputs } from './model.js'

/**
 * Kinds of terms, the richest first, and the greatest median length of texts that Python can read for them in 200
 * µs.
 */
const choices: readonly { kinds: readonly TermKind[]; longest: number }[] = [
  { kinds: termKinds, longest: 140 },
  { kinds: ['words', 'shapes'], longest: 600 },
  { kinds: ['words'], longest: Number.POSITIVE_INFINITY }
]

/** The kinds of terms for which Python can read texts of this median length in 200 µs. */
export function affordableKinds(inputs: readonly Json[], { texts }: Fields): readonly TermKind[] {
  const lengths = Float64Array.from(inputs, input => {
    return texts.reduce((sum, path) => sum + textAt(input, path).length, 0)
  }).sort()
  const median = lengths[lengths.length >> 1] ?? 0
  return choices.find(({ longest }) => median <= longest)!.kinds
}

/**
 * The length of the longest runs of characters. With many outputs, the limited number of terms is better used for
 * shorter runs, and each term of a row takes more time.
 */
export function affordableRun(outputs: number): number {
  return outputs > manyOutputs ? longestRun - 1 : longestRun
}
