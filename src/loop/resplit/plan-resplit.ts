import { hasLabels } from '../../domain/measure/tally.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import type { Example } from '../../domain/rows/example.js'
import { likenessOf } from '../../domain/rows/likeness/likeness.js'
import { chooseSplit, countSplits, leastRowsToHoldBack } from '../../domain/rows/split/choose-split.js'
import type { SplitName, SplitRule } from '../../domain/rows/split/split.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import { dealAll } from '../rows/settle-splits.js'

/** What dealing the rows of a task anew would change. */
export interface ResplitPlan {
  task: Task
  /** All rows, each with its new split. */
  examples: Example[]
  before: Record<SplitName, number>
  after: Record<SplitName, number>
  /** Rows that change their split. */
  moved: number
  findings: AuditFinding[]
}

/**
 * Deals all rows anew under the rule of today, whatever split they had, but rows of a test set that was given stay
 * in it. A new round begins: see round.ts. Without `seed` another one is looked for than the rows were dealt by.
 * Pure. Throws `no-rows` where there are too few to hold any back, `usage` where the deal would be the same.
 */
export function planResplit(
  name: string,
  task: Task,
  rows: readonly { row: Example; split: SplitName }[],
  seed?: number
): ResplitPlan {
  const { by, shares, seed: dealtBy, round = 0 } = task.split
  const officialTest = shares[2] === 0
  const isGiven = (split: SplitName) => officialTest && split === 'test'
  const free = rows.map(({ row, split }) => withSplit(row, isGiven(split) ? 'test' : undefined))
  if (free.filter(({ split }) => split === undefined).length < leastRowsToHoldBack) {
    throw new LoopaiError(
      'no-rows',
      `${name} has too few rows to hold any back: fewer than ${leastRowsToHoldBack}.`,
      {
        suggestions: [`loopai add ${name} rows.jsonl`]
      }
    )
  }
  if (seed === dealtBy && by === 'alike') {
    throw new LoopaiError('usage', `The rows of ${name} were dealt by the seed ${seed} already.`, {
      suggestions: ['name another --seed, or none: then one is looked for']
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

function withSplit({ input, output, id, source, note, count }: Example, split?: SplitName): Example {
  return { input, output, id, source, note, count, ...(split && { split }) }
}
