import { join } from 'node:path'
import { canonicalJson } from '../../src/domain/json.js'
import { rules } from '../../src/learners/rules/family.js'
import type { RuleModel } from '../../src/learners/rules/model.js'
import { datasets, rowsIn, setsThere } from './datasets.js'

const sets = [
  'sms_spam',
  'trec_questions/coarse',
  'snips_intent',
  'ag_news',
  'sst2',
  'tweeteval_emotion',
  'clickbait_headlines',
  'banking77'
]

/**
 * Rules alone, learned from all training rows of a set: right on its test rows, lines of the function `run` in Python, the
 * patterns in them and how many of these are parts of words, seconds of learning. Named: those sets alone.
 */
export async function ruleLists(words: string[]): Promise<void> {
  const chosen = setsThere('rules', sets, words)
  if (chosen.length === 0) return
  console.log(`${'rules on test rows'.padEnd(26)}accuracy  lines  patterns  parts  seconds  settings`)
  const figures = chosen.map(set => {
    const [train, test] = ['train.jsonl', 'test.jsonl'].map(file => rowsIn(join(datasets, set, file)))
    const started = performance.now()
    const { model, settings } = rules.learn({
      kind: 'classification',
      inputs: train.map(row => row.input),
      outputs: train.map(row => row.output),
      groups: train.map(row => canonicalJson(row.input)),
      minSupport: 2,
      seed: 1,
      progress: () => {}
    })!
    const seconds = (performance.now() - started) / 1000
    const answer = rules.predictor(model)
    const right = test.filter(row => canonicalJson(answer(row.input)) === canonicalJson(row.output)).length
    const lines = linesOfRun(rules.print(model, 'python', ['', '']))
    const patterns = patternsOf(model)
    const parts = patterns.filter(isPart).length
    const accuracy = right / test.length
    const cells = [String(lines).padStart(7), String(patterns.length).padStart(10), String(parts).padStart(7)]
    console.log(
      `${set.padEnd(26)}${accuracy.toFixed(4).padStart(8)}${cells.join('')}${seconds.toFixed(1).padStart(9)}  ${settings}`
    )
    return { accuracy, lines, seconds }
  })
  const mean = (of: (figure: (typeof figures)[number]) => number) =>
    figures.reduce((sum, figure) => sum + of(figure), 0) / figures.length
  console.log(
    `${`mean of ${figures.length}`.padEnd(26)}${mean(each => each.accuracy)
      .toFixed(4)
      .padStart(8)}${mean(each => each.lines)
      .toFixed(1)
      .padStart(7)}${' '.repeat(17)}${mean(each => each.seconds)
      .toFixed(1)
      .padStart(9)}`
  )
}

function linesOfRun(source: string): number {
  const [, body] = source.split(/^def run\(.*\n/m)
  return 1 + body.split('\n\n\n')[0].split('\n').length
}

function patternsOf(model: RuleModel): string[] {
  if (model.kind === 'poll') return model.ballots.flatMap(ballot => ballot.patterns)
  return model.rules.flatMap(rule => rule.conditions.map(c => ('phrase' in c ? ` ${c.phrase} ` : ' fact ')))
}

/** Whether a pattern begins or ends inside of a word. */
function isPart(pattern: string): boolean {
  const bare = pattern.replace(/^\^|\$$/g, '')
  return !bare.startsWith(' ') || !bare.endsWith(' ')
}
