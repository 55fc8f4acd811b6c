/** The price of each change of label, in rows: shorter runs are due to chance. */
const costOfChange = 2
/** Shorter runs are not counted. */
const leastInRun = 5

/**
 * The number of rows whose label limits on a number predict. Rows in the order of their number are cut into runs of
 * one label each, such that most rows have the label of their run and each change costs two rows (dynamic
 * programming over the best last run of each label). Runs of fewer than five rows count as wrong, and so does a row
 * at each limit, since the limit was put where it has fewest errors.
 */
export function rightInRuns(numbers: readonly number[], labels: readonly string[]): number {
  const order = numbers.map((_, row) => row).sort((a, b) => numbers[a] - numbers[b])
  let right = 0
  let changes = -1
  let end = order.length
  for (let run = lastRunOf(order, numbers, labels); run; run = run.before) {
    const own = order.slice(run.start, end).filter(row => labels[row] === run!.label).length
    if (end - run.start >= leastInRun) right += own
    changes++
    end = run.start
  }
  return right - Math.min(2 * changes, order.length - right)
}

interface Run {
  label: string
  start: number
  before?: Run
  /** Right rows, less the price of the changes. */
  score: number
}

/** The best division of rows into runs, from its last one on. Rows of the same number stay together. */
function lastRunOf(order: number[], numbers: readonly number[], labels: readonly string[]): Run | undefined {
  const runs = new Map<string, Run>()
  let best: Run | undefined
  for (let start = 0; start < order.length; ) {
    const counts = new Map<string, number>()
    let end = start
    for (; end < order.length && numbers[order[end]] === numbers[order[start]]; end++) {
      const label = labels[order[end]]
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
    const before = best
    for (const [label, count] of counts) {
      const own = runs.get(label)
      const fresh = before ? before.score - costOfChange : 0
      const run = own && own.score >= fresh ? { ...own } : { label, start, before, score: fresh }
      run.score += count
      runs.set(label, run)
      if (!best || run.score > best.score) best = run
    }
    start = end
  }
  return best
}
