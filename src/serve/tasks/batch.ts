import { randomUUID } from 'node:crypto'
import type { Json } from '../../domain/json.js'
import { HttpError } from '../http/http-error.js'
import type { Served } from '../served.js'
import { elapsed } from './elapsed.js'
import type { GivenInput, ServedAnswer, ServedTask } from './served-task.js'

export interface BatchItem {
  id: string
  input: Json
  force_validation?: boolean
}

export interface BatchOptions {
  version?: string
  concurrency: number
  stopOnFirstError: boolean
  signal?: AbortSignal
}

export interface BatchResult {
  id: string
  executionId: string
  success: boolean
  /** Raw JSON. */
  output?: string
  errorMessage?: string
  ms: number
  sampled: boolean
}

/**
 * Answers many inputs by one version, up to `concurrency` at a time. Returns the version that answered, with its
 * number, and results in the order of the items. Throws where the task has no room for the batch, or the version can't
 * be loaded.
 */
export async function runBatch(
  served: Served,
  task: ServedTask,
  items: readonly BatchItem[],
  options: BatchOptions
): Promise<{ version?: string; number: number; results: BatchResult[] }> {
  const { concurrency, stopOnFirstError, signal } = options
  const places = Math.min(concurrency, items.length)
  task.enter(places)
  const held = await task.versions.hold(options.version).catch(error => {
    task.leave(places)
    throw error
  })
  const results: BatchResult[] = new Array(items.length)
  let next = 0
  let stopped = false
  const work = async () => {
    while (next < items.length) {
      const at = next++
      results[at] =
        stopped || signal?.aborted
          ? notRun(items[at], stopped ? 'not run: an item before it failed' : 'not run: the time was up')
          : await runItem(served, task, items[at], given => task.askBy(held, given, { signal }), signal)
      if (!results[at].success && stopOnFirstError) stopped = true
    }
  }
  try {
    await Promise.all(Array.from({ length: places }, work))
  } finally {
    held?.release()
    task.leave(places)
  }
  return { version: held?.version, number: held?.number ?? 1, results }
}

async function runItem(
  served: Served,
  task: ServedTask,
  { id, input, force_validation: forced = false }: BatchItem,
  ask: (given: GivenInput) => Promise<ServedAnswer>,
  signal: AbortSignal | undefined
): Promise<BatchResult> {
  const since = performance.now()
  const executionId = randomUUID()
  const text = JSON.stringify(input)
  try {
    const { reply, version } = await ask({ text, value: input })
    const took = elapsed(since)
    const sampled =
      served.observation.executed({
        id: executionId,
        taskId: task.api.id,
        task: task.name,
        version,
        input: text,
        reply,
        ms: took,
        forced
      }) || forced
    if (reply.outcome === 'answered') {
      return { id, executionId, success: true, output: reply.output, ms: took, sampled }
    }
    const { type, message } = reply.error
    return { id, executionId, success: false, errorMessage: `${type}: ${message}`, ms: took, sampled }
  } catch (error) {
    const late = signal?.aborted === true
    if (!late && !(error instanceof HttpError)) throw error
    const errorMessage = late ? 'timeout: the time of the batch was up' : (error as HttpError).message
    return { id, executionId, success: false, errorMessage, ms: elapsed(since), sampled: forced }
  }
}

function notRun({ id }: BatchItem, errorMessage: string): BatchResult {
  return { id, executionId: randomUUID(), success: false, errorMessage, ms: 0.001, sampled: false }
}
