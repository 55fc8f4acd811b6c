import type { FastifyInstance } from 'fastify'
import { versionNumber } from '../../../domain/program/program.js'
import type { Served } from '../../served.js'
import { createServedTask, type TaskRequest } from '../../tasks/create-task.js'
import { namedVersion } from '../../tasks/named-version.js'
import { programId, taskDocument } from './documents.js'
import { artifactReply, taskReply } from './reply-schemas.js'
import { bothSpellings, eitherSpelling } from './spelling.js'

const share = { type: 'number', minimum: 0, maximum: 1 }

const newTask = {
  type: 'object',
  required: ['name', 'input_schema', 'output_schema'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S' },
    description: { type: 'string', maxLength: 5000 },
    input_schema: { type: 'object' },
    output_schema: { type: 'object' },
    examples: { type: 'array', maxItems: 100_000, items: { type: 'object', required: ['input', 'output'] } },
    accuracy_target: share,
    latency_target_ms: { type: 'number', minimum: 1, maximum: 60_000 },
    sampling_rate: share
  }
}

/** Routes of tasks and their versions. A task created here is written to the repository. */
export function taskRoutes(app: FastifyInstance, { tasks }: Served): void {
  app.post<{ Body: TaskRequest }>(
    '/api/v1/tasks',
    {
      schema: {
        tags: ['v1'],
        summary: 'Make a task: its files are written to the repository',
        body: newTask,
        response: { 201: taskReply }
      },
      preValidation: eitherSpelling(newTask)
    },
    async (request, reply) => {
      const task = await createServedTask(tasks, request.body)
      return reply
        .code(201)
        .header('location', `/api/v1/tasks/${task.api.id}`)
        .send(await taskDocument(task))
    }
  )
  app.get(
    '/api/v1/tasks',
    {
      schema: {
        tags: ['v1'],
        summary: 'All tasks',
        response: { 200: { type: 'object', properties: { tasks: { type: 'array', items: taskReply } } } }
      }
    },
    async () => ({
      tasks: await Promise.all(tasks.all.map(taskDocument))
    })
  )
  app.get<{ Params: { id: string } }>(
    '/api/v1/tasks/:id',
    {
      schema: {
        tags: ['v1'],
        summary: 'One task, by id or by name',
        response: { 200: taskReply }
      }
    },
    request => taskDocument(tasks.byId(request.params.id))
  )
  app.get<{ Params: { id: string } }>(
    '/api/v1/tasks/:id/artifacts',
    {
      schema: {
        tags: ['v1'],
        summary: 'The versions of a task',
        response: {
          200: { type: 'object', properties: { artifacts: { type: 'array', items: artifactReply } } }
        }
      }
    },
    async request => {
      const task = tasks.byId(request.params.id)
      const versions = await task.project.task(task.name).versions()
      return { artifacts: await Promise.all(versions.map(version => artifact(task, version))) }
    }
  )
  app.get<{ Params: { id: string; version: string } }>(
    '/api/v1/tasks/:id/artifacts/:version',
    {
      schema: {
        tags: ['v1'],
        summary: 'One version, with its source',
        response: { 200: artifactReply }
      }
    },
    async request => {
      const task = tasks.byId(request.params.id)
      const version = await namedVersion(task.project, task.name, request.params.version)
      return artifact(task, version, true)
    }
  )
}

type Task = ReturnType<Served['tasks']['byId']>

async function artifact(task: Task, version: string, withSource = false): Promise<Record<string, unknown>> {
  const { manifest, files } = await task.project.task(task.name).program(version)
  const active = task.versions.wanted === version
  return bothSpellings({
    id: programId(task, version),
    task_id: task.api.id,
    version: versionNumber(version),
    program: version,
    language: manifest.language,
    ...(withSource && { code: files[manifest.entry], entry: manifest.entry, files }),
    synthesis_strategy: manifest.family,
    llm_provider: manifest.generator.name,
    generation_cost: manifest.usd,
    status: active ? 'active' : 'validated',
    deployment_percentage: active ? 100 : 0
  })
}
