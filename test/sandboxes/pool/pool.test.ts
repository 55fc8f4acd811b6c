import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../src/domain/program/limits.js'
import { WorkerPool } from '../../../src/sandboxes/pool/pool.js'
import { gist, repliesTo } from '../../helpers/runs.js'
import { type Answer, FakeWorker, good, many, pool } from './fake-pool.js'

describe('WorkerPool', () => {
  it('answers through one worker and through three', async () => {
    for (const workers of [1, 3]) {
      const { runner, started } = pool(good, { workers })
      expect((await repliesTo(runner, many)).map(gist)).toEqual(many)
      expect(started).toHaveLength(workers)
      await runner.close()
      expect(started.every(worker => !worker.alive)).toBe(true)
    }
  })

  it.each<[string, Answer]>([
    ['the id of a later row', (_, row, { nonce }) => `${nonce}\t999\t1\tanswered\t${row}\n`],
    ['the id of an earlier row', (_, row, { nonce }) => `${nonce}\t0\t1\tanswered\t${row}\n`],
    ['no number for an id', (_, row, { nonce }) => `${nonce}\tx\t1\tanswered\t${row}\n`],
    ['a second load', (_, __, { nonce }) => `${nonce}\tload\t0\tanswered\tnull\n`],
    ['no JSON', (id, _, { nonce }) => `${nonce}\t${id}\t1\tanswered\t{\n`]
  ])('fails only the row that was answered with %s', async (_, forge) => {
    const { runner, started } = pool((id, row, worker) => (row === '77' ? forge : good)(id, row, worker))
    const replies = await repliesTo(runner, many)
    expect(replies[77]).toMatchObject({
      outcome: 'crash',
      error: { message: expect.stringContaining('protocol') }
    })
    expect(replies.filter((reply, i) => gist(reply) !== i)).toHaveLength(1)
    // One that answers, and perhaps one that stands by now.
    expect([1, 2]).toContain(started.filter(worker => worker.alive).length)
    await runner.close()
  })

  it('drops a worker that answers a row twice, and its second answer', async () => {
    const twice: Answer = (id, _, { nonce }) =>
      `${nonce}\t${id}\t1\tanswered\t77\n${nonce}\t${id}\t1\tanswered\t666\n`
    const { runner, started } = pool((id, row, worker) => (row === '77' ? twice : good)(id, row, worker))
    expect((await repliesTo(runner, many)).map(gist)).toEqual(many)
    expect(started.length).toBeGreaterThan(1)
    await runner.close()
  })

  it('names an answer to a row that was never sent', async () => {
    const { runner } = pool((_, row, { nonce }) => `${nonce}\t999\t1\tanswered\t${row}\n`)
    const [reply] = await repliesTo(runner, [0])
    expect(reply).toMatchObject({
      outcome: 'crash',
      error: { message: 'the program broke the protocol: a reply to a row that it had not been sent' }
    })
    await runner.close()
  })

  it('takes the last answer back from a worker that says nothing more, or dies, and the rows behind go on', async () => {
    for (const end of ['hangs', 'dies']) {
      const { runner, started } = pool(
        (id, row, worker) => {
          if (row === '7') worker.reads = false
          if (row === '7' && end === 'dies') setImmediate(() => worker.die(''))
          return good(id, row, worker)
        },
        { limits: { timeoutMs: 50 } }
      )
      expect(gist((await repliesTo(runner, [1]))[0])).toBe(1)
      const [before, reply] = await repliesTo(runner, [6, 7])
      expect(gist(before)).toBe(6)
      expect(reply).toMatchObject({
        outcome: end === 'hangs' ? 'timeout' : 'crash',
        error: { message: expect.stringContaining('it did not go on after its answer') }
      })
      expect((await repliesTo(runner, [8, 9])).map(gist)).toEqual([8, 9])
      expect(started[0].alive).toBe(false)
      await runner.close()
    }
  })

  it('does not take what lacks the nonce for a reply', async () => {
    const ids: string[] = []
    const { runner } = pool((id, row, worker) => {
      ids.push(id)
      return `${id}\t1\tanswered\t666\n${good(id, row, worker)}`
    })
    expect((await repliesTo(runner, [1, 2])).map(gist)).toEqual([1, 2])
    expect(runner.prints().text).toBe(ids.map(id => `${id}\t1\tanswered\t666\n`).join(''))
    await runner.close()
  })

  it('blames a death on its row, and says whether memory ran out', async () => {
    const { runner } = pool((id, row, worker) => {
      if (row === '50') worker.die('#\n# Fatal JavaScript out of memory: Reached heap limit\n')
      else if (row === '250') worker.die('')
      else return good(id, row, worker)
    })
    const replies = await repliesTo(runner, many)
    expect(replies.map(gist)).toEqual(many.map(i => ({ 50: '(memory)', 250: '(crash)' })[i] ?? i))
    await runner.close()
  })

  const dies: Answer = (id, row, worker) => {
    if (row === '50') worker.die('')
    else return good(id, row, worker)
  }

  it('blames no row for a worker that dies before it is one, once the program has loaded', async () => {
    // The frame that holds row 50 is lost with the first worker, and row 50 alone with the third.
    const { runner, started } = pool(dies, { stillborn: n => n === 1 })
    expect((await repliesTo(runner, many)).map(gist)).toEqual(many.map(i => (i === 50 ? '(crash)' : i)))
    expect(started.length).toBeGreaterThan(3)
    await runner.close()
  })

  it('gives up a version of which no worker comes up any more, or none ever did', async () => {
    for (const first of [1, 0]) {
      const { runner, started } = pool(dies, { stillborn: n => n >= first })
      const replies = await repliesTo(runner, many)
      expect(gist(replies[50])).toBe('(crash)')
      expect(replies.at(-1)).toMatchObject({ outcome: 'crash', error: { notRun: true } })
      expect(started.length).toBeLessThanOrEqual(4)
      await runner.close()
    }
  })

  it('does not believe a worker about its limits', async () => {
    const { runner } = pool(
      (id, row, { nonce }) =>
        row === '1'
          ? `${nonce}\t${id}\t999999999\tanswered\t1\n`
          : `${nonce}\t${id}\t1\tanswered\t"${'x'.repeat(1100)}"\n`,
      { limits: { outputKb: 1 } }
    )
    const started = performance.now()
    const replies = await repliesTo(runner, [1, 2])
    // No row took longer than this process waited for it.
    expect(replies[0].micros).toBeLessThanOrEqual((performance.now() - started) * 1000)
    expect(replies.map(gist)).toEqual([1, '(output-limit)'])
    await runner.close()
  })

  it('throws when no worker can be started', async () => {
    const program = { language: 'javascript' as const, entry: 'program.mjs', files: {} }
    const runner = new WorkerPool({
      start: events => {
        const worker = new FakeWorker(events, good)
        setImmediate(() =>
          events.died({ code: null, signal: null, lastWords: '', error: new Error('spawn ENOENT') })
        )
        worker.send = () => {}
        return worker
      },
      program,
      workers: 1,
      limits: defaultLimits
    })
    await expect(repliesTo(runner, [1])).rejects.toMatchObject({
      code: 'sandbox-failed',
      message: expect.stringContaining('ENOENT')
    })
    await runner.close()
  })
})
