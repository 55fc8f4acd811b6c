import { expect, it } from 'vitest'
import { type JobNews, LoopaiClient, NotFoundException } from '../../sdk/typescript/src/index.js'
import { cutOff, fakeApi, json, type Reply, text } from './fake-api.js'

const job = (state: string) => ({ type: 'job', job: { id: 'j', state } })
const event = (news: object) => `event: x\ndata: ${JSON.stringify(news)}\n\n`
const events = (...parts: string[]): Reply => text('text/event-stream', ...parts)

it('news of a job, whatever the lines end with and however they come', async () => {
  const { url, seen } = await fakeApi(
    events(
      ': still here\r\n\r\n',
      `event: x\r\ndata: ${JSON.stringify(job('running'))}\r\n\r\n`,
      'data: {"type":\ndata: "two-lines"}\n\nda',
      'ta:{"type":"ä"}\n\n: still here\n\n',
      event(job('done'))
    )
  )
  const news: JobNews[] = []
  for await (const one of new LoopaiClient({ baseUrl: url }).followJob('a/b')) news.push(one)
  expect(news).toEqual([job('running'), { type: 'two-lines' }, { type: 'ä' }, job('done')])
  expect(seen[0].path).toBe('/jobs/a%2Fb/events')
})

it('waits for the end of a job over broken connections and ends of the server', async () => {
  const broken: Reply = (_, reply) => {
    reply.writeHead(200).write(event(job('running')))
    setTimeout(() => reply.destroy(), 20)
  }
  const { url, seen } = await fakeApi(
    broken,
    cutOff,
    events(event(job('queued'))),
    json(503, {}, { 'retry-after': '0' }),
    events(event(job('failed')))
  )
  const states: unknown[] = []
  const client = new LoopaiClient({ baseUrl: url })
  const ended = await client.waitForJob('j', { onNews: news => states.push(news.job?.state) })
  expect(ended).toEqual({ id: 'j', state: 'failed' })
  expect(states).toEqual(['running', 'queued', 'failed'])
  expect(seen).toHaveLength(5)
})

it('does not wait for ever, nor for a job that is not there, nor for a caller that has gone', async () => {
  const { url, seen } = await fakeApi(events(event(job('running'))))
  const client = new LoopaiClient({ baseUrl: url, maxRetries: 0 })
  await expect(client.waitForJob('j')).rejects.toThrow('ended before job j did')
  expect(seen).toHaveLength(1)
  const { url: none } = await fakeApi(json(404, { code: 'JOB_NOT_FOUND' }))
  await expect(new LoopaiClient({ baseUrl: none }).waitForJob('j')).rejects.toThrow(NotFoundException)
  const { url: quiet } = await fakeApi((_, reply) => void reply.writeHead(200).write(': \n'))
  const signal = AbortSignal.timeout(100)
  const waiting = new LoopaiClient({ baseUrl: quiet }).waitForJob('j', { signal })
  await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' })
})
