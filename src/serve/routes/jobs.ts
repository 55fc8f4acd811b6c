import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { JobNews } from '../jobs/job.js'
import type { Served } from '../served.js'
import { jobReply, jobsReply, replyOf } from './reply-schemas.js'

/** The interval between comments in a silent event stream, in ms, since proxies close silent connections. */
const heartbeatMs = 15_000

interface OneJob {
  Params: { id: string }
}

/** Routes of jobs: list, state, events, cancel. */
export function jobRoutes(app: FastifyInstance, { jobs }: Served): void {
  const tags = ['jobs']
  app.get(
    '/jobs',
    { schema: { tags, summary: 'All jobs that are remembered', response: { 200: jobsReply } } },
    async () => ({
      jobs: jobs.all
    })
  )
  app.get<OneJob>(
    '/jobs/:id',
    { schema: { tags, summary: 'What became of a job', response: { 200: jobReply } } },
    async request => jobs.get(request.params.id)
  )
  app.post<OneJob>(
    '/jobs/:id/cancel',
    { schema: { tags, summary: 'End a job', response: { 200: jobReply } } },
    request => jobs.cancel(request.params.id)
  )
  app.get<OneJob>(
    '/jobs/:id/events',
    {
      schema: {
        tags,
        summary: 'What a job does, as server-sent events, until it ends',
        response: { 200: replyOf('Events.', 'text/event-stream') }
      }
    },
    async (request, reply) => {
      jobs.get(request.params.id)
      const gone = new AbortController()
      const body = Readable.from(events(jobs.follow(request.params.id, gone.signal)), { objectMode: true })
      const heartbeat = setInterval(() => reply.raw.write(': still here\n\n'), heartbeatMs)
      reply.raw.once('close', () => {
        clearInterval(heartbeat)
        gone.abort()
      })
      return reply.header('content-type', 'text/event-stream').header('cache-control', 'no-store').send(body)
    }
  )
}

async function* events(news: AsyncIterable<JobNews>): AsyncGenerator<string> {
  for await (const one of news) yield `event: ${one.type}\ndata: ${JSON.stringify(one)}\n\n`
}
