import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Task } from '../domain/task/task.js'
import { taskNamePattern } from '../domain/task/task-name.js'
import { LoopaiError } from '../errors.js'
import type { RootedFiles } from './rooted-files.js'
import { stableJson } from './stable-json.js'

const schema = z.record(z.string(), z.json())

const taskApiSchema = z.object({
  id: z.uuid(),
  /** As whoever created it calls it; the folder may have to be called otherwise. */
  name: z.string().min(1),
  inputSchema: schema,
  outputSchema: schema,
  accuracyTarget: z.number().min(0).max(1),
  latencyTargetMs: z.number().min(0),
  samplingRate: z.number().min(0).max(1),
  createdAt: z.iso.datetime()
})

/** What a task is to callers of the API, where that differs from what task.json says. */
export type TaskApi = z.infer<typeof taskApiSchema>

export const taskApiName = 'api.json'

/** What a task that was made over the API is there; for others it follows from their names and specs. */
export async function readTaskApi(
  files: RootedFiles,
  path: string,
  name: string,
  task: Task
): Promise<TaskApi> {
  const text = await files.read(`${path}/${taskApiName}`)
  if (text === undefined) return usualApi(files, path, name, task)
  const shown = `${path}/${taskApiName}`
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new LoopaiError('bad-config', `${shown}: not JSON.`, {
      suggestions: ['bring it back from git'],
      cause
    })
  }
  const checked = taskApiSchema.safeParse(value)
  if (checked.success) return checked.data
  const [{ path: where, message }] = checked.error.issues
  throw new LoopaiError('bad-config', `${shown}: ${where.join('.')}: ${message}.`, {
    suggestions: ['bring it back from git']
  })
}

export function taskApiText(api: TaskApi): string {
  return stableJson(api)
}

function usualApi(files: RootedFiles, path: string, name: string, task: Task): TaskApi {
  const accuracy = task.require?.min?.accuracy
  const share = typeof accuracy === 'string' ? Number.parseFloat(accuracy) / 100 : accuracy
  return {
    id: idOfName(name),
    name,
    inputSchema: task.input as TaskApi['inputSchema'],
    outputSchema: task.output as TaskApi['outputSchema'],
    accuracyTarget: share ?? 0.9,
    latencyTargetMs: 10,
    samplingRate: 0,
    createdAt: new Date(files.writtenAt(`${path}/task.json`) ?? 0).toISOString()
  }
}

/** Namespace of the ids that follow from the names of tasks. */
const namespace = Buffer.from('6d1f0c5e8a9b4c1f9b7e3c2d5a4f1e0b', 'hex')

/** The same UUID (version 5) for the same name, in every copy of a repository and after every start. */
export function idOfName(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6] & 0x0f) | 0x50
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A name that a folder can have, for one that the API was given; `taken` says which are not free. */
export function slugFor(name: string, taken: (slug: string) => boolean): string {
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '-')
      .replace(/^[-_]+|-+$/g, '')
      .slice(0, 56) || 'task'
  const free = (slug: string) => taskNamePattern.test(slug) && !taken(slug)
  if (free(base)) return base
  for (let n = 2; ; n++) if (free(`${base}-${n}`)) return `${base}-${n}`
}
