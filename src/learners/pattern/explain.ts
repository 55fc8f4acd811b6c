import { log2 } from '../logarithm.js'
import { type Candidate, knownChecks, learnedChecks } from './candidates.js'
import { type Check, testOf } from './model.js'
import { neighboursOf } from './neighbours.js'

/** Bits for each row on the wrong side. */
const errorBits = 10
/** How much of the bits that an accepted row saves counts. */
const narrowness = 0.7
/** Checks in a conjunction, and conjunctions that are tried further. */
const mostChecks = 3
const beamSize = 12

export interface Explanation {
  checks: Check[]
  bits: number
}

interface Scored {
  candidate: Candidate
  accepted: Uint8Array
  rejected: Uint8Array
  near: Uint8Array
}

/**
 * The shortest explanation of why some texts are accepted and others rejected: a conjunction of checks, by
 * minimum description length. An accepted text costs the less, the narrower the checks (the size principle:
 * Tenenbaum and Griffiths 2001), measured on neighbours of the rows; a row on the wrong side a fixed price.
 */
export function explain(
  accepted: readonly string[],
  rejected: readonly string[],
  minSupport: number
): Explanation {
  const near = neighboursOf([...accepted, ...rejected])
  const candidates = [...knownChecks, ...learnedChecks(accepted, rejected, minSupport)]
  const useful = candidates
    .map(candidate => score(candidate, accepted, rejected, near))
    .filter(one => sum(one.accepted) > 0 && sum(one.near) < near.length)
  const all: Scored = {
    candidate: { check: { kind: 'length', least: 0 }, bits: 0 },
    accepted: new Uint8Array(accepted.length).fill(1),
    rejected: new Uint8Array(rejected.length).fill(1),
    near: new Uint8Array(near.length).fill(1)
  }
  let best: Conjunction = { scored: all, checks: [], bits: price(all) }
  let beam = [best]
  for (let size = 1; size <= mostChecks; size++) {
    const next: Conjunction[] = []
    for (const { scored, checks } of beam) {
      for (const one of useful) {
        const both = and(scored, one)
        next.push({ scored: both, checks: [...checks, one.candidate.check], bits: price(both) })
      }
    }
    next.sort((a, b) => a.bits - b.bits)
    beam = next.slice(0, beamSize)
    if (beam.length > 0 && beam[0].bits < best.bits - 1e-9) best = beam[0]
  }
  return { checks: best.checks, bits: best.bits }
}

interface Conjunction {
  scored: Scored
  checks: Check[]
  bits: number
}

function score(
  { check, bits }: Candidate,
  accepted: readonly string[],
  rejected: readonly string[],
  near: readonly string[]
): Scored {
  const test = testOf(check)
  const on = (texts: readonly string[]) => Uint8Array.from(texts, text => (test(text) ? 1 : 0))
  return { candidate: { check, bits }, accepted: on(accepted), rejected: on(rejected), near: on(near) }
}

function and(a: Scored, b: Scored): Scored {
  const both = (x: Uint8Array, y: Uint8Array) => x.map((value, at) => value & y[at])
  return {
    candidate: { check: b.candidate.check, bits: a.candidate.bits + b.candidate.bits + 1 },
    accepted: both(a.accepted, b.accepted),
    rejected: both(a.rejected, b.rejected),
    near: both(a.near, b.near)
  }
}

/** The description length of checks and of the rows that they explain. */
function price({ candidate, accepted, rejected, near }: Scored): number {
  const kept = sum(accepted)
  const errors = accepted.length - kept + sum(rejected)
  const share = (sum(near) + 1) / (near.length + 2)
  return candidate.bits + errorBits * errors + narrowness * kept * log2(share)
}

function sum(flags: Uint8Array): number {
  let total = 0
  for (const flag of flags) total += flag
  return total
}
