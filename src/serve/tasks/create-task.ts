import { randomUUID } from 'node:crypto'
import type { Json } from '../../domain/json.js'
import { fromSchemas } from '../../domain/task/from-schemas.js'
import { addRows } from '../../loop/add/add.js'
import { scaffoldTask } from '../../store/scaffold.js'
import { slugFor, type TaskApi, taskApiName, taskApiText } from '../../store/task-api.js'
import { requireSchema } from './check-input.js'
import type { ServedTask } from './served-task.js'
import type { ServedTasks } from './served-tasks.js'

export interface TaskRequest {
  name: string
  description?: string
  input_schema: TaskApi['inputSchema']
  output_schema: TaskApi['outputSchema']
  examples?: { input: Json; output: Json }[]
  accuracy_target?: number
  latency_target_ms?: number
  sampling_rate?: number
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Writes a new task to the repository and serves it. Requests are handled one after the other, so that names do not
 * collide. Throws `VALIDATION_ERROR` for invalid schemas.
 */
export function createServedTask(tasks: ServedTasks, request: TaskRequest): Promise<ServedTask> {
  const created = last.then(() => create(tasks, request))
  last = created.catch(() => {})
  return created
}

async function create(tasks: ServedTasks, request: TaskRequest): Promise<ServedTask> {
  const { name, description = '', input_schema, output_schema, examples = [] } = request
  requireSchema('input_schema', input_schema)
  requireSchema('output_schema', output_schema)
  const { project } = tasks
  const slug = slugFor(name, taken => tasks.has(taken) || Object.hasOwn(project.manifest.tasks, taken))
  const api: TaskApi = {
    id: randomUUID(),
    name,
    inputSchema: input_schema,
    outputSchema: output_schema,
    accuracyTarget: request.accuracy_target ?? 0.9,
    latencyTargetMs: request.latency_target_ms ?? 10,
    samplingRate: request.sampling_rate ?? 0.1,
    createdAt: new Date().toISOString()
  }
  const task = fromSchemas(input_schema, output_schema, description)
  const others = { [taskApiName]: taskApiText(api) }
  await scaffoldTask(project.root, slug, { task, examples: [], conflicts: [], others }, project.version)
  await tasks.refresh()
  if (examples.length > 0) await appendRows(tasks, slug, examples)
  return tasks.named(slug)
}

/** Appends labeled rows to a task, with the same checks as rows of a file. Returns counts and findings. */
export async function appendRows(tasks: ServedTasks, name: string, rows: Json[]): Promise<object> {
  const given = rows.map((value, at) => ({ line: at + 1, value }))
  const { counts, findings } = await addRows(
    tasks.named(name).project,
    { name: 'rows', rows: given },
    { task: name, onBadRow: 'stop', dryRun: false, again: '' }
  )
  await tasks.refresh()
  return { counts, findings }
}
