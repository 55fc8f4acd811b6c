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
 * rows allow (`exact` always for inputs without text), and of the seeds the one that balances labels best.
 * Looks at labels and keys only.
 */
export function chooseSplit(examples: Example[], needs: SplitNeeds): SplitRule {
  const shares: SplitRule['shares'] = needs.officialTest ? [0.8, 0.2, 0] : [0.6, 0.2, 0.2]
  const dealt = examples.filter(({ split }) => split === undefined)
  const folded = hasTexts(dealt) ? numbered(dealt, ({ input }) => groupKey(input, 'folded')) : undefined
  const folds = folded !== undefined && foldsWell(folded, dealt)
  const by = folds ? 'folded' : 'exact'
  const groups = folds ? folded : numbered(dealt, ({ input }) => groupKey(input, 'exact'))
  const seeds = Math.max(1, Math.min(mostSeeds, Math.floor(mostHashes / Math.max(1, groups.keys.length))))
  // Of one seed there is nothing to choose.
  if (seeds === 1) return { by, seed: 0, shares }
  const labels = numbered(dealt, ({ output }) => (needs.labels ? labelOf(output) : ''))
  let best = { seed: 0, badness: Number.POSITIVE_INFINITY }
  for (let seed = 0; seed < seeds; seed++) {
    const splits = groups.keys.map(key => splitIndex(splitPoint(seed, key), shares))
    const counts = new Float64Array(3 * labels.keys.length)
    for (let row = 0; row < dealt.length; row++) counts[3 * labels.of[row] + splits[groups.of[row]]]++
    const badness = imbalance(counts, shares)
    if (badness < best.badness) best = { seed, badness }
  }
  return { by, seed: best.seed, shares }
}

function hasTexts(examples: Example[]): boolean {
  return examples.some(({ input }) => hasText(input))
}

/**
 * Whether folding keeps near-duplicates together without unbalancing or mixing: at least 80 % of rows
 * stay distinct, no group holds more than 2 % of rows (three rows in small sets), at most 1 % of rows sit
 * in groups with several outputs.
 */
function foldsWell(groups: Numbered, examples: Example[]): boolean {
  const sizes = new Float64Array(groups.keys.length)
  const labels: (string | undefined)[] = new Array(groups.keys.length).fill(undefined)
  const isMixed = new Uint8Array(groups.keys.length)
  for (let row = 0; row < examples.length; row++) {
    const group = groups.of[row]
    const label = labelOf(examples[row].output)
    sizes[group]++
    labels[group] ??= label
    if (labels[group] !== label) isMixed[group] = 1
  }
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  const mixed = sizes.reduce((rows, size, group) => rows + size * isMixed[group], 0)
  const rows = examples.length
  return sizes.length >= 0.8 * rows && largest <= Math.max(3, 0.02 * rows) && mixed <= 0.01 * rows
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

/** The keys that items have, and which of them each item has. */
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
