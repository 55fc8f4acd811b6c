import type { Reply } from '../../src/domain/program/outcome.js'
import type { Runner } from '../../src/sandboxes/sandbox.js'

/** Rows as a source, in batches of `size`. */
export async function* inBatches(rows: string[], size = 100): AsyncGenerator<string[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size)
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
  for await (const batch of runner.run(inBatches(rows))) replies.push(...batch)
  return replies
}

/** What a reply says in short: its output, or its outcome. */
export function gist(reply: Reply): unknown {
  return reply.outcome === 'answered' ? JSON.parse(reply.output) : `(${reply.outcome})`
}
