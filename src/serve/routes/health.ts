import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Served } from '../served.js'
import { detailedReply, healthReply, readyReply } from './reply-schemas.js'

/** Whether the server is alive, whether it is ready, and what it serves. */
export function healthRoutes(app: FastifyInstance, served: Served): void {
  const tags = ['server']
  const healthy = () => ({
    status: served.stopping ? 'stopping' : 'healthy',
    version: served.version,
    timestamp: new Date().toISOString()
  })
  const ready = (reply: FastifyReply) => {
    const state = readiness(served)
    return reply.code(state.status === 'ready' || state.status === 'degraded' ? 200 : 503).send(state)
  }
  for (const url of ['/health', '/health/live', '/api/v1/health', '/api/v1/health/live'])
    app.get(
      url,
      { schema: { tags, summary: 'Whether it lives', response: { 200: healthReply } } },
      async () => healthy()
    )
  for (const url of ['/health/ready', '/api/v1/health/ready'])
    app.get(
      url,
      {
        schema: {
          tags,
          summary: 'Whether it is ready, and what each task is answered by',
          response: { 200: readyReply, 503: readyReply }
        }
      },
      (_, reply) => ready(reply)
    )
  app.get(
    '/api/v1/health/detailed',
    { schema: { tags, summary: 'All of that', response: { 200: detailedReply } } },
    async () => ({
      ...healthy(),
      ...readiness(served),
      status: healthy().status
    })
  )
}

/**
 * The state of the server and of each task, with the reasons why it is not ready or does not serve what loopai.json
 * says.
 */
export function readiness(served: Served): {
  status: 'ready' | 'degraded' | 'loading' | 'stopping'
  reasons: string[]
  tasks: Record<string, object>
} {
  const { all, trouble } = served.tasks
  const reasons = all.flatMap(({ name, versions: { state, trouble: failed } }) => {
    if (failed !== undefined) return [`${name}: ${failed.version} does not load: ${failed.message}`]
    return state === 'loading' ? [`${name}: loading`] : []
  })
  if (trouble !== undefined) reasons.unshift(trouble)
  if (served.stopping) reasons.unshift('the server is about to end')
  const loading = all.some(({ versions }) => versions.state === 'loading')
  const status = served.stopping
    ? 'stopping'
    : loading
      ? 'loading'
      : reasons.length > 0
        ? 'degraded'
        : 'ready'
  const tasks = all.map(({ name, pending, versions: { state, current, wanted, startMs } }) => {
    const answers = current?.version ?? null
    const note = state === 'cold' ? coldNote : undefined
    return [name, { state, answers, active: wanted ?? null, pending, startMs, note }]
  })
  return { status, reasons, tasks: Object.fromEntries(tasks) }
}

const coldNote = 'its workers start with the first request, which waits for them'
