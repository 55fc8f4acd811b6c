import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { echo, projectOf, startServer } from '../helpers/served.js'

it('counts executions by outcome, and times programs in µs', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  for (const text of ['x', 'y', 'throw']) await server.post('/tasks/echo', { text })
  await server.post('/api/v1/batch/validate', {
    task_id: 'echo',
    items: [{ id: '1', output: 'x', expected_output: 'y' }]
  })
  const reply = await server.get('/metrics')
  expect(reply.headers.get('content-type')).toContain('text/plain')
  const lines = (await reply.text()).split('\n')
  const value = (...parts: string[]) => {
    const line = lines.find(each => !each.startsWith('#') && parts.every(part => each.includes(part)))
    return line === undefined ? undefined : Number(line.split(' ').at(-1))
  }
  expect(value('loopai_program_executions_total{', 'task="echo"', 'status="answered"')).toBe(2)
  expect(value('loopai_program_executions_total{', 'status="error"')).toBe(1)
  expect(value('loopai_program_execution_duration_seconds_count{', 'task="echo"')).toBe(2)
  expect(value('loopai_program_execution_duration_seconds_bucket{', 'le="0.00001"')).toBeDefined()
  expect(value('loopai_validations_total{', 'result="invalid"')).toBe(1)
  expect(value('loopai_queue_inputs{task="echo"}')).toBe(0)
  expect(value('loopai_workers{', 'task="echo"')).toBe(1)
  expect(value('loopai_version_swaps_total{task="echo"}')).toBe(1)
  for (const name of ['loopai_sampling_decisions_total', 'loopai_canary_rollbacks_total']) {
    expect(lines).toContainEqual(expect.stringContaining(`# TYPE ${name} counter`))
  }
})

it('tells what each version was used for, and what a model would have cost', async () => {
  const cwd = await projectOf({ echo: { source: echo('a') } })
  const manifest = JSON.parse(await readFile(join(cwd, 'loopai.json'), 'utf8'))
  const prices = { mine: { input: 1, output: 2, cacheRead: 1, cacheWrite: 1 } }
  await writeFile(join(cwd, 'loopai.json'), JSON.stringify({ ...manifest, model: 'mine', prices }))
  const server = await startServer(cwd)
  for (const text of ['four', 'four', 'throw']) await server.post('/tasks/echo', { text })
  const usage = (await (await server.get('/usage')).json()) as {
    model: string
    tasks: { echo: Record<string, Record<string, number>> }
  }
  expect(usage.model).toBe('mine')
  const [used] = Object.values(usage.tasks.echo)
  const characters = 2 * '{"text":"four"}'.length + '{"text":"throw"}'.length
  expect(used).toMatchObject({ executions: 3, failed: 1, inputCharacters: characters, spentUsd: 0 })
  const tokens = characters / 4 + 3 * 200
  expect(used.modelUsd).toBeCloseTo((tokens + 2 * (used.outputCharacters / 4)) / 1e6, 12)
  expect(used.breakEvenExecutions).toBe(0)
})
