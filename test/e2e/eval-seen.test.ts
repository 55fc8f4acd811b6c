import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { EvalAnswer } from '../../src/loop/eval/eval.js'
import type { EvaluationRecord } from '../../src/loop/records/evaluations.js'
import { TaskFolder } from '../../src/store/task-folder.js'
import { loopai } from '../helpers/cli.js'
import {
  addProgram,
  jsonLines,
  mislabeledRows,
  projectWith,
  textsOfSplit,
  weatherRows
} from '../helpers/project.js'

const rows = mislabeledRows(120)
const fresh = weatherRows(200).slice(150)
const init = ['init', 'w', 'rows.jsonl']

async function evaluated(cwd: string, words: string[], env?: Record<string, string>) {
  const { stdout, code, stderr } = await loopai(['eval', 'w', ...words, '--json'], { cwd, env })
  expect([0, 1], stderr).toContain(code)
  const answer: EvalAnswer = JSON.parse(stdout)
  return { code, ...answer.results[0] }
}

const records = async (cwd: string): Promise<EvaluationRecord[]> => {
  const text = await readFile(join(cwd, 'tasks/w/evaluations.jsonl'), 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

it('rows of a file that a version was made from are told and scored apart, however they are written', async () => {
  const cwd = await projectWith(rows, init, ['synth', 'w', '--promote'])
  const test = new Set(await textsOfSplit(cwd, 'w', 'test'))
  const seen = rows.filter(({ input }) => !test.has(input.text))
  await writeFile(join(cwd, 'mixed.jsonl'), jsonLines([...seen, ...fresh, ...seen.slice(0, 5)]))
  const cells = [...seen, ...fresh].map(({ input, output }) => `${output},"${input.text}"\n`)
  await writeFile(join(cwd, 'mixed.csv'), `weather,text\n${cells.join('')}`)
  await writeFile(join(cwd, 'seen.jsonl'), jsonLines(seen))

  const mixed = await evaluated(cwd, ['--data', 'mixed.jsonl', '--min', 'accuracy=50%'])
  expect(mixed).toMatchObject({ rows: 50, seen: false, seenRows: { rows: seen.length + 5 } })
  // The others are made of the same words: copies in all but name.
  expect(mixed.checks[0].text).toContain(`each row is like one that ${mixed.version} was made from`)
  const table = await evaluated(cwd, ['--data', 'mixed.csv', '--output-field', 'weather'])
  expect(table).toMatchObject({ rows: 50, seenRows: { rows: seen.length } })
  const text = await loopai(['eval', 'w', '--data', 'mixed.jsonl'], { cwd })
  expect(text.stdout).toContain(
    `${seen.length + 5} of ${seen.length + 55} rows were used to make ${mixed.version}: they say nothing about new rows`
  )

  // Memory alone would reach a threshold here; how long a row takes is measured on any.
  const bounds = ['--min', 'accuracy=50%', '--max', 'p50=9s']
  const all = await evaluated(cwd, ['--data', 'seen.jsonl', ...bounds])
  expect(all).toMatchObject({ code: 1, rows: seen.length, seen: true })
  expect(all.seenRows).toBeUndefined()
  expect(all.checks.map(({ ok }) => ok)).toEqual([false, true])
  expect(all.checks[0].text).toBe(
    `accuracy: nothing to measure it on: ${all.version} was made from all ${seen.length} rows (≥ 50 %)`
  )

  // Rows that are added later were not used, though they are in train and validation now.
  await writeFile(join(cwd, 'more.jsonl'), jsonLines(fresh))
  expect((await loopai(['add', 'w', 'more.jsonl'], { cwd })).code).toBe(0)
  expect(await evaluated(cwd, ['--data', 'mixed.jsonl'])).toMatchObject({ rows: 50 })
  const split = await evaluated(cwd, ['--split', 'all'])
  expect(split).toMatchObject({ rows: test.size + 50, seenRows: { rows: seen.length } })
})

it('a file that holds sealed test rows is a look at the test, and is counted also in CI', async () => {
  const cwd = await projectWith(rows, init)
  const version = await addProgram(cwd, 'w', "export function run() { return 'rain' }\n")
  const test = new Set(await textsOfSplit(cwd, 'w', 'test'))
  await writeFile(
    join(cwd, 'some.jsonl'),
    jsonLines([...fresh, ...rows.filter(({ input }) => test.has(input.text)).slice(0, 3)])
  )
  await writeFile(join(cwd, 'fresh.jsonl'), jsonLines(fresh))
  const env = { CI: 'true' }
  expect(await evaluated(cwd, ['--data', 'fresh.jsonl'], env)).not.toHaveProperty('testReads')
  expect(await evaluated(cwd, [], env)).not.toHaveProperty('testReads')
  expect(await records(cwd)).toEqual([])

  const some = await evaluated(cwd, ['--data', 'some.jsonl'], env)
  expect(some).toMatchObject({ testRows: 3, testReads: 1, newRead: true })
  expect(await records(cwd)).toMatchObject([{ program: version, split: 'data', testRows: 3 }])
  const again = await evaluated(cwd, ['--data', 'some.jsonl'], env)
  expect(again).toMatchObject({ testRows: 3, testReads: 1 })
  expect(again).not.toHaveProperty('newRead')
  expect(await records(cwd)).toHaveLength(1)

  const other = await addProgram(cwd, 'w', "export function run() { return 'sun' }\n")
  expect(await evaluated(cwd, ['--split', 'test'], env)).toMatchObject({ testReads: 2, newRead: true })
  expect((await records(cwd)).map(({ program }) => program)).toEqual([version, other])
})

it('a refit that is worse than its twin fails the threshold that the twin passes, each by its name', async () => {
  const cwd = await projectWith(rows, init, ['synth', 'w', '--promote'])
  const { version, measuredAs, checks } = await evaluated(cwd, ['--min', 'accuracy=50%'])
  expect(checks).toHaveLength(1)
  expect(checks[0].text).toMatch(`${measuredAs} (${version} learned without these rows): accuracy `)

  // The same twin stands for a program that answers one word.
  const folder = join(cwd, 'tasks/w/programs', version)
  const manifest = JSON.parse(await readFile(join(folder, 'program.json'), 'utf8'))
  const source = "export function run() { return 'rain' }\n"
  const { files: _, ...rest } = manifest
  const worse = await new TaskFolder(cwd, 'w', 'tasks/w', '0').saveProgram({ 'program.mjs': source }, rest)
  const failed = await evaluated(cwd, [worse.version, '--min', 'accuracy=50%'])
  expect(failed.code).toBe(1)
  expect(failed.checks.map(({ ok }) => ok)).toEqual([true, false])
  expect(failed.checks[1].text).toMatch(`${worse.version} itself: accuracy `)
})
