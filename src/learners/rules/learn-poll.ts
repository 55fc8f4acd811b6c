import type { Json } from '../../domain/json.js'
import type { Labeling } from '../labels.js'
import type { CandidateCondition, Phrase } from './conditions.js'
import { growVotes, type Votable, type Vote } from './grow-poll.js'
import { type Ballot, patternSeparator } from './poll.js'

/** The lines of ballots, at most and where a function of 25 lines holds them. */
export const ballotLines = { most: 23, page: 17 }
/** The width of a line beside points, label and evidence. */
const lineWidth = 62
const leastWidth = 12
/** People read words and phrases: a part of a word takes their place where its gain is larger by a third. */
const worthOfPart = 0.75
/** The most labels with votes, the most frequent ones: more than lines, since some may get no votes. */
const maxLabels = 2 * ballotLines.most

/** The data of a poll: candidates as patterns, labels by the number of their rows. */
export interface PollStudy {
  labeling: Labeling
  minSupport: number
  patterns: (Votable & { phrase: Phrase; pattern: string })[]
  /** The class of each label with votes: the most frequent, which is the fallback, first. */
  order: number[]
}

/** Undefined where no text has patterns, or labels are neither all strings nor all booleans. */
export function pollStudy(
  candidates: readonly CandidateCondition[],
  labeling: Labeling,
  minSupport: number
): PollStudy | undefined {
  const types = new Set(labeling.outputs.map(output => typeof output))
  if (types.size !== 1 || !(types.has('string') || types.has('boolean'))) return undefined
  const paths = [
    ...new Set(candidates.flatMap(({ condition }) => ('path' in condition ? [condition.path] : [])))
  ]
  const patterns = candidates.flatMap(({ condition, rows }) => {
    if (!('phrase' in condition) || condition.phrase.includes(patternSeparator)) return []
    const pattern = patternOf(condition)
    return [
      {
        phrase: condition,
        rows,
        pattern,
        width: pattern.length + 1,
        group: paths.indexOf(condition.path),
        worth: condition.kind === 'part' ? worthOfPart : 1
      }
    ]
  })
  const { counts } = labeling
  const order = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b).slice(0, maxLabels)
  return patterns.length === 0 ? undefined : { labeling, minSupport, patterns, order }
}

function patternOf({ kind, phrase }: Phrase): string {
  if (kind === 'part') return phrase
  return `${kind === 'starts' ? '^' : ''} ${phrase} ${kind === 'ends' ? '$' : ''}`
}

/**
 * At most `most` votes on at most `lines` lines, in the order in which they were chosen, so that fewer of them are the
 * first ones.
 */
export function growPoll(
  { labeling, minSupport, patterns, order }: PollStudy,
  rows: Int32Array,
  most: number,
  lines = ballotLines.most
) {
  const places = new Map(order.map((label, place) => [label, place]))
  const classes = labeling.classes.map(label => places.get(label) ?? order.length)
  const widths = order.map(label => Math.max(leastWidth, lineWidth - widthOf(labeling.outputs[label])))
  return growVotes(patterns, rows, classes, order.length, minSupport, { most, lines, widths })
}

function widthOf(output: Json): number {
  return JSON.stringify(output).length
}

/** The class that votes give a row, added to the points in `sums` for each row and label. */
export function countVotes(
  { patterns, order }: PollStudy,
  votes: readonly Vote[],
  sums: Int32Array
): (row: number) => number {
  const { length } = order
  for (const { candidate, label, points } of votes) {
    for (const row of patterns[candidate].rows) sums[row * length + label] += points
  }
  return row => {
    let best = 0
    for (let c = 1; c < length; c++) if (sums[row * length + c] > sums[row * length + best]) best = c
    return order[best]
  }
}

/** Votes as ballots: those of the most frequent label first, and for each label the strongest first. */
export function ballotsOf({ labeling, patterns, order }: PollStudy, votes: readonly Vote[]): Ballot[] {
  const lines = new Map<number, Vote[]>()
  for (const vote of votes) lines.set(vote.line, [...(lines.get(vote.line) ?? []), vote])
  return [...lines.values()]
    .sort(([a], [b]) => a.label - b.label || b.points - a.points || a.line - b.line)
    .map(line => {
      const label = order[line[0].label]
      const met = new Set(line.flatMap(({ candidate }) => [...patterns[candidate].rows]))
      return {
        points: line[0].points,
        output: labeling.outputs[label],
        path: patterns[line[0].candidate].phrase.path,
        patterns: line.map(({ candidate }) => patterns[candidate].pattern),
        covered: met.size,
        right: [...met].filter(row => labeling.classes[row] === label).length
      }
    })
}
