import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Example } from '../../src/domain/rows/example.js'
import { datasets, rowsIn, someOf, trainTestSets } from './datasets.js'
import { cells, hasLinearSvc, linearSvcAccuracy, meanOfEach, programOf } from './few/compared.js'

const intents = ['banking77', 'clinc150']
const rowsEach = [2, 5, 10]
const logs = 'loghub_event'
const logSizes = [300, 600]
const draws = 2
const mostTested = 1000
/** Where init has programs use what occurs in a single row. */
const manyRows = 500

interface Parts {
  train: Example[]
  test: Example[]
}

/**
 * Accuracy on many labels: so many rows of each intent, and a few hundred lines of all logs with their events; means of two
 * draws, of linear programs, with their size in Python, and of scikit-learn's LinearSVC on the same rows.
 */
export async function manyLabels(): Promise<void> {
  const beside = hasLinearSvc()
  console.log(`${'accuracy on test rows'.padEnd(30)}   program        KB${beside ? ' LinearSVC' : ''}`)
  const measure = (name: string, { train, test }: Parts, drawn: (draw: number) => Example[]) => {
    if (train.length === 0) return console.log(`${name}: skipped, not in ${datasets}`)
    const tested = someOf(test, mostTested, 7)
    const figures = Array.from({ length: draws }, (_, draw) => {
      const rows = drawn(draw)
      const program = programOf(rows, tested, { minSupport: rows.length < manyRows ? 1 : 2, knows: true })
      return [program.accuracy, program.kb, ...(beside ? [linearSvcAccuracy(rows, tested)] : [])]
    })
    console.log(cells(name, meanOfEach(figures)))
  }
  for (const set of intents) {
    const parts = partsOf(set)
    for (const each of rowsEach) {
      measure(`${each} rows a label of ${set}`, parts, draw => ofEachLabel(parts.train, each, draw))
    }
  }
  const lines = linesOfLogs()
  for (const size of logSizes)
    measure(`${size} rows of ${logs}`, lines, draw => someOf(lines.train, size, draw))
}

function partsOf(set: string): Parts {
  const [train, test] = ['train.jsonl', 'test.jsonl'].map(part => {
    const file = join(datasets, set, part)
    return existsSync(file) ? rowsIn(file) : []
  })
  return { train, test }
}

/** The lines of all logs, labeled by their log and event. */
function linesOfLogs(): Parts {
  const each = trainTestSets()
    .filter(set => dirname(set) === logs)
    .map(set => {
      const named = (row: Example) => ({ ...row, output: `${set} ${row.output}` })
      const { train, test } = partsOf(set)
      return { train: train.map(named), test: test.map(named) }
    })
  return { train: each.flatMap(({ train }) => train), test: each.flatMap(({ test }) => test) }
}

function ofEachLabel(rows: readonly Example[], count: number, seed: number): Example[] {
  const byLabel = new Map<string, Example[]>()
  for (const row of rows) {
    const label = `${row.output}`
    byLabel.set(label, [...(byLabel.get(label) ?? []), row])
  }
  return [...byLabel.values()].flatMap(each => someOf(each, count, seed))
}
