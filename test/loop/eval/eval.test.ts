import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type EvalOptions, evaluate } from '../../../src/loop/eval/eval.js'
import { latestEvaluation, testReaders } from '../../../src/loop/records/evaluations.js'
import { type TaskHere, taskHere } from '../../helpers/in-process.js'
import { jsonLines, ownWords } from '../../helpers/project.js'

const letterRows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => {
    const output = 'rsn'[at % 3]
    return { input: { text: `${output}${ownWords(from + at)}` }, output }
  })

/** Right about two of three labels. */
const two = "export function run({ text }) { return text[0] === 'r' ? 'r' : 'n' }\n"

const evaluating = async ({ open }: TaskHere, more: Partial<EvalOptions> = {}) =>
  evaluate(await open(), {
    versions: [],
    split: 'validation',
    thresholds: { min: [], max: [] },
    required: true,
    record: true,
    mistakes: 2,
    ...more
  })

it('measures the active version on rows that it was not made from, and notes it', async () => {
  const task = await taskHere(letterRows(300))
  const version = await task.save(two)
  await expect(evaluating(task)).rejects.toMatchObject({ code: 'active-missing' })
  await (await task.open()).setActive('w', version)
  const { ok, results } = await evaluating(task, { thresholds: { min: ['accuracy=.9'], max: [] } })
  const [result] = results
  expect(ok).toBe(false)
  expect(result).toMatchObject({ version, split: 'validation', seen: false, stability: { unstable: 0 } })
  expect(result.metrics.accuracy).toBeCloseTo(2 / 3, 1)
  expect(result.worst).toHaveLength(2)
  expect(result.checks).toMatchObject([{ ok: false, text: expect.stringMatching(/^accuracy 6.* < 90 %$/) }])
  const folder = (await task.open()).task('w')
  expect(await latestEvaluation(folder, version, 'validation', () => {})).toMatchObject({
    rows: result.rows,
    metrics: { accuracy: result.metrics.accuracy }
  })
})

it('counts a look at the sealed test once for each version, also where nothing is to be recorded', async () => {
  const task = await taskHere(letterRows(300))
  const [first, second] = [await task.save(two), await task.save(`// other\n${two}`)]
  const look = async (version: string) =>
    (await evaluating(task, { versions: [version], split: 'test', record: false })).results[0]
  expect(await look(first)).toMatchObject({ testReads: 1, newRead: true })
  expect((await look(first)).newRead).toBeUndefined()
  expect(await look(second)).toMatchObject({ testReads: 2, newRead: true })
  const folder = (await task.open()).task('w')
  expect(await testReaders(folder, () => {})).toEqual(new Set([first, second]))
})

it('no threshold holds on rows that a program was made from', async () => {
  const task = await taskHere(letterRows(300))
  const version = await task.save(two)
  const thresholds = { min: ['accuracy=.1'], max: [] }
  const { ok, results } = await evaluating(task, { versions: [version], split: 'train', thresholds })
  expect(ok).toBe(false)
  expect(results[0]).toMatchObject({ seen: true, checks: [{ ok: false, value: null }] })
})

it('reads rows of a file, and tells the sealed test rows among them', async () => {
  const task = await taskHere(letterRows(300))
  const version = await task.save(two)
  const project = await task.open()
  const rows = await project.task('w').examples(() => {})
  const sealed = rows.filter(({ split }) => split === 'test').map(({ input, output }) => ({ input, output }))
  const file = join(task.root, 'new.jsonl')
  await writeFile(file, jsonLines([...letterRows(30, 5000), ...sealed.slice(0, 3)]))
  const { results } = await evaluating(task, { versions: [version], data: { file }, required: false })
  expect(results[0]).toMatchObject({ split: 'data', rows: 33, testRows: 3, newRead: true })
})
