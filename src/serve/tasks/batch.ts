import { randomUUID } from 'node:crypto'
import type { Json } from '../../domain/json.js'
import { HttpError } from '../http/http-error.js'
import type { Served } from '../served.js'
import { elapsed } from './elapsed.js'
import type { LoadedVersion } from './loaded-version.js'
import { badInput, type ServedAnswer, type ServedTask } from './served-task.js'

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
  const { concurrency, signal } = options
  const places = Math.min(concurrency, items.length)
  task.enter(places)
  const held = await task.versions.hold(options.version).catch(error => {
    task.leave(places)
    throw error
  })
  try {
    const results = new Array<BatchResult | undefined>(items.length)
    const together = places === items.length
    if (together && held !== undefined) await answerTogether(served, task, held, items, results, signal)
    // Of items that are asked for together, none comes before another.
    const stopOnFirstError = options.stopOnFirstError && !together
    if (results.includes(undefined)) {
      await answerInTurn(served, task, held, items, results, {
        concurrency: places,
        stopOnFirstError,
        signal
      })
    }
    return { version: held?.version, number: held?.number ?? 1, results: results as BatchResult[] }
  } finally {
    held?.release()
    task.leave(places)
  }
}

/**
 * Asks for all items together, which costs half of what it would one by one, and sets their results. Items without one
 * were not run, as the version was stopped: they have to be asked for again.
 */
async function answerTogether(
  served: Served,
  task: ServedTask,
  held: LoadedVersion,
  items: readonly BatchItem[],
  results: (BatchResult | undefined)[],
  signal: AbortSignal | undefined
): Promise<void> {
  const since = performance.now()
  const texts: string[] = []
  const places: number[] = []
  for (const [place, { input }] of items.entries()) {
    const read = task.read({ text: JSON.stringify(input), value: input }, held.spec)
    if ('raw' in read) {
      texts.push(read.raw)
      places.push(place)
    } else {
      results[place] = failedResult(items[place], badInput(read.problem).message, elapsed(since))
    }
  }
  let next = 0
  try {
    for await (const replies of held.answerAll(texts, { signal })) {
      const ms = elapsed(since)
      for (const reply of replies) {
        const at = next++
        if (reply.outcome !== 'answered' && reply.error.notRun) continue
        const answer = { reply, version: held.version }
        results[places[at]] = resultOf(served, task, items[places[at]], texts[at], answer, ms)
      }
    }
  } catch {
    // Where the time was up, these were under way; otherwise they are asked for one by one.
    if (signal?.aborted)
      for (const at of places.slice(next)) results[at] = lateResult(items[at], elapsed(since))
  }
}

/** Asks for all items without a result, so many at a time. */
async function answerInTurn(
  served: Served,
  task: ServedTask,
  held: LoadedVersion | undefined,
  items: readonly BatchItem[],
  results: (BatchResult | undefined)[],
  { concurrency, stopOnFirstError, signal }: BatchOptions
): Promise<void> {
  let next = 0
  let stopped = false
  const work = async () => {
    while (next < items.length) {
      const at = next++
      if (results[at] !== undefined) continue
      const result =
        stopped || signal?.aborted
          ? failedResult(
              items[at],
              `not run: ${stopped ? 'an item before it failed' : 'the time was up'}`,
              0.001
            )
          : await runItem(served, task, held, items[at], signal)
      results[at] = result
      if (!result.success && stopOnFirstError) stopped = true
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}

async function runItem(
  served: Served,
  task: ServedTask,
  held: LoadedVersion | undefined,
  item: BatchItem,
  signal: AbortSignal | undefined
): Promise<BatchResult> {
  const since = performance.now()
  const text = JSON.stringify(item.input)
  try {
    const answer = await task.askBy(held, { text, value: item.input }, { signal })
    return resultOf(served, task, item, text, answer, elapsed(since))
  } catch (error) {
    if (signal?.aborted) return lateResult(item, elapsed(since))
    if (!(error instanceof HttpError)) throw error
    return failedResult(item, error.message, elapsed(since))
  }
}

/** The result of an item that was answered, or that the program failed on, which is reported. */
function resultOf(
  { observation }: Served,
  { name, api }: ServedTask,
  { id, force_validation: forced = false }: BatchItem,
  input: string,
  { reply, version }: Pick<ServedAnswer, 'reply' | 'version'>,
  ms: number
): BatchResult {
  const executionId = randomUUID()
  const execution = { id: executionId, taskId: api.id, task: name, version, input, reply, ms, forced }
  const sampled = observation.executed(execution) || forced
  if (reply.outcome === 'answered') {
    return { id, executionId, success: true, output: reply.output, errorMessage: undefined, ms, sampled }
  }
  const { type, message } = reply.error
  const errorMessage = `${type}: ${message}`
  return { id, executionId, success: false, output: undefined, errorMessage, ms, sampled }
}

function lateResult(item: BatchItem, ms: number): BatchResult {
  return failedResult(item, 'timeout: the time of the batch was up', ms)
}

/** The result of an item that the program was not run on, or not long enough. */
function failedResult(
  { id, force_validation: sampled = false }: BatchItem,
  errorMessage: string,
  ms: number
): BatchResult {
  return { id, executionId: randomUUID(), success: false, output: undefined, errorMessage, ms, sampled }
}
