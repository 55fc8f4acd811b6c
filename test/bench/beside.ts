import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { duration } from '../../src/domain/text/wording.js'
import { root } from '../helpers/cli.js'
import { throughCli } from './accuracy.js'
import { datasets, trainTestSets } from './datasets.js'

const usual = ['sms_spam', 'banking77']

/** One way to answer the rows of a set. */
interface Way {
  name: string
  accuracy?: number
  /** The median time of a row, in µs. */
  p50?: number
  /** What is deployed. */
  ships: string
  usdPerMillion: number
}

/**
 * Loopai beside what else would do, on official test rows: scikit-learn and fastText where `python3` (or
 * LOOPAI_BENCH_PYTHON) can import them, words picked by hand, and a model call a row, whose price alone is known here.
 */
export async function beside(names: string[]): Promise<void> {
  const known = trainTestSets()
  if (known.length === 0) return console.log(`beside: skipped, there are no labeled sets in ${datasets}`)
  for (const set of names.length > 0 ? names : usual) {
    if (!known.includes(set)) {
      console.log(`${set}: skipped, not in ${datasets}`)
      continue
    }
    const test = rowsOf(set, 'test')
    const { accuracy, p50, kb, family } = await throughCli(set)
    const ways: Way[] = [
      {
        ...{ name: `Loopai (${family})`, accuracy, p50, usdPerMillion: 0 },
        ships: `one file, ${size(kb)}, no dependency`
      },
      ...(await inPython(set)),
      ...(set === 'sms_spam' ? [byHand(test)] : []),
      modelCall(set, test)
    ]
    console.log(`\n${set}: ${test.length} official test rows, ${rowsOf(set, 'train').length} to learn from\n`)
    console.log('| | accuracy | a row | what is deployed | USD per million rows |\n|---|---|---|---|---|')
    for (const { name, accuracy, p50, ships, usdPerMillion } of ways) {
      const share = accuracy === undefined ? 'not measured' : `${(100 * accuracy).toFixed(1)} %`
      const time = p50 === undefined ? 'a network call' : duration(p50)
      console.log(`| ${name} | ${share} | ${time} | ${ships} | ${usdPerMillion} |`)
    }
  }
}

interface Row {
  input: { text: string }
  output: string
}

function rowsOf(set: string, part: 'train' | 'test'): Row[] {
  const text = readFileSync(join(datasets, set, `${part}.jsonl`), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

const size = (kb: number) => (kb < 1000 ? `${kb.toFixed(0)} KB` : `${(kb / 1000).toFixed(1)} MB`)

async function inPython(set: string): Promise<Way[]> {
  const python = process.env.LOOPAI_BENCH_PYTHON ?? 'python3'
  const script = join(import.meta.dirname, 'beside', 'learn.py')
  const { stdout, failed, shortMessage } = await execa(python, [script, join(datasets, set)], {
    reject: false
  })
  if (failed) console.log(`scikit-learn and fastText: skipped, ${shortMessage}`)
  return stdout
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line))
    .flatMap(({ name, missing, accuracy, p50, kb, needs }) => {
      if (missing) console.log(`${name}: skipped, ${missing}`)
      const ships = `a model of ${size(kb ?? 0)}; ${needs}`
      return missing ? [] : [{ name, accuracy, p50, ships, usdPerMillion: 0 }]
    })
}

/** The words that come to mind after a look at the first spam of the training rows. */
const spamWords =
  /\b(?:free|win(?:ner)?|won|prize|claim|urgent|cash|txt|mobile|reply|stop|guaranteed|award(?:ed)?)\b|£|\d{5,}/i

function byHand(test: Row[]): Way {
  const times: number[] = []
  let right = 0
  for (const { input, output } of test) {
    const since = process.hrtime.bigint()
    const isSpam = spamWords.test(input.text)
    times.push(Number(process.hrtime.bigint() - since) / 1000)
    if ((output === 'spam') === isSpam) right++
  }
  const p50 = times.sort((a, b) => a - b)[times.length >> 1]
  const name = 'a regular expression by hand'
  return { name, accuracy: right / test.length, p50, ships: 'one line, kept by hand', usdPerMillion: 0 }
}

/** The price of asking the usual model about each row, at four characters a token and without a cache. */
function modelCall(set: string, test: Row[]): Way {
  const { default: model, models } = JSON.parse(readFileSync(join(root, 'templates/models.json'), 'utf8'))
  const labels = [...new Set(rowsOf(set, 'train').map(({ output }) => output))]
  const question = `Answer with one of these labels and nothing else: ${labels.join(', ')}.\n\n`
  const characters = test.reduce((sum, { input }) => sum + question.length + input.text.length, 0)
  const answers = test.reduce((sum, { output }) => sum + output.length, 0)
  const { input, output } = models[model]
  // USD per million tokens are millionths of a USD per token, so this is USD per million rows.
  const usd = (characters * input + answers * output) / 4 / test.length
  return {
    name: `a call of ${model}`,
    ships: 'a key, a network, a prompt',
    usdPerMillion: Number(usd.toPrecision(2))
  }
}
