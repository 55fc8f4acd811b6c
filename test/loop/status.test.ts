import { expect, it } from 'vitest'
import type { JournalRecord } from '../../src/generators/written/calls/journal.js'
import { recordEvaluation } from '../../src/loop/records/evaluations.js'
import { resplit } from '../../src/loop/resplit/resplit.js'
import { plainRows } from '../../src/loop/rows/split-rows.js'
import { status } from '../../src/loop/status.js'
import { statusScreen } from '../../src/screens/status.js'
import { dataHash } from '../../src/store/examples-file.js'
import { createRun } from '../../src/store/synth-runs.js'
import { taskHere } from '../helpers/in-process.js'
import { weatherRows } from '../helpers/project.js'

it('tells where a task stands as it gets a version, figures and new splits', async () => {
  const here = await taskHere(weatherRows())
  const now = async () => (await status(await here.open())).tasks[0]
  const fresh = await now()
  expect(fresh).toMatchObject({ task: 'w', kind: 'classification', versions: 0, next: 'loopai synth w' })
  expect(fresh.rows.train + fresh.rows.validation + fresh.rows.test).toBe(240)
  expect([fresh.active, fresh.validation, fresh.test, fresh.stale]).toEqual(Array(4).fill(undefined))

  const twin = await here.save("export function run() { return 'rain' }\n")
  const version = await here.save("export function run() { return 'sun' }\n", ['train', 'validation'], {
    selectedAs: twin
  })
  await (await here.open()).setActive('w', version)
  const project = await here.open()
  for (const [split, accuracy] of [
    ['validation', 0.5],
    ['test', 0.4]
  ] as const) {
    const metrics = { accuracy, interval: [0.3, 0.6] as [number, number] }
    const runtime = { sandbox: 'here' }
    const record = { program: version, split, rows: 48, data: 'sha256:0', metrics, outcomes: {}, runtime }
    await recordEvaluation(project.task('w'), record, () => {})
  }
  expect(await now()).toMatchObject({
    versions: 2,
    active: version,
    validation: { accuracy: 0.5, measuredAs: twin, rows: 48 },
    test: { accuracy: 0.4, reads: 1 }
  })

  expect((await now()).validation?.since).toEqual({})
  const { validation } = await plainRows(project.task('w'), await project.task('w').task(), project)
  const metrics = { accuracy: 0.5, interval: [0.3, 0.6] as [number, number] }
  const measured = { program: version, split: 'validation', rows: 48, metrics, outcomes: {} } as const
  const runtime = { sandbox: 'here' }
  await recordEvaluation(project.task('w'), { ...measured, data: dataHash(validation), runtime }, () => {})
  expect((await now()).validation).not.toHaveProperty('since')
  const [{ input, output, split }] = validation
  const corrected = { input, output: output === 'sun' ? 'rain' : 'sun', split }
  await project.task('w').appendExamples([corrected])
  expect(await statusScreen(await status(project))).toMatch(
    /! validation was measured before 1 row was corrected: loopai eval w measures again/
  )

  await resplit(await here.open(), { seed: 7, dryRun: false })
  expect(await now()).toMatchObject({ stale: true, active: version, next: 'loopai synth w' })
})

it('counts rows that are set aside until their input has one output', async () => {
  const here = await taskHere(weatherRows())
  const folder = (await here.open()).task('w')
  const conflict = { input: { text: 'fog' }, output: 'rain' }
  await folder.appendNew('conflicts.jsonl', [conflict, { ...conflict, output: 'sun' }], () => {})
  const setAside = async () => (await status(await here.open(), 'w')).tasks[0].setAside
  expect(await setAside()).toBe(2)
  await folder.appendExamples([{ ...conflict, split: 'train' }])
  expect(await setAside()).toBeUndefined()
})

it('names a search with a model that was cut off, what it spent, and how it goes on', async () => {
  const here = await taskHere(weatherRows())
  const project = await here.open()
  const unfinished = async () => (await status(project)).tasks[0].unfinished
  expect(await unfinished()).toBeUndefined()
  const run = await createRun<JournalRecord>(here.root, 'w')
  const body = { model: 'm', max_tokens: 1, system: [], messages: [] }
  const started = { type: 'run', task: 'w', model: 'm', rounds: 1, candidates: 1, seed: 1 } as const
  const rest = { languages: ['javascript' as const], inputs: '', promptHash: '', version: '0' }
  await run.append({ ...started, ...rest, budgetUsd: 2 })
  const usage = { input: 9, cacheRead: 0, cacheWrite: 0, output: 9 }
  for (const call of ['1.1', '1.2']) {
    await run.append({ type: 'request', call, attempt: 0, worstUsd: 0.5, body })
  }
  const answer = { text: 'x', stop: 'end_turn', usage, usd: 0.25, ms: 1 }
  await run.append({ type: 'reply', call: '1.1', attempt: 0, ...answer })
  // The most that the call on its way can cost counts.
  expect(await unfinished()).toEqual({
    run: run.run,
    model: 'm',
    usd: 0.75,
    assumedUsd: 0.5,
    budgetUsd: 2,
    resume: 'loopai synth w --resume'
  })
  expect(await statusScreen(await status(project))).toMatch(
    /unfinished +run w-1 of m, \$0.75 of \$2.00 spent, \$0.50 of it assumed .*: loopai synth w --resume/
  )
  await run.append({ type: 'end', reason: 'rounds', usd: 0.75 })
  await run.release()
  expect(await unfinished()).toBeUndefined()
})
