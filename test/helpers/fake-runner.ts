import type { Reply } from '../../src/domain/program/outcome.js'
import type { Batch, Runner } from '../../src/sandboxes/runner.js'

/** A runner in this process: `reply` says what becomes of an input. Streams come in answers of at most `size`. */
export function fakeRunner(reply: (input: string) => Reply, size = Number.POSITIVE_INFINITY): Runner {
  return {
    answer: async input => reply(input),
    async *stream(batches) {
      for await (const batch of batches) {
        const inputs = 'count' in batch.inputs ? textsOf(batch) : batch.inputs
        for (let from = 0; from < inputs.length; from += size) {
          const replies = inputs
            .slice(from, from + size)
            .map(input => (typeof input === 'string' ? reply(input) : input))
          yield { batch, from, replies }
        }
      }
    },
    load: () => ({ inFlight: 0, queued: 0, workers: 1, ready: 1 }),
    drain: async () => {},
    prints: () => ({ text: '', bytes: 0 }),
    close: async () => {}
  }
}

/** The inputs of a batch, none of which is a reply. */
export function textsOf({ inputs }: Batch): string[] {
  if ('count' in inputs) {
    const { bytes, bounds, count } = inputs
    return Array.from({ length: count }, (_, i) => bytes.toString('utf8', bounds[2 * i], bounds[2 * i + 1]))
  }
  return inputs.map(input => {
    if (typeof input !== 'string') throw new Error('a reply')
    return input
  })
}
