import { log2 } from '../logarithm.js'
import { type CandidateCheck, knownChecks, learnedChecks } from './candidates.js'
import type { CheckEvidence, Flags } from './evidence.js'
import type { Check } from './model.js'

/** The bits of each misclassified row. */
const errorBits = 10
/** The weight of the bits that accepted rows save. */
const narrowness = 0.7
/** The most checks of a conjunction, and the number of conjunctions that are extended. */
const mostChecks = 3
const beamSize = 12

export interface FoundChecks {
  checks: Check[]
  bits: number
}

/** The rows of a study that are accepted and rejected. */
export interface Sides {
  accepted: readonly number[]
  rejected: readonly number[]
}

interface Conjunction {
  flags: Flags
  /** Indexes of its checks among the candidates, ascending. */
  members: readonly number[]
  /** Bits of its checks; `bits` includes the rows. */
  cost: number
  bits: number
}

/**
 * The shortest description of which texts are accepted: a conjunction of checks, by minimum description length. An
 * accepted text takes fewer bits the narrower the checks are (the size principle: Tenenbaum and Griffiths 2001),
 * measured on neighbours of the rows; a misclassified row takes a fixed number.
 */
export function bestConjunction(evidence: CheckEvidence, sides: Sides, minSupport: number): FoundChecks {
  const of = (rows: readonly number[]) => rows.map(row => evidence.texts[row])
  const candidates = [...knownChecks, ...learnedChecks(of(sides.accepted), of(sides.rejected), minSupport)]
    .map(candidate => ({ ...candidate, flags: evidence.flagsOf(candidate.check) }))
    .filter(({ flags }) => flags.near.includes(0) && sides.accepted.some(row => flags.texts[row] === 1))
  const everything = {
    texts: new Uint8Array(evidence.texts.length).fill(1),
    near: new Uint8Array(evidence.near.length).fill(1)
  }
  let best: Conjunction = {
    flags: everything,
    members: [],
    cost: 0,
    bits: price(everything, everything, sides, 0)
  }
  let beam = [best]
  for (let size = 1; size <= mostChecks; size++) {
    beam = widened(beam, candidates, sides)
    if (beam.length > 0 && beam[0].bits < best.bits - 1e-9) best = beam[0]
  }
  return { checks: best.members.map(member => candidates[member].check), bits: best.bits }
}

/** The best conjunctions with one more check. */
function widened(
  beam: readonly Conjunction[],
  candidates: readonly (CandidateCheck & { flags: Flags })[],
  sides: Sides
): Conjunction[] {
  const found: Conjunction[] = []
  const seen = new Set<string>()
  for (const { flags, members, cost } of beam) {
    for (const [place, one] of candidates.entries()) {
      if (members.includes(place)) continue
      const both = [...members, place].sort((a, b) => a - b)
      const key = both.join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      const sum = cost + one.bits + 1
      found.push({ flags, members: both, cost: sum, bits: price(flags, one.flags, sides, sum) })
    }
  }
  found.sort((a, b) => a.bits - b.bits)
  return found.slice(0, beamSize).map(one => {
    const all = one.members.map(member => candidates[member].flags)
    return { ...one, flags: all.reduce(and) }
  })
}

function and(a: Flags, b: Flags): Flags {
  return {
    texts: a.texts.map((flag, at) => flag & b.texts[at]),
    near: a.near.map((flag, at) => flag & b.near[at])
  }
}

/** The description length of two checks, which take `bits`, and of the rows given these checks. */
function price(a: Flags, b: Flags, { accepted, rejected }: Sides, bits: number): number {
  let kept = 0
  let passed = 0
  let near = 0
  for (const row of accepted) kept += a.texts[row] & b.texts[row]
  for (const row of rejected) passed += a.texts[row] & b.texts[row]
  for (let at = 0; at < a.near.length; at++) near += a.near[at] & b.near[at]
  const share = (near + 1) / (a.near.length + 2)
  return bits + errorBits * (accepted.length - kept + passed) + narrowness * kept * log2(share)
}
