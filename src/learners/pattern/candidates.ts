import { log2 } from '../logarithm.js'
import { affixes } from './affixes.js'
import { checksums } from './arithmetic.js'
import { characterSets } from './character-sets.js'
import { type Check, isBeyond } from './model.js'
import { numberBounds, unaccepted } from './rejections.js'
import { runShapes } from './run-shapes.js'
import { shapes } from './shapes.js'

/** A check that may be part of the rule, and the bits that describe it. */
export interface CandidateCheck {
  check: Check
  bits: number
}

/** The bits to name a well-known shape, of which there are about 130. */
const shapeBits = 4
const checksumBits = 5

export const knownChecks: readonly CandidateCheck[] = [
  ...shapes.map(
    ({ name, pattern }): CandidateCheck => ({ check: { kind: 'matches', name, pattern }, bits: shapeBits })
  ),
  ...checksums.map(
    ({ name, ...sum }): CandidateCheck => ({ check: { kind: 'checksum', name, sum }, bits: checksumBits })
  ),
  ...[2, 3, 4, 5, 7, 8, 10].map(
    (divisor): CandidateCheck => ({ check: { kind: 'divides', divisor }, bits: 6 })
  )
]

/** Checks that the accepted texts suggest, and negations and bounds that the rejected ones suggest. */
export function learnedChecks(
  accepted: readonly string[],
  rejected: readonly string[],
  minSupport: number
): CandidateCheck[] {
  if (accepted.length < minSupport) return []
  const sizes = lengths(accepted)
  const [usual, others] = [accepted, rejected].map(texts => texts.filter(text => !isBeyond(text)))
  return [...sizes, ...(usual.length < minSupport ? [] : suggested(usual, others, minSupport))]
}

/** The checks suggested by texts that are short enough for shapes. */
function suggested(
  accepted: readonly string[],
  rejected: readonly string[],
  minSupport: number
): CandidateCheck[] {
  return [
    ...characterSets(accepted, minSupport),
    ...runShapes(accepted, minSupport),
    ...affixes(accepted, minSupport),
    ...unaccepted(accepted, rejected, minSupport),
    ...numberBounds(accepted, rejected)
  ]
}

/** The approximate number of bits of an integer. */
const sizeBits = (value: number) => 2 + Math.ceil(log2(value + 2))

function lengths(accepted: readonly string[]): CandidateCheck[] {
  const sizes = accepted.map(text => Array.from(text).length)
  const least = Math.min(...sizes)
  const most = Math.max(...sizes)
  const found: CandidateCheck[] = [
    {
      check: { kind: 'length', least, most },
      bits: 2 + sizeBits(least) + (most > least ? sizeBits(most - least) : 0)
    }
  ]
  if (least > 0) found.push({ check: { kind: 'length', least }, bits: 2 + sizeBits(least) })
  if (least > 1) found.push({ check: { kind: 'length', least: 1 }, bits: 3 })
  found.push({ check: { kind: 'length', least: 0, most }, bits: 2 + sizeBits(most) })
  return found
}
