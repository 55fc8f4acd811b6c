import type { CandidateCondition } from './conditions.js'
import type { ChosenCondition } from './grow.js'
import type { Condition } from './model.js'

/** The conditions of one class, and their results on the training rows that no earlier rule covers. */
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
 * One rule for each class with chosen conditions, the most precise first, and the class `fallback` for the remaining
 * rows. `lines` of source are filled first with one line for each class, beginning with those that get
 * most rows right; then with all conditions of a class, where most rows are gained. `widths`: of the classes as
 * literals.
 */
export function arrange(
  choices: readonly ChosenCondition[],
  candidates: readonly CandidateCondition<Condition>[],
  rows: Int32Array,
  classes: Int32Array,
  widths: readonly number[],
  { lines, fallback }: { lines: number; fallback: number }
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
  const cost = (label: number, members: number[]) => {
    return linesFor(
      members.map(member => candidates[member].condition),
      widths[label]
    )
  }
  const fits = (needed: number) => {
    if (needed > room) return false
    room -= needed
    return true
  }
  const brief = [...byLabel]
    .map(([label, members]) =>
      measure(
        label,
        briefly(members, part => cost(label, part))
      )
    )
    .sort((a, b) => b.right - a.right || a.label - b.label)
    .filter(rule => fits(cost(rule.label, rule.candidates)))
  let open = brief
    .map(rule => ({ rule, full: measure(rule.label, byLabel.get(rule.label)!) }))
    .sort(
      (a, b) => b.full.right - b.rule.right - (a.full.right - a.rule.right) || a.rule.label - b.rule.label
    )
    .map(({ rule, full }) => {
      const more = cost(full.label, full.candidates) - cost(rule.label, rule.candidates)
      return fits(more) ? full : rule
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
  const left = rows.filter(row => isLeft[row] === 1)
  const right = left.filter(row => classes[row] === fallback).length
  return { rules, fallback: { label: fallback, candidates: [], covered: left.length, right } }
}

/** As many of the first conditions of a class as fit on a line, at least one. */
function briefly(members: number[], cost: (members: number[]) => number): number[] {
  let count = 1
  while (count < members.length && cost(members.slice(0, count + 1)) <= cost(members.slice(0, 1))) count++
  return members.slice(0, count)
}

/**
 * The approximate number of lines of a rule in Python with an output of this width, for its condition and its
 * return.
 */
function linesFor(conditions: readonly Condition[], output: number): number {
  const kinds = new Set(conditions.map(({ kind }) => kind)).size
  const width = conditions.reduce((sum, c) => sum + ('phrase' in c ? c.phrase.length + 4 : 30), 14 * kinds)
  return (width <= 90 ? 2 : 4 + Math.ceil(width / 90)) + (output > 60 ? 1 : 0)
}

const merit = ({ right, covered }: Arranged) => (right + 1) / (covered + 2)

function covering(
  members: number[],
  candidates: readonly CandidateCondition<Condition>[],
  isLeft: Uint8Array
): number[] {
  const met = new Set<number>()
  for (const member of members) for (const row of candidates[member].rows) if (isLeft[row] === 1) met.add(row)
  return [...met]
}
