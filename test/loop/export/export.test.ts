import { expect, it } from 'vitest'
import { exportProgram } from '../../../src/loop/export/export.js'
import { type EvaluationRecord, recordEvaluation } from '../../../src/loop/records/evaluations.js'
import { dataHash } from '../../../src/store/examples-file.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

const program = "export function run() { return 'rain' }\n"

it('says where a program came from, how good it is and how to renew it', async () => {
  const task = await taskHere(weatherRows())
  const version = await task.save(program)
  await (await task.open()).setActive('w', version)
  const exported = await exportProgram(await task.open(), { out: 'src/route.mjs' })
  expect(exported).toMatchObject({ task: 'w', version, language: 'javascript' })
  const { source } = exported
  expect(source).toContain(`// Made by Loopai for the task w: version ${version}, human.`)
  expect(source).toContain('// Not measured on rows that it was not made from.')
  expect(source).toContain('//   loopai synth w --promote && loopai export w -o src/route.mjs')
  expect(source).toContain('// Input: {"text": a string}, or the text alone; any other is refused.')
  const module = await import(`data:text/javascript,${encodeURIComponent(source)}`)
  expect(module.run({ text: 'a' })).toBe('rain')
  expect(() => module.run({ text: 1 })).toThrow()
})

it('tells the figure of the sealed test where it was read', async () => {
  const task = await taskHere(weatherRows())
  const version = await task.save(program)
  const project = await task.open()
  const record: EvaluationRecord = {
    program: version,
    split: 'test',
    rows: 40,
    data: dataHash([]),
    metrics: { accuracy: 0.925, interval: [0.8, 0.97] },
    outcomes: { answered: 40 },
    runtime: { sandbox: 'here' }
  }
  await recordEvaluation(project.task('w'), record, () => {})
  const { source } = await exportProgram(project, { version: 'v1' })
  expect(source).toContain('// Test accuracy 92.5 % (80.0–97.0) on 40 rows that it was not made from.')
})

it.each([
  [
    'another language',
    { language: 'go' as const },
    'unknown-version',
    /no version of the same model is in go/
  ],
  ['answers left open', { abstain: 0.95 }, 'cannot-abstain', /has no answers to leave open/]
])('refuses %s where the program has none', async (_, wanted, code, message) => {
  const task = await taskHere(weatherRows())
  await task.save(program)
  await expect(exportProgram(await task.open(), { version: 'v1', ...wanted })).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message)
  })
})
