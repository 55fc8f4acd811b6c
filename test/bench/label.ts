import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Json } from '../../src/domain/json.js'
import type { Example } from '../../src/domain/rows/example.js'
import { seededRandom } from '../../src/domain/statistics/random.js'
import { loopai } from '../helpers/cli.js'
import { serveMessages } from '../helpers/messages-server.js'
import { labelsReply } from '../helpers/oracle.js'
import { datasets, rowsIn, shuffled } from './datasets.js'

const sets = ['ag_news', 'banking77', 'trec_questions/coarse']
const ownRows = 100
const modelRows = 2000
const rightIn = 0.9
const testRows = 2000
const usualDraws = '1,2,3'

interface Result {
  own: number
  both: number
  /** Of the labels, as the command measured it. */
  said?: number
  added: number
}

/**
 * What a model's labels buy: the sealed accuracy of the program that 100 labels make, and of the one that the same and
 * 2,000 labels of a model make which is right 90 % of the time; all through the CLI, the model on a real server.
 * `npm run bench label 1,2,3 [set…]`: so many draws of the labels, by their seeds.
 */
export async function labeling(words: string[]): Promise<void> {
  const [first, ...rest] = words
  const draws = (first ?? usualDraws).split(',').map(Number)
  console.log(
    `sealed accuracy: ${ownRows} labels, and with ${modelRows} of a model that is right ${100 * rightIn} % of the time`
  )
  console.log('set                     draw   own    with the model   gain   model, as measured')
  for (const set of rest.length > 0 ? rest : sets) {
    const rows = ['train', 'test'].map(part => rowsOf(join(datasets, set, `${part}.jsonl`)))
    const [train, test] = rows
    if (train === undefined || test === undefined) {
      console.log(`${set.padEnd(24)}skipped: not among the data sets`)
      continue
    }
    const results: Result[] = []
    for (const draw of draws) {
      const result = await measure(
        shuffled(train, seededRandom(draw)),
        shuffled(test, seededRandom(0)).slice(0, testRows),
        draw
      )
      results.push(result)
      print(set, `${draw}`, result)
    }
    const mean = (of: (result: Result) => number) =>
      results.reduce((sum, each) => sum + of(each), 0) / results.length
    print(set, 'mean', {
      own: mean(each => each.own),
      both: mean(each => each.both),
      added: mean(each => each.added)
    })
  }
}

function print(set: string, draw: string, { own, both, said, added }: Result): void {
  const gain = 100 * (both - own)
  const measured = said === undefined ? '' : `   ${(100 * said).toFixed(1)} %, ${added} rows`
  console.log(
    `${set.padEnd(24)}${draw.padEnd(6)}${own.toFixed(4)}   ${both.toFixed(4).padStart(10)}   ${gain > 0 ? '+' : ''}${gain.toFixed(1)}${measured}`
  )
}

async function measure(train: Example[], test: Example[], draw: number): Promise<Result> {
  const cwd = mkdtempSync(join(tmpdir(), 'loopai-bench-'))
  const others = train.slice(ownRows, ownRows + modelRows)
  const labels = [...new Set(train.map(({ output }) => output as string))].sort()
  const answers = new Map(train.map(({ input, output }) => [JSON.stringify(input), output as string]))
  const server = await serveMessages(request => ({
    text: labelsReply(request, input => answerOf(input, answers.get(JSON.stringify(input))!, labels, draw))
  }))
  const json = async (...words: string[]) => {
    const env = { ANTHROPIC_BASE_URL: server.url, XDG_STATE_HOME: join(cwd, 'state') }
    const { code, stdout, stderr } = await loopai([...words, '--json'], { cwd, env })
    if (code !== 0 && code !== 1)
      throw new Error(`loopai ${words.join(' ')}: exit ${code} ${stdout}${stderr}`)
    return JSON.parse(stdout)
  }
  const sealed = async () => {
    const { recommended } = await json('synth', 't')
    if (recommended === null) throw new Error('nothing recommended')
    const { results } = await json('eval', 't', recommended.version, '--split', 'test')
    return results[0].metrics.accuracy as number
  }
  try {
    writeRows(join(cwd, 'own.jsonl'), train.slice(0, ownRows))
    writeRows(join(cwd, 'test.jsonl'), test)
    writeRows(
      join(cwd, 'new.jsonl'),
      others.map(({ input }) => input)
    )
    await json('init', 't', 'own.jsonl', '--test', 'test.jsonl')
    // As a person would: labels that no row has are named in the description.
    const spec = join(cwd, 'tasks/t/task.json')
    const task = JSON.parse(readFileSync(spec, 'utf8'))
    writeFileSync(spec, JSON.stringify({ ...task, description: `One of: ${labels.join(', ')}` }))
    const own = await sealed()
    const { check, added } = await json('label', 't', 'new.jsonl', '-m', 'oracle', '--batch', '50')
    return { own, both: await sealed(), said: check.accuracy, added }
  } finally {
    server.close()
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** Right nine times of ten by the hash of the input, else another label. */
function answerOf(input: Json, right: string, labels: readonly string[], draw: number): string {
  const digest = createHash('sha256')
    .update(`${draw} ${JSON.stringify(input)}`)
    .digest()
  if (digest.readUInt32BE(0) / 2 ** 32 < rightIn) return right
  const wrong = labels.filter(label => label !== right)
  return wrong[digest.readUInt32BE(4) % wrong.length]
}

function rowsOf(path: string): Example[] | undefined {
  return existsSync(path) ? rowsIn(path) : undefined
}

function writeRows(path: string, rows: readonly unknown[]): void {
  writeFileSync(path, rows.map(row => `${JSON.stringify(row)}\n`).join(''))
}
