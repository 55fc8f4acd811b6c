import type { Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'
import { type PlainReading, plainReader } from './plain-reading.js'

/** What a text that has one of some patterns votes for, with so many points for each pattern that it has. */
export interface Ballot {
  points: number
  output: Json
  path: Path
  /**
   * Found in the text's tokens with one space around each, ^ before and $ behind all: ' free ' is a word,
   * 'ing ' how one ends, '^ dear ' how a text starts.
   */
  patterns: string[]
  /** Training rows with one of the patterns, and how many of them have the output. */
  covered: number
  right: number
}

/**
 * Rules that vote: the output with most points answers; among equals the one whose ballots come first, before
 * all the fallback. All ballots of an output stand together, those of the fallback first. Outputs are all
 * strings or all booleans.
 */
export interface Poll extends PlainReading {
  kind: 'poll'
  ballots: Ballot[]
  fallback: Json
}

/** What parts the patterns of a ballot in source; no pattern holds it. */
export const patternSeparator = '|'

export interface Count {
  output: Json
  points: number
  /** The patterns found, with the points of each. */
  met: { path: Path; pattern: string; points: number }[]
}

/** Counts the votes of an input: the fallback first, then each output that has ballots. */
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

/** The first of the counts with most points. */
export function elected(counts: readonly Count[]): Count {
  return counts.reduce((best, count) => (count.points > best.points ? count : best))
}
