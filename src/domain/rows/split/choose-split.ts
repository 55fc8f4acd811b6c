import { groupBy } from '../../group-by.js'
import { type Example, labelOf } from '../example.js'
import type { Likeness } from '../likeness/likeness.js'
import { type Units, unitsOf } from './deal-rows.js'
import { type SplitName, type SplitRule, splitAt, splitNames, splitPoint } from './split.js'

/** With fewer rows none is held back. */
export const leastRowsToHoldBack = 50
/** The least size of a sealed test, where there are enough rows. */
export const smallestTest = 10

const mostSeeds = 64
/** The most hashes that the search for a seed may compute: all seeds up to 2,000 groups, fewer above. */
const mostHashes = mostSeeds * 2000

/** What the rule of the split depends on. */
export interface SplitNeeds {
  /** Test rows were given: the others are divided into train and validation only. */
  officialTest: boolean
  /** The outputs are labels, of which each split should have its share. */
  labels: boolean
  /** The first seed that is tried; default 0. */
  firstSeed?: number
}

/**
 * The rule that assigns rows without a given split, chosen once for a task: near-duplicates together, and of the
 * seeds the one that balances labels best. Uses labels and keys only.
 */
export function chooseSplit(examples: Example[], likeness: Likeness, needs: SplitNeeds): SplitRule {
  const shares: SplitRule['shares'] = needs.officialTest ? [0.8, 0.2, 0] : [0.6, 0.2, 0.2]
  const units = unitsOf(examples, likeness, { by: 'alike' })
  const unassigned = [...examples.keys()].filter(row => examples[row].split === undefined)
  const seeds = Math.max(1, Math.min(mostSeeds, Math.floor(mostHashes / Math.max(1, units.keys.length))))
  // With one seed there is nothing to choose.
  const { firstSeed = 0 } = needs
  if (seeds === 1) return { by: 'alike', seed: firstSeed, shares }
  const labels = numbered(unassigned, row => (needs.labels ? labelOf(examples[row].output) : ''))
  let best = { seed: firstSeed, badness: Number.POSITIVE_INFINITY }
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    const splits = units.keys.map(key => splitNames.indexOf(splitAt(splitPoint(seed, key), shares)))
    const counts = new Float64Array(3 * labels.keys.length)
    unassigned.forEach((row, at) => {
      counts[3 * labels.of[at] + splits[units.of[row]]]++
    })
    const badness = imbalance(counts, shares)
    if (badness < best.badness) best = { seed, badness }
  }
  return { by: 'alike', seed: best.seed, shares }
}

/** The χ² distance of label counts from their shares; a label without training rows and a tiny test weigh most. */
function imbalance(counts: Float64Array, shares: SplitRule['shares']): number {
  const totals = [0, 0, 0]
  let badness = 0
  for (let label = 0; label < counts.length; label += 3) {
    const rows = counts[label] + counts[label + 1] + counts[label + 2]
    if (counts[label] === 0 && rows > 0) badness += 1e6
    for (let split = 0; split < 3; split++) {
      totals[split] += counts[label + split]
      if (shares[split] > 0)
        badness += (counts[label + split] - rows * shares[split]) ** 2 / (rows * shares[split])
    }
  }
  const rows = totals[0] + totals[1] + totals[2]
  for (let split = 0; split < 3; split++) {
    if (shares[split] > 0 && rows > 0)
      badness += (totals[split] - rows * shares[split]) ** 2 / (rows * shares[split])
  }
  if (shares[2] > 0 && rows >= leastRowsToHoldBack) badness += 1e9 * Math.max(0, smallestTest - totals[2])
  return badness
}

/**
 * The rows (by index) to move to train for labels that have no training row but could have one: for each such label
 * the whole unit with most of its rows. `splits`: the current assignment.
 */
export function keepInTrain(
  examples: Example[],
  splits: readonly SplitName[],
  units: Units
): { labels: string[]; rows: number[] } {
  const labelAt = (row: number) => labelOf(examples[row].output)
  const trained = new Set([...examples.keys()].filter(row => splits[row] === 'train').map(labelAt))
  const free = [...examples.keys()].filter(row => examples[row].split === undefined)
  const byLabel = groupBy(
    free.filter(row => !trained.has(labelAt(row))),
    labelAt
  )
  const moved = new Set<number>()
  for (const candidates of byLabel.values()) {
    const parts = groupBy(candidates, row => units.of[row])
    const largest = [...parts.values()].reduce((a, b) => (b.length > a.length ? b : a))
    moved.add(units.of[largest[0]])
  }
  return { labels: [...byLabel.keys()].sort(), rows: free.filter(row => moved.has(units.of[row])) }
}

/** The distinct keys of items, and which of them each item has. */
interface Numbered {
  keys: string[]
  of: Uint32Array
}

function numbered<T>(items: T[], keyOf: (item: T) => string): Numbered {
  const numbers = new Map<string, number>()
  const of = new Uint32Array(items.length)
  for (let index = 0; index < items.length; index++) {
    const key = keyOf(items[index])
    const known = numbers.get(key)
    of[index] = known ?? numbers.size
    if (known === undefined) numbers.set(key, numbers.size)
  }
  return { keys: [...numbers.keys()], of }
}

/** How many rows each split has. */
export function countSplits(splits: Iterable<SplitName>): Record<SplitName, number> {
  const counts = Object.fromEntries(splitNames.map(name => [name, 0])) as Record<SplitName, number>
  for (const split of splits) counts[split]++
  return counts
}
