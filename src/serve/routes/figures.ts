import type { FastifyInstance } from 'fastify'
import type { Served } from '../served.js'
import { usageDocument } from '../usage.js'
import { replyOf, usageReply } from './reply-schemas.js'

/** Metrics for Prometheus, and usage with its costs. */
export function figureRoutes(app: FastifyInstance, { tasks, observation }: Served): void {
  const { metrics, tallies, since } = observation
  const tags = ['server']
  app.get(
    '/metrics',
    {
      schema: {
        tags,
        summary: 'Figures for Prometheus',
        response: { 200: replyOf('Figures.', 'text/plain') }
      }
    },
    async (_, reply) => reply.header('content-type', metrics.contentType).send(await metrics.text())
  )
  app.get(
    '/usage',
    {
      schema: {
        tags,
        summary: 'Use of each version, and what a model would have cost for the same',
        response: { 200: usageReply }
      }
    },
    async () => {
      const spent = new Map<string, number>()
      for (const task of tasks.all) {
        for (const { version } of task.versions.loaded) {
          const { manifest } = await task.project.task(task.name).program(version)
          spent.set(`${task.name} ${version}`, manifest.usd)
        }
      }
      const model = await tasks.project.modelPrice()
      return usageDocument(since, tallies.all, model, (task, version) => spent.get(`${task} ${version}`))
    }
  )
}
