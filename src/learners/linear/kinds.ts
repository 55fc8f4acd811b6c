import type { Json } from '../../domain/json.js'
import { type Fields, textAt } from '../fields.js'
import { longestRun, type TermKind, termKinds } from '../vocabulary.js'
import { manyOutputs } from './model.js'

/** Which terms rows are read for, richest first, and the longest median text that Python reads in 200 µs so. */
const choices: readonly { kinds: readonly TermKind[]; longest: number }[] = [
  { kinds: termKinds, longest: 140 },
  { kinds: ['words', 'shapes'], longest: 600 },
  { kinds: ['words'], longest: Number.POSITIVE_INFINITY }
]

/** The terms that texts as long as these can be read for in 200 µs; the median row counts. */
export function affordableKinds(inputs: readonly Json[], { texts }: Fields): readonly TermKind[] {
  const lengths = Float64Array.from(inputs, input => {
    return texts.reduce((sum, path) => sum + textAt(input, path).length, 0)
  }).sort()
  const median = lengths[lengths.length >> 1] ?? 0
  return choices.find(({ longest }) => median <= longest)!.kinds
}

/**
 * How many characters a run has at most. Where outputs are so many, the terms that a program has room for are
 * better spent on shorter runs, and each that a row has costs more.
 */
export function affordableRun(outputs: number): number {
  return outputs > manyOutputs ? longestRun - 1 : longestRun
}
