import { type Example, labelOf } from './example.js'
import { groupBy } from './group-by.js'
import { groupKey, type SplitName, type SplitRule, splitNames, splitOf, splitPoint } from './split.js'
import { hasText } from './texts.js'

/** Below so many rows none is held back. */
export const fewRows = 50
/** What a sealed test has at least, where there are enough rows. */
export const smallestTest = 10

const mostSeeds = 64
/** Hashes that the search for a seed may cost: all seeds up to 2,000 groups, fewer above. */
const mostHashes = mostSeeds * 2000

/** What decides how rows are dealt to splits. */
export interface SplitNeeds {
  /** Test rows were given: the others are dealt to train and validation only. */
  officialTest: boolean
  /** The outputs are labels, which every split should have its share of. */
  labels: boolean
}

/**
 * The rule by which rows without a split of their own are dealt, chosen once for a task: grouping as the
 * rows allow, and of the seeds the one that balances labels best. Looks at labels and keys only.
 */
export function chooseSplit(examples: Example[], needs: SplitNeeds): SplitRule {
  const shares: SplitRule['shares'] = needs.officialTest ? [0.8, 0.2, 0] : [0.6, 0.2, 0.2]
  const dealt = examples.filter(({ split }) => split === undefined)
  const by = chooseGrouping(dealt)
  const labels = new Map<string, number>()
  const groups = new Map<string, number>()
  const labelOfRow = dealt.map(({ output }) => numberOf(labels, needs.labels ? labelOf(output) : ''))
  const groupOfRow = dealt.map(({ input }) => numberOf(groups, groupKey(input, by)))
  const keys = [...groups.keys()]
  const seeds = Math.max(1, Math.min(mostSeeds, Math.floor(mostHashes / Math.max(1, keys.length))))
  let best = { seed: 0, badness: Number.POSITIVE_INFINITY }
  for (let seed = 0; seed < seeds; seed++) {
    const splits = keys.map(key => splitIndex(splitPoint(seed, key), shares))
    const counts = new Float64Array(3 * labels.size)
    for (let row = 0; row < dealt.length; row++) counts[3 * labelOfRow[row] + splits[groupOfRow[row]]]++
    const badness = imbalance(counts, shares)
    if (badness < best.badness) best = { seed, badness }
  }
  return { by, seed: best.seed, shares }
}

/**
 * `folded` where it keeps near-duplicates together without unbalancing or mixing: at least 80 % of rows
 * stay distinct, no group holds more than 2 % of rows (three rows in small sets), at most 1 % of rows sit
 * in groups with several outputs. Else `exact`, and always for inputs without text.
 */
export function chooseGrouping(examples: Example[]): SplitRule['by'] {
  if (!examples.some(({ input }) => hasText(input))) return 'exact'
  const groups = groupBy(examples, ({ input }) => groupKey(input, 'folded'))
  let largest = 0
  let mixed = 0
  for (const group of groups.values()) {
    largest = Math.max(largest, group.length)
    const first = labelOf(group[0].output)
    if (group.some(({ output }) => labelOf(output) !== first)) mixed += group.length
  }
  const rows = examples.length
  const folds = groups.size >= 0.8 * rows && largest <= Math.max(3, 0.02 * rows) && mixed <= 0.01 * rows
  return folds ? 'folded' : 'exact'
}

/** How far label counts are from their shares, by χ²; a label without training rows or a tiny test weighs most. */
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
  if (shares[2] > 0 && rows >= fewRows) badness += 1e9 * Math.max(0, smallestTest - totals[2])
  return badness
}

/** The rows (by index) of each label's largest group, for labels that have no training row but could. */
export function keepInTrain(examples: Example[], rule: SplitRule): { labels: string[]; rows: number[] } {
  const trained = new Set<string>()
  for (const example of examples) {
    const label = labelOf(example.output)
    if (trained.has(label)) continue
    if ((example.split ?? splitOf(example.input, rule)) === 'train') trained.add(label)
  }
  const untrained = [...examples.keys()].filter(
    index => examples[index].split === undefined && !trained.has(labelOf(examples[index].output))
  )
  const byLabel = groupBy(untrained, index => labelOf(examples[index].output))
  const rows = new Set<number>()
  for (const candidates of byLabel.values()) {
    const groups = groupBy(candidates, index => groupKey(examples[index].input, rule.by))
    const largest = [...groups.values()].reduce((a, b) => (b.length > a.length ? b : a))
    for (const index of largest) rows.add(index)
  }
  return { labels: [...byLabel.keys()].sort(), rows: [...rows].sort((a, b) => a - b) }
}

function splitIndex(u: number, shares: SplitRule['shares']): number {
  if (u < shares[0]) return 0
  return u < shares[0] + shares[1] ? 1 : 2
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

/** How many rows each split has. */
export function countSplits(splits: Iterable<SplitName>): Record<SplitName, number> {
  const counts = Object.fromEntries(splitNames.map(name => [name, 0])) as Record<SplitName, number>
  for (const split of splits) counts[split]++
  return counts
}
