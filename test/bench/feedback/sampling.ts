import type { Example } from '../../../src/domain/rows/example.js'
import { meanOf } from '../../../src/domain/statistics/mean.js'
import { atRandom, inMixedOrder, monthOf, type Point } from './month.js'
import { settingsFor } from './program.js'
import { rowsOf } from './rows.js'

/** The sets, and how many months are simulated of each: learning banking77 takes longest. */
const months: [set: string, count: number][] = [
  ['banking77', 4],
  ['ag_news', 6],
  ['sms_spam', 6]
]

/**
 * What reviews in mixed order need for the accuracy that random labeling has after 1,000 rows: a row for each set, or
 * for those that are named.
 */
export function sampling(words: readonly string[]): string[][] {
  const named = months.filter(([set]) => words.includes(set))
  const rows = (named.length > 0 ? named : months).flatMap(([set, count]) => {
    const examples = rowsOf(set)
    if (examples === undefined) return []
    const settings = settingsFor(examples.slice(0, goal))
    const needed = Array.from({ length: count }, (_, seed) => neededIn(examples, seed, settings))
    const accuracy = meanOf(Float64Array.from(needed, each => each.accuracy))
    return [
      [
        set,
        `${(100 * accuracy).toFixed(1)} %`,
        meanText(needed.map(({ labeled = Number.POSITIVE_INFINITY }) => labeled / goal)),
        meanText(needed.map(({ learned = Number.POSITIVE_INFINITY }) => learned)),
        `${count}`
      ]
    ]
  })
  return [
    ['set', 'random labeling after 1,000 rows', 'mixed needs of them', 'of the rows learned from', 'months'],
    ...rows
  ]
}

/** The mean and its standard error. */
function meanText(values: readonly number[]): string {
  if (!values.every(Number.isFinite)) return 'more'
  const mean = meanOf(Float64Array.from(values))
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return `${mean.toFixed(2)} ± ${Math.sqrt(variance / values.length).toFixed(2)}`
}

/** What random labeling reaches with 1,000 rows, and what `mixed` needs for that; undefined where it does not. */
interface Needed {
  accuracy: number
  /** Labeled rows, all of them. */
  labeled?: number
  /** Of these the rows that the program was learned from, as a share of those of random labeling. */
  learned?: number
}

const goal = 1000
/** Random labeling is repeated so often, since its accuracy depends on what was drawn. */
const draws = 4

/** How many rows are needed in one simulated month for the accuracy that random labeling has after 1,000. */
function neededIn(rows: readonly Example[], seed: number, settings: string): Needed {
  const month = monthOf(rows, seed)
  const random = Array.from({ length: draws }, (_, draw) => atRandom(month, goal, draw, settings))
  const accuracy = meanOf(Float64Array.from(random, point => point.accuracy))
  const points = rising(inMixedOrder(month, settings))
  const after = points.findIndex(point => point.accuracy >= accuracy)
  if (after < 0) return { accuracy }
  const [from, to] = [points[Math.max(0, after - 1)], points[after]]
  const way = to.accuracy === from.accuracy ? 1 : (accuracy - from.accuracy) / (to.accuracy - from.accuracy)
  const between = (key: 'labeled' | 'learned') => from[key] + way * (to[key] - from[key])
  return {
    accuracy,
    labeled: between('labeled'),
    learned: between('learned') / meanOf(Float64Array.from(random, point => point.learned))
  }
}

/** The points with the nearest accuracies that never fall, so that no lucky one counts (pool adjacent violators). */
function rising(points: readonly Point[]): Point[] {
  const pools: { sum: number; count: number }[] = []
  for (const { accuracy } of points) {
    pools.push({ sum: accuracy, count: 1 })
    for (let last = pools.length - 1; last > 0; last--) {
      const [before, now] = [pools[last - 1], pools[last]]
      if (before.sum / before.count < now.sum / now.count) break
      pools.splice(last - 1, 2, { sum: before.sum + now.sum, count: before.count + now.count })
    }
  }
  const accuracies = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return points.map(({ labeled, learned }, at) => ({ labeled, learned, accuracy: accuracies[at] }))
}
