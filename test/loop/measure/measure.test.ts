import { describe, expect, it } from 'vitest'
import { type MeasuredRow, measure } from '../../../src/loop/measure/measure.js'
import { StabilityCheck } from '../../../src/loop/measure/stability.js'
import type { Batch, Runner } from '../../../src/sandboxes/runner.js'
import { fakeRunner, textsOf } from '../../helpers/fake-runner.js'

/** A runner that answers in batches of its own size, with what `answer` makes of the nth row it sees. */
function answering(answer: (input: string, nth: number) => string, size = 3): Runner {
  let seen = 0
  return fakeRunner(input => ({ outcome: 'answered', output: answer(input, seen++), micros: 1 }), size)
}

const rows = (count: number): MeasuredRow[] =>
  Array.from({ length: count }, (_, at) => ({ input: `${at}`, expected: `${at}` }))

describe('measure', () => {
  it('hands each row over with its own reply, however batches are cut', async () => {
    const pairs: [string, string][] = []
    const all = rows(23)
    const batches = [all.slice(0, 1), [], all.slice(1, 9), all.slice(9)]
    await measure(
      answering(input => input),
      batches,
      (row, reply) => {
        if (reply.outcome === 'answered') pairs.push([row.input, reply.output])
      }
    )
    expect(pairs).toEqual(all.map(({ input }) => [input, input]))
  })
})

describe('StabilityCheck', () => {
  async function repeated(answer: (input: string, nth: number) => string, count = 450) {
    const started: number[] = []
    const check = new StabilityCheck(async () => {
      started.push(seen)
      return answering(answer, 1)
    })
    let seen = 0
    await measure(answering(answer), check.watch([rows(count)]), (row, reply) => {
      seen++
      check.add(row, reply)
    })
    const stability = await check.repeat()
    await check.close()
    return { ...stability, started }
  }

  it('repeats a tenth of the first rows and a hundredth of the others, the first one too', async () => {
    expect(await repeated(input => input)).toMatchObject({ repeated: 14, unstable: 0 })
    expect(await repeated(input => input, 1)).toMatchObject({ repeated: 1, unstable: 0 })
  })

  it('finds a program whose answers hang on what came before', async () => {
    expect(await repeated((_, nth) => `${nth}`)).toMatchObject({ repeated: 14, unstable: 14 })
  })

  it('lets the fresh worker see a row only when the one before it is answered, a hundred times', async () => {
    const behind: number[] = []
    const fresh: Runner = {
      ...answering(input => input),
      // Like a pool, it reads on while rows are answered.
      async *stream<B extends Batch>(batches: AsyncIterable<B>) {
        const sent: { batch: B; from: number }[] = []
        let open = true
        const feed = async () => {
          for await (const batch of batches) sent.push(...textsOf(batch).map((_, from) => ({ batch, from })))
          open = false
        }
        void feed()
        while (open || sent.length > 0) {
          await new Promise(resolve => setImmediate(resolve))
          const row = sent.shift()
          if (row === undefined) continue
          behind.push(sent.length)
          const output = textsOf(row.batch)[row.from]
          yield { ...row, replies: [{ outcome: 'answered', output, micros: 1 }] }
        }
      }
    }
    const check = new StabilityCheck(async () => fresh)
    await measure(
      answering(input => input),
      check.watch([rows(20_000)]),
      (row, reply) => check.add(row, reply)
    )
    expect(await check.repeat()).toEqual({ repeated: 209, unstable: 0 })
    expect(behind.slice(0, 100)).toEqual(Array(100).fill(0))
    expect(behind.slice(100)).toEqual(Array.from({ length: 109 }, (_, i) => 108 - i))
  })

  it('repeats beside the rest of the rows once it has as many as it repeats', async () => {
    expect(await repeated(input => input, 120_000)).toEqual({
      repeated: 1000,
      unstable: 0,
      started: [99_001]
    })
  })

  it('tells trouble with the fresh worker to whoever asks for the result, and to nobody else', async () => {
    const check = new StabilityCheck(() => Promise.reject(new Error('no worker')))
    await measure(
      answering(input => input),
      check.watch([rows(9)]),
      (row, reply) => check.add(row, reply)
    )
    await check.close()
    await expect(check.repeat()).rejects.toThrow('no worker')
  })
})
