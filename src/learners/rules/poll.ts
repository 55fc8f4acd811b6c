import type { Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'
import { type PlainReading, plainReader } from './plain-reading.js'

/** A vote for an output by texts with one of some patterns, with `points` for each pattern that occurs. */
export interface Ballot {
  points: number
  output: Json
  path: Path
  /**
   * Searched in the text's tokens with one space around each, ^ before and $ after all: ' free ' is a word, 'ing '
   * the end of one, '^ dear ' the start of a text.
   */
  patterns: string[]
  /** The number of training rows with one of the patterns, and of those with the output. */
  covered: number
  right: number
}

/**
 * Rules that vote: the output with most points answers; of equal ones the one whose ballots come first, the fallback
 * before all. The ballots of an output are adjacent, those of the fallback first. Outputs are all strings or all
 * booleans.
 */
export interface Poll extends PlainReading {
  kind: 'poll'
  ballots: Ballot[]
  fallback: Json
}

/** Separates the patterns of a ballot in source; no pattern contains it. */
export const patternSeparator = '|'

export interface Count {
  output: Json
  points: number
  /** The patterns that occur, with the points of each. */
  met: { path: Path; pattern: string; points: number }[]
}

/** Counts the votes for an input: for the fallback first, then for each output with ballots. */
export function pollCounter({ ballots, fallback, ...reading }: Poll): (input: Json) => Count[] {
  const read = plainReader(reading)
  const places = new Map<Json, number>([[fallback, 0]])
  for (const { output } of ballots) if (!places.has(output)) places.set(output, places.size)
  return input => {
    const texts = new Map<Path, string>()
    const counts = [...places.keys()].map((output): Count => ({ output, points: 0, met: [] }))
    for (const { points, output, path, patterns } of ballots) {
      const text = texts.get(path) ?? `^${read(textAt(input, path))}$`
      texts.set(path, text)
      const count = counts[places.get(output)!]
      for (const pattern of patterns) {
        if (!text.includes(pattern)) continue
        count.points += points
        count.met.push({ path, pattern, points })
      }
    }
    return counts
  }
}

/** The first count with most points. */
export function elected(counts: readonly Count[]): Count {
  return counts.reduce((best, count) => (count.points > best.points ? count : best))
}
