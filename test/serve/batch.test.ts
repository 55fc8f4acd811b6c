import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { echo, projectOf, type Server, startServer } from '../helpers/served.js'

const items = (...texts: string[]) => texts.map((text, at) => ({ id: `${at}`, input: { text } }))

describe.each([
  ['together', 4],
  ['in turn', 3]
])('a batch whose items are asked for %s', (_, max_concurrency) => {
  const outcomes = async (server: Server, batch: object) => {
    const request = { task_id: 'echo', max_concurrency, ...batch }
    const reply = await server.post('/api/v1/batch/execute', request)
    const { results } = (await reply.json()) as { results: { output?: unknown; errorMessage?: string }[] }
    return results.map(({ output, errorMessage }) => output ?? errorMessage)
  }

  it('says of each what is wrong with it, and ends when its time is up', async () => {
    const cwd = await projectOf({ echo: { source: echo('a') } })
    const manifest = JSON.parse(await readFile(join(cwd, 'loopai.json'), 'utf8'))
    const limits = { timeoutMs: 20_000 }
    await writeFile(join(cwd, 'loopai.json'), JSON.stringify({ ...manifest, limits }))
    const server = await startServer(cwd)
    await server.post('/tasks/echo', { text: 'warm' })
    const batch = { items: [...items('x'), { id: 'bad', input: 1 }, ...items('throw', 'hang')] }
    expect(await outcomes(server, { ...batch, timeout_ms: 2000.5 })).toEqual([
      'a:x',
      expect.stringMatching(/^Input: expected an object/),
      'TypeError: it was told to',
      'timeout: the time of the batch was up'
    ])
  })

  it('goes on where its version was stopped', async () => {
    const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
    const late = 'timeout: longer than 1000 ms'
    expect(await outcomes(server, { items: items('hang', 'hang', 'hang', 'x') })).toEqual([
      late,
      late,
      late,
      'a:x'
    ])
  }, 30_000)
})
