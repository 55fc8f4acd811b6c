import { hasLabels } from '../../domain/measure/tally.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import type { Example } from '../../domain/rows/example.js'
import { likenessOf } from '../../domain/rows/likeness/likeness.js'
import { chooseSplit, countSplits, leastRowsToHoldBack } from '../../domain/rows/split/choose-split.js'
import type { SplitName, SplitRule } from '../../domain/rows/split/split.js'
import { staysInTrain } from '../../domain/rows/split/via.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import { dealAll } from '../rows/settle-splits.js'

/** What splitting the rows of a task again would change. */
export interface ResplitPlan {
  task: Task
  /** All rows, each with its new split. */
  examples: Example[]
  before: Record<SplitName, number>
  after: Record<SplitName, number>
  /** The number of rows whose split changes. */
  moved: number
  findings: AuditFinding[]
}

/**
 * Splits all rows again by the current rule (`alike`), whatever split they had, except that rows of a given test set
 * stay in it, and rows picked in use stay in train. This begins a new round of the task (see honesty/round.ts). Without `seed` a good one is searched for,
 * above the present one. Pure. Throws `no-rows` where there are too few rows to hold any back, and `usage` where the
 * seed is the present one.
 */
export function planResplit(
  name: string,
  task: Task,
  rows: readonly { row: Example; split: SplitName }[],
  seed?: number
): ResplitPlan {
  const { by, shares, seed: dealtBy, round = 0 } = task.split
  const officialTest = shares[2] === 0
  const given = (row: Example, split: SplitName) =>
    staysInTrain(row.via) ? 'train' : officialTest && split === 'test' ? 'test' : undefined
  const free = rows.map(({ row, split }) => withSplit(row, given(row, split)))
  if (free.filter(({ split }) => split === undefined).length < leastRowsToHoldBack) {
    throw new LoopaiError(
      'no-rows',
      `${name} has fewer than ${leastRowsToHoldBack} rows, too few to keep some for measuring.`,
      {
        suggestions: [`loopai add ${name} rows.jsonl`]
      }
    )
  }
  if (seed === dealtBy && by === 'alike') {
    throw new LoopaiError('usage', `The rows of ${name} are already split with the seed ${seed}.`, {
      suggestions: ['name another --seed, or leave it out: then Loopai looks for a good one']
    })
  }
  const likeness = likenessOf(free)
  const labels = hasLabels(task)
  const chosen = chooseSplit(free, likeness, { officialTest, labels, firstSeed: seed ?? dealtBy + 1 })
  const split: SplitRule = { by: 'alike', seed: seed ?? chosen.seed, shares, round: round + 1 }
  const dealt = dealAll(
    free.map((example, at) => ({ file: name, line: at + 1, example })),
    { split },
    likeness,
    labels
  )
  const examples = dealt.rows.map(({ example }) => example)
  return {
    task: { ...task, split },
    examples,
    before: countSplits(rows.map(({ split }) => split)),
    after: countSplits(examples.map(({ split = 'train' }) => split)),
    moved: examples.filter((example, at) => example.split !== rows[at].split).length,
    findings: dealt.findings
  }
}

function withSplit({ input, output, id, source, note, count, via }: Example, split?: SplitName): Example {
  return { input, output, id, source, note, count, via, ...(split && { split }) }
}
