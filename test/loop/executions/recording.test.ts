import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { recordRulesOf } from '../../../src/domain/feedback/execution.js'
import { executionsOf, Recording } from '../../../src/loop/executions/recording.js'
import { runOne, runStream } from '../../../src/loop/run/run.js'
import { stateFolder } from '../../../src/store/user-folders.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

const program = `export function run({ text }) {
  if (text.includes('fail')) throw new Error('no')
  return text.includes('umbrella') ? 'rain' : 'sun'
}
`

/** A task that keeps executions as `record` and `redact` of its task.json say, and what it kept. */
async function recordingTask(more: object) {
  const task = await taskHere(weatherRows(90))
  const version = await task.save(program)
  const file = join(task.root, 'tasks/w/task.json')
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...more }))
  const project = await task.open()
  const kept = () => executionsOf(project, project.task('w')).read(() => {})
  const run = async (texts: string[]) => {
    async function* lines() {
      yield texts.map((text, at) => ({ text: JSON.stringify({ text }), line: at + 1 }))
    }
    const outputs: unknown[] = []
    await runStream(project, { task: 'w', version }, lines(), { asText: false }, async replies => {
      outputs.push(...replies)
    })
    return outputs
  }
  const warnings = () => task.events.flatMap(event => (event.type === 'warning' ? event.message : []))
  return { project, version, kept, run, warnings, folder: join(stateFolder(task.root), 'executions', 'w') }
}

const texts = (count: number) =>
  Array.from({ length: count }, (_, at) => `umbrella and puddle in town number ${at}`)

it('keeps nothing unless task.json says so', async () => {
  const { run, kept, folder } = await recordingTask({})
  await run(texts(50))
  expect(await kept()).toEqual([])
  await expect(readdir(folder)).rejects.toThrow()
})

it('keeps inputs, outputs and failures of one row and of many, readable by this user only', async () => {
  const { project, version, run, kept, folder } = await recordingTask({ record: 1 })
  await run(['an umbrella', 'fail', 'a beach'])
  await runOne(project, { task: 'w', version }, '{"text":"parasol"}')
  const all = await kept()
  expect(all.map(({ input, output, outcome }) => ({ input, output, outcome }))).toEqual([
    { input: { text: 'an umbrella' }, output: 'rain', outcome: 'answered' },
    { input: { text: 'fail' }, output: undefined, outcome: 'error' },
    { input: { text: 'a beach' }, output: 'sun', outcome: 'answered' },
    { input: { text: 'parasol' }, output: 'sun', outcome: 'answered' }
  ])
  expect(all.every(each => each.picked === 'audit' && each.version === version && each.count === 1)).toBe(
    true
  )
  for (const name of await readdir(folder)) {
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  }
})

it('an input of several lines is kept on one', async () => {
  const { project, version, kept } = await recordingTask({ record: 1 })
  await runOne(project, { task: 'w', version }, '{\n  "text": "an umbrella"\n}')
  expect(await kept()).toMatchObject([{ input: { text: 'an umbrella' }, output: 'rain' }])
})

it('keeps about the share that it is told, drawn from all inputs alike', async () => {
  const { run, kept } = await recordingTask({ record: { share: 0.2, uncertainPerDay: 0 } })
  await run(texts(5000))
  const { length } = await kept()
  expect(length).toBeGreaterThan(850)
  expect(length).toBeLessThan(1150)
})

it('counts what comes again, and writes it one time', async () => {
  const { run, kept } = await recordingTask({ record: 1 })
  await run(['a beach', 'a beach', 'an umbrella', 'a beach'])
  expect((await kept()).map(({ input, count }) => ({ input, count }))).toEqual([
    { input: { text: 'a beach' }, count: 3 },
    { input: { text: 'an umbrella' }, count: 1 }
  ])
})

it('keeps others beside the sample up to the number of the day, half of them the least like the rows', async () => {
  const { run, kept } = await recordingTask({ record: { share: 0.3, uncertainPerDay: 4 } })
  const strange = Array.from({ length: 30 }, (_, at) => `zyx wvu ${'q'.repeat(at + 1)}`)
  const half = Array.from({ length: 30 }, (_, at) => `umbrella and ${'k'.repeat(at + 1)}`)
  await run([...texts(60), ...half, ...strange])
  await run(strange.map(text => `${text} again`))
  const uncertain = (await kept()).filter(({ picked }) => picked === 'uncertain')
  expect(uncertain).toHaveLength(4)
  const strangest = uncertain.filter(({ unseen }) => unseen === 1)
  expect(strangest).toHaveLength(2)
  for (const { input } of strangest) expect(JSON.stringify(input)).toContain('zyx')
  for (const { input } of uncertain.filter(each => !strangest.includes(each))) {
    expect(JSON.stringify(input)).toContain('in town number')
  }
})

it('an input that comes again and again takes one place of the day', async () => {
  const { run, kept } = await recordingTask({ record: { share: 0.2, uncertainPerDay: 4 } })
  const often = Array.from({ length: 300 }, () => 'umbrella and puddle')
  await run([...often, ...texts(40)])
  const uncertain = (await kept()).filter(({ picked }) => picked === 'uncertain')
  expect(new Set(uncertain.map(({ input }) => JSON.stringify(input))).size).toBe(4)
})

it('leaves out and masks what task.json names before anything is written', async () => {
  const redact = { fields: ['name'], patterns: { ticket: 'T-[0-9]+' } }
  const { run, kept, folder } = await recordingTask({ record: 1, redact })
  await run(['T-4711 of anna@mail.example has an umbrella'])
  expect((await kept())[0].input).toEqual({ text: '[ticket] of [email] has an umbrella' })
  const [name] = await readdir(folder)
  expect(await readFile(join(folder, name), 'utf8')).not.toMatch(/4711|anna/)
})

it.each([
  { why: 'a pattern is none', more: { redact: { patterns: { x: '(' } } }, said: 'redact.patterns' },
  { why: 'the disk refuses', more: {}, said: 'executions' }
])('where $why it answers all the same, and says one time that nothing is kept', async ({ more, said }) => {
  const { run, folder, warnings } = await recordingTask({ record: 1, ...more })
  // A file where the folder belongs: nothing can be written into it.
  await mkdir(join(folder, '..'), { recursive: true })
  await writeFile(folder, '')
  expect(await run(['an umbrella', 'a beach'])).toHaveLength(2)
  const told = warnings()
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('answers are not kept for review')
  expect(told[0]).toContain(said)
})

/** A recording of its own clock, with rows that are like those of the task or not. */
async function recordingAt(record: object) {
  const { project, kept, warnings } = await recordingTask({ record })
  const folder = project.task('w')
  const task = await folder.task()
  const clock = { ms: Date.UTC(2026, 0, 1, 12) }
  const rules = recordRulesOf(task.record)!
  const files = executionsOf(project, folder)
  const recording = new Recording(project, folder, task, rules, files, () => clock.ms)
  const record1 = (text: string) =>
    recording.record({
      input: JSON.stringify({ text }),
      reply: { outcome: 'answered', output: '"sun"', micros: 1 },
      version: 'v1'
    })
  return { recording, record: record1, clock, kept, warnings }
}

it('keeps what is unlike the rows on each day anew', async () => {
  const { recording, record, clock, kept } = await recordingAt({ share: 0.5, uncertainPerDay: 2 })
  const counts: number[] = []
  for (const day of [1, 2, 3]) {
    for (let at = 0; at < 60; at++) record(`zyx ${'q'.repeat(at + 1)} of day ${day}`)
    await recording.close()
    counts.push((await kept()).filter(({ picked }) => picked === 'uncertain').length)
    clock.ms += 86_400_000
  }
  expect(counts).toEqual([2, 4, 6])
})

it('loses what comes faster than it can be written, and says so one time', async () => {
  const { recording, record, kept, warnings } = await recordingAt({ share: 1 })
  // Nothing is written before this loop ends.
  const taken = Array.from({ length: 100_010 }, () => record('a beach'))
  expect(taken.filter(Boolean)).toHaveLength(100_000)
  expect(warnings()).toEqual(['answers are not kept for review: the disk is slower than the answers'])
  await recording.close()
  expect((await kept()).map(({ count }) => count)).toEqual([100_000])
  expect(record('a beach')).toBe(true)
  await recording.close()
})

it('ids are told apart, whoever writes', async () => {
  const { run, kept } = await recordingTask({ record: 1 })
  await run(texts(40))
  await run(texts(40))
  const ids = (await kept()).map(({ id }) => id)
  expect(new Set(ids).size).toBe(80)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
})
