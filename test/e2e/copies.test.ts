import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seededRandom } from '../../src/domain/statistics/random.js'
import { loopai } from '../helpers/cli.js'
import { jsonLines, projectWith } from '../helpers/project.js'

const random = seededRandom(5)
const words = 'night garden stone paper window letter market summer bridge coffee'.split(' ')
const sentence = () =>
  Array.from({ length: 7 }, () => words[Math.floor(random.unit() * words.length)]).join(' ')

interface Stored {
  input: { text: string }
  output: string
  split?: string
}

const stored = async (cwd: string): Promise<Stored[]> =>
  (await readFile(join(cwd, 'tasks/t/examples.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

it('copies of texts share a split, which stands on each row; new copies join them', async () => {
  const texts = Array.from({ length: 60 }, sentence)
  const rows = texts.flatMap(text => {
    const output = random.unit() < 0.5 ? 'x' : 'y'
    return [
      { input: { text }, output },
      { input: { text: `${text.replace('o', 'ö').toUpperCase()} ...` }, output }
    ]
  })
  const cwd = await projectWith(rows, ['init', 't', 'rows.jsonl'])
  const before = await stored(cwd)
  expect(before.map(({ split }) => typeof split)).toEqual(before.map(() => 'string'))
  texts.forEach((_, at) => {
    expect(before[2 * at].split).toBe(before[2 * at + 1].split)
  })
  await writeFile(
    join(cwd, 'more.jsonl'),
    jsonLines(texts.map(text => ({ input: { text: `so ${text}` }, output: 'x' })))
  )
  expect((await loopai(['add', 't', 'more.jsonl'], { cwd })).code).toBe(0)
  const added = (await stored(cwd)).slice(before.length)
  expect(added.map(({ split }) => split)).toEqual(texts.map((_, at) => before[2 * at].split))
})

it('a file of copies of what was learned says how a program is on the others', async () => {
  const rows = Array.from({ length: 80 }, (_, at) => ({
    input: { text: sentence() },
    output: at % 2 ? 'x' : 'y'
  }))
  const cwd = await projectWith(rows, ['init', 't', 'rows.jsonl'])
  const { stdout } = await loopai(['synth', 't', '--json'], { cwd })
  const version = /"(v\d+-[0-9a-f]{6})"/.exec(stdout)![1]
  const learned = (await stored(cwd)).filter(({ split }) => split === 'train').slice(0, 20)
  const copies = learned.flatMap(({ input, output }) => [
    { input: { text: `${input.text} please` }, output },
    { input: { text: input.text.toUpperCase() }, output }
  ])
  const fresh = Array.from({ length: 15 }, () => ({ input: { text: `${sentence()} again` }, output: 'x' }))
  await writeFile(join(cwd, 'new.jsonl'), jsonLines([...copies, ...fresh]))
  const file = await loopai(['eval', 't', version, '--data', 'new.jsonl', '--json'], { cwd })
  expect(JSON.parse(file.stdout).results[0].metrics.unlike.rows).toBe(15)
})

it('a task with a rule of before keeps it', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({
    input: { text: sentence() },
    output: at % 2 ? 'x' : 'y'
  }))
  const cwd = await projectWith(rows, ['init', 't', 'rows.jsonl'])
  const path = join(cwd, 'tasks/t/task.json')
  const task = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...task, split: { ...task.split, by: 'folded' } }))
  await writeFile(join(cwd, 'more.jsonl'), jsonLines([{ input: { text: sentence() }, output: 'x' }]))
  expect((await loopai(['add', 't', 'more.jsonl'], { cwd })).code).toBe(0)
  expect((await stored(cwd)).at(-1)).not.toHaveProperty('split')
})

it('patterns of a stream are dealt row by row, and each held-out figure says how it is on rows of no known pattern', async () => {
  const patterns = ['session %d was opened', 'disk %d is nearly full', 'user %d has logged out']
  const labels = ['info', 'error', 'info']
  const rows = [
    ...Array.from({ length: 240 }, (_, at) => ({
      input: { text: patterns[at % 3].replace('%d', String(1000 + at)) },
      output: labels[at % 3]
    })),
    ...Array.from({ length: 60 }, (_, at) => ({
      input: { text: sentence() },
      output: at % 2 ? 'info' : 'error'
    }))
  ]
  const cwd = await projectWith(rows, ['init', 't', 'rows.jsonl'])
  const { stdout } = await loopai(['synth', 't'], { cwd })
  const figure =
    /\d+\.\d % \(\d+\.\d–\d+\.\d\).*; \d+\.\d % \(\d+\.\d–\d+\.\d\) on the \d+ rows that are unlike all it learned from/
  expect(stdout.split('\n').find(line => line.startsWith('  Sealed test'))).toMatch(figure)
  expect(stdout.split('\n').find(line => line.startsWith('  Validation'))).toMatch(figure)
  const version = /Recommended {2}(\S+)/.exec(stdout)![1]
  const { results } = JSON.parse(
    (await loopai(['eval', 't', version, '--split', 'test', '--json'], { cwd })).stdout
  )
  const { accuracy, unlike } = results[0].metrics
  const test = (await stored(cwd)).filter(({ split }) => split === 'test')
  const isPattern = ({ input }: Stored) => /\d/.test(input.text)
  expect(unlike.rows).toBe(test.filter(row => !isPattern(row)).length)
  expect(unlike.rows).toBeGreaterThan(0)
  expect(unlike.accuracy).toBeLessThan(accuracy)
  // A file of new rows is told apart by the same.
  await writeFile(
    join(cwd, 'new.jsonl'),
    jsonLines([
      ...Array.from({ length: 30 }, (_, at) => ({ input: `session ${at} was opened`, output: 'info' })),
      ...Array.from({ length: 12 }, (_, at) => ({ input: sentence(), output: at % 2 ? 'info' : 'error' }))
    ])
  )
  const file = await loopai(['eval', 't', version, '--data', 'new.jsonl', '--json'], { cwd })
  expect(JSON.parse(file.stdout).results[0].metrics.unlike.rows).toBe(12)
  // Three patterns and some sentences are no 60 independent rows.
  expect(results[0].effectiveRows).toBeLessThan(0.6 * test.length)
})
