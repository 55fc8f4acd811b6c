import { join } from 'node:path'
import { datasets, rowsIn, setsThere, someOf } from './datasets.js'
import { cells, hasLinearSvc, linearSvcAccuracy, meanOfEach, programOf } from './few/compared.js'

const sets = ['ag_news', 'sst2', 'tweeteval_emotion', 'trec_questions/coarse', 'sms_spam', 'snips_intent']
const sizes = [50, 100, 200]
const draws = 3
const mostTested = 1000

/**
 * Accuracy from few labels: means of three draws a set and size, of linear programs with and without knowledge of words,
 * and of scikit-learn's LinearSVC on the same rows. Named: those sets alone.
 */
export async function fewLabels(words: string[]): Promise<void> {
  const chosen = setsThere('few labels', sets, words)
  if (chosen.length === 0) return
  const beside = hasLinearSvc()
  console.log(`${'accuracy on test rows'.padEnd(30)}     words  no words${beside ? ' LinearSVC' : ''}`)
  for (const size of sizes) {
    const means = chosen.map(set => {
      const rows = rowsIn(join(datasets, set, 'train.jsonl'))
      const test = someOf(rowsIn(join(datasets, set, 'test.jsonl')), mostTested, 7)
      const figures = Array.from({ length: draws }, (_, draw) => {
        const train = someOf(rows, size, draw)
        const programs = [true, false].map(knows => programOf(train, test, { minSupport: 2, knows }).accuracy)
        return beside ? [...programs, linearSvcAccuracy(train, test)] : programs
      })
      const mean = meanOfEach(figures)
      console.log(cells(`${size} of ${set}`, mean))
      return mean
    })
    console.log(cells(`${size}, mean of ${chosen.length}`, meanOfEach(means)))
  }
}
