import type { Candidate } from './conditions.js'
import type { Choice } from './grow.js'
import type { Condition } from './model.js'

/** Conditions of one class, and what they do on the training rows that no earlier rule covers. */
export interface Arranged {
  label: number
  candidates: number[]
  covered: number
  right: number
}

export interface Arrangement {
  rules: Arranged[]
  fallback: Arranged
}

/**
 * One rule for each class that conditions were chosen for, the most precise first; the class of most rows
 * that are left is the default. Rules that get most rows right come in first, while `lines` of source last.
 */
export function arrange(
  choices: readonly Choice[],
  candidates: readonly Candidate[],
  rows: Int32Array,
  classes: Int32Array,
  classCount: number,
  lines: number
): Arrangement {
  const isLeft = new Uint8Array(classes.length)
  for (const row of rows) isLeft[row] = 1
  const byLabel = new Map<number, number[]>()
  for (const { candidate, label } of choices) byLabel.set(label, [...(byLabel.get(label) ?? []), candidate])
  const measure = (label: number, members: number[]): Arranged => {
    const met = covering(members, candidates, isLeft)
    const right = met.filter(row => classes[row] === label).length
    return { label, candidates: members, covered: met.length, right }
  }
  let room = lines
  let open = [...byLabel]
    .map(([label, members]) => measure(label, members))
    .sort((a, b) => b.right - a.right || a.label - b.label)
    .filter(rule => {
      const needed = linesFor(rule.candidates.map(member => candidates[member].condition))
      if (needed > room) return false
      room -= needed
      return true
    })
  const rules: Arranged[] = []
  while (open.length > 0) {
    open = open.map(rule => measure(rule.label, rule.candidates))
    const best = open.reduce((a, b) => (merit(b) > merit(a) ? b : a))
    open = open.filter(rule => rule !== best)
    if (best.right === 0) continue
    rules.push(best)
    for (const row of covering(best.candidates, candidates, isLeft)) isLeft[row] = 0
  }
  const left = new Int32Array(classCount)
  for (const row of rows) if (isLeft[row] === 1) left[classes[row]]++
  const all = new Int32Array(classCount)
  for (const row of rows) all[classes[row]]++
  const label = firstLargest(left.some(count => count > 0) ? left : all)
  const covered = left.reduce((a, b) => a + b, 0)
  return { rules, fallback: { label, candidates: [], covered, right: left[label] } }
}

/** About how many lines a rule takes in any language. */
function linesFor(conditions: readonly Condition[]): number {
  const width = conditions.reduce((sum, c) => sum + ('phrase' in c ? c.phrase.length + 4 : 30), 0)
  return width <= 40 ? 1 : 2 + Math.ceil(width / 90)
}

const merit = ({ right, covered }: Arranged) => (right + 1) / (covered + 2)

function firstLargest(counts: Int32Array): number {
  return counts.indexOf(counts.reduce((a, b) => Math.max(a, b), 0))
}

function covering(members: number[], candidates: readonly Candidate[], isLeft: Uint8Array): number[] {
  const met = new Set<number>()
  for (const member of members) for (const row of candidates[member].rows) if (isLeft[row] === 1) met.add(row)
  return [...met]
}
