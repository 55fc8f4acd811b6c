import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execaSync } from 'execa'
import { canonicalJson } from '../../src/domain/json.js'
import type { Example } from '../../src/domain/rows/example.js'
import { linear } from '../../src/learners/linear/family.js'
import { randomFrom, shuffle } from '../../src/learners/random.js'
import { root } from '../helpers/cli.js'
import { english } from '../helpers/word-vectors.js'
import { datasets } from './datasets.js'

const sets = ['ag_news', 'sst2', 'tweeteval_emotion', 'trec_questions/coarse', 'sms_spam', 'snips_intent']
const sizes = [50, 100, 200]
const draws = 3
const mostTested = 1000

const cells = (first: string, figures: readonly number[]) =>
  `${first.padEnd(30)}${figures.map(figure => figure.toFixed(4).padStart(10)).join('')}`

/**
 * Accuracy from few labels: means of three draws a set and size, of linear programs with and without knowledge of words,
 * and of scikit-learn's LinearSVC on the same rows, where a Python with scikit-learn is there (`LOOPAI_SKLEARN`, else
 * python3). Named: those sets alone.
 */
export async function fewLabels(words: string[]): Promise<void> {
  const chosen = (words.length > 0 ? words : sets).filter(set =>
    existsSync(join(datasets, set, 'train.jsonl'))
  )
  if (chosen.length === 0) return console.log(`few labels: skipped, no sets in ${datasets}`)
  const hasReference = referenceOf([], [], true) !== undefined
  if (!hasReference) console.log('LinearSVC: skipped, no Python with scikit-learn (LOOPAI_SKLEARN=python)')
  console.log(`${'accuracy on test rows'.padEnd(30)}     words  no words${hasReference ? ' LinearSVC' : ''}`)
  for (const size of sizes) {
    const means = chosen.map(set => {
      const figures = Array.from({ length: draws }, (_, draw) => {
        const { train, test } = drawn(set, size, draw)
        const reference = hasReference ? [referenceOf(train, test)!] : []
        return [accuracyOf(train, test, true), accuracyOf(train, test, false), ...reference]
      })
      const mean = meanOfEach(figures)
      console.log(cells(`${size} of ${set}`, mean))
      return mean
    })
    console.log(cells(`${size}, mean of ${chosen.length}`, meanOfEach(means)))
  }
}

function meanOfEach(figures: readonly number[][]): number[] {
  return figures[0].map((_, at) => figures.reduce((sum, each) => sum + each[at], 0) / figures.length)
}

function drawn(set: string, size: number, draw: number): { train: Example[]; test: Example[] } {
  const some = (part: string, count: number, seed: number): Example[] => {
    const lines = readFileSync(join(datasets, set, part), 'utf8')
      .split('\n')
      .filter(line => line !== '')
    const order = Int32Array.from(lines.keys())
    shuffle(order, order.length, randomFrom(seed))
    return Array.from(order.slice(0, count), at => JSON.parse(lines[at]))
  }
  return { train: some('train.jsonl', size, draw), test: some('test.jsonl', mostTested, 7) }
}

function accuracyOf(train: readonly Example[], test: readonly Example[], knows: boolean): number {
  const { model } = linear.learn({
    kind: 'classification',
    inputs: train.map(row => row.input),
    outputs: train.map(row => row.output),
    groups: train.map(row => canonicalJson(row.input)),
    minSupport: 2,
    seed: 0,
    ...(knows && { vectors: () => english }),
    progress: () => {}
  })!
  const answer = linear.predictor(model)
  return (
    test.filter(row => canonicalJson(answer(row.input)) === canonicalJson(row.output)).length / test.length
  )
}

/** The accuracy of LinearSVC; `probe`: whether it can be asked at all. Undefined where it can't. */
function referenceOf(train: readonly Example[], test: readonly Example[], probe = false): number | undefined {
  const script = join(root, 'test/bench/few/linear_svc.py')
  const { failed, stdout } = execaSync(process.env.LOOPAI_SKLEARN ?? 'python3', [script], {
    input: JSON.stringify({ train, test, probe }),
    reject: false
  })
  return failed ? undefined : Number(stdout)
}
