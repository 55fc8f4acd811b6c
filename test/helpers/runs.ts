import type { Reply } from '../../src/domain/program/outcome.js'
import type { CallOptions, Runner } from '../../src/sandboxes/runner.js'

/** Rows as a source, in batches of `size`. */
export async function* inBatches(rows: string[], size = 100): AsyncGenerator<string[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size)
}

/** One caller's replies to rows, as they come. */
export async function* streamed(
  runner: Runner,
  rows: AsyncIterable<string[]>,
  options?: CallOptions
): AsyncIterable<Reply[]> {
  async function* batches() {
    for await (const inputs of rows) yield { inputs }
  }
  for await (const { replies } of runner.stream(batches(), options)) yield replies
}

/** All replies to values, given as JSON. */
export function repliesTo(runner: Runner, values: unknown[]): Promise<Reply[]> {
  return repliesToRows(
    runner,
    values.map(value => JSON.stringify(value))
  )
}

/** All replies to rows of raw JSON. */
export async function repliesToRows(runner: Runner, rows: string[]): Promise<Reply[]> {
  const replies: Reply[] = []
  for await (const batch of streamed(runner, inBatches(rows))) replies.push(...batch)
  return replies
}

/** What a reply says in short: its output, or its outcome. */
export function gist(reply: Reply): unknown {
  return reply.outcome === 'answered' ? JSON.parse(reply.output) : `(${reply.outcome})`
}
