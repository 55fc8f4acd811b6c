import type { LoopaiClient } from '../../../sdk/typescript/src/index.js'
import type { JsonObject } from '../../../src/domain/json.js'

// Arguments are what the table has for the call, each of the type that the method takes.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Args = any

/** What the TypeScript client calls what the table calls otherwise, and the result in the table's names. */
export const calls: Record<
  string,
  (client: LoopaiClient, args: Args, options: { signal?: AbortSignal }) => Promise<unknown>
> = {
  health: (client, _, options) => client.getHealth(options),
  readiness: (client, _, options) => client.getReadiness(options),
  usage: (client, _, options) => client.getUsage(options),
  metrics: async (client, _, options) => ({ text: await client.getMetrics(options) }),

  createTask: async (client, args, options) => snake(await client.createTask(camel(args), options)),
  getTask: async (client, { task }, options) => snake(await client.getTask(task, options)),
  listTasks: async (client, _, options) => ({ tasks: (await client.listTasks(options)).map(snake) }),
  getArtifacts: async (client, { task }, options) => ({
    artifacts: (await client.getArtifacts(task, options)).map(snake)
  }),
  getArtifact: async (client, { task, version }, options) =>
    snake(await client.getArtifact(task, version, options)),

  execute: async (client, { task, ...rest }, options) =>
    snake(await client.execute({ taskId: task, ...camel(rest) }, options)),
  batchExecute: async (client, { task, inputs, max_concurrency }, options) =>
    batch(await client.batchExecute(task, inputs, max_concurrency, options)),
  batchExecuteAdvanced: async (client, { task, items, ...rest }, options) =>
    batch(
      await client.batchExecuteAdvanced({ taskId: task, items: items.map(camel), ...camel(rest) }, options)
    ),
  batchValidate: async (client, { task, items }, options) =>
    batch(await client.batchValidate({ taskId: task, items: items.map(camel) }, options)),

  ask: async (client, { task, input, ...rest }, options) =>
    snake(await client.answer(task, input, { ...rest, ...options })),
  askText: async (client, { task, text, ...rest }, options) =>
    snake(await client.askText(task, text, { ...rest, ...options })),
  stream: async (client, { task, inputs }, options) => {
    const lines: object[] = []
    let version: string | null = null
    for await (const line of client.stream(task, inputs, options)) {
      lines.push(line.success ? { output: line.output } : { error: line.error })
      version = line.version
    }
    return { version, lines }
  },

  addRows: (client, { task, rows }, options) => client.addRows(task, rows, options),
  promote: (client, { task, ...rest }, options) => client.promote(task, camel(rest), options),
  rollback: (client, { task }, options) => client.rollback(task, options),
  synth: (client, { task, ...rest }, options) => client.synth(task, camel(rest), options),
  getJob: (client, { job }, options) => client.getJob(job, options),
  listJobs: async (client, _, options) => ({ jobs: await client.listJobs(options) }),
  cancelJob: (client, { job }, options) => client.cancelJob(job, options),
  waitForJob: async (client, { job: id }, options) => {
    const events: string[] = []
    const job = await client.waitForJob(id, { ...options, onNews: ({ type }) => events.push(type) })
    return { job, events }
  }
}

/** A document with its results, all in the table's names. */
function batch(document: { results: object[] }): JsonObject {
  return { ...snake(document), results: document.results.map(snake) }
}

/** The members of a document by the names of the table. Schemas, inputs and outputs within are not touched. */
function snake(document: object): JsonObject {
  // The server says all names twice.
  const camelOnly = Object.entries(document).filter(([name]) => !name.includes('_'))
  return Object.fromEntries(
    camelOnly.map(([name, value]) => [name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`), value])
  )
}

function camel(args: JsonObject): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
      value
    ])
  )
}
