import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../src/domain/program/limits.js'
import { WorkerPool } from '../../../src/sandboxes/pool/pool.js'
import type { WorkerEvents, WorkerProcess } from '../../../src/sandboxes/worker/worker-process.js'
import { gist, repliesTo, streamed } from '../../helpers/runs.js'
import { type Answer, FakeWorker, good, pool } from './fake-pool.js'

describe('WorkerPool, rows that take their time', () => {
  it.each([
    // Rows go one by one at first, so that the silent one is known.
    [300, 1, 0],
    // The frame that held it is lost once as a whole; then every row before the silent one is answered.
    [1500, 2, 0],
    // Where a start takes long against the limit, rows go one by one until there is a spare.
    [1500, 1, 150]
  ])(
    'sends the rows behind a silent one to another worker: row %i is seen by %i',
    async (silent, seen, startMs) => {
      const { runner, started } = pool(
        (id, row, worker) => (row === `${silent}` ? undefined : good(id, row, worker)),
        { limits: { timeoutMs: 200 }, startMs }
      )
      const rows = Array.from({ length: silent + 200 }, (_, i) => i)
      const replies = await repliesTo(runner, rows)
      expect(replies.map(gist)).toEqual(rows.map(i => (i === silent ? '(timeout)' : i)))
      expect(replies[silent].micros).toBeGreaterThanOrEqual(200_000)
      expect(started.filter(({ rows }) => rows.includes(`${silent}`))).toHaveLength(seen)
      await runner.close()
      expect(started.every(worker => !worker.alive)).toBe(true)
    }
  )

  it('kills nobody for a row among others that takes its time, but is within its limit', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => i)
    let held: string | undefined
    const { runner, started } = pool(
      (id, row, worker) => {
        if (row === '1400') {
          held = ''
          setTimeout(() => {
            worker.events.output(Buffer.from(held!))
            held = undefined
          }, 150)
        }
        if (held === undefined) return good(id, row, worker)
        held += good(id, row, worker)
        return ''
      },
      { limits: { timeoutMs: 400 } }
    )
    expect((await repliesTo(runner, rows)).map(gist)).toEqual(rows)
    expect(started.filter(({ rows }) => rows.length > 0)).toHaveLength(1)
    await runner.close()
  })

  it.each([
    [1, 2],
    [2, 2]
  ])('has a spare for one worker once rows go together: with %i, %i are started', async (workers, all) => {
    const { runner, started } = pool(good, { workers })
    await repliesTo(
      runner,
      Array.from({ length: 3000 }, (_, i) => i)
    )
    const runs = streamed(
      runner,
      (async function* () {
        yield ['1']
        await sleep(50)
      })()
    )
    for await (const _ of runs);
    expect(started).toHaveLength(all)
    await runner.close()
  })

  it.each([
    [0, 1],
    [80, 2]
  ])(
    'has a spare once a row is answered if a start takes long: of %i ms, %i are started',
    async (startMs, all) => {
      const { runner, started } = pool(good, { limits: { timeoutMs: 100 }, startMs })
      const rows = async function* () {
        for (const row of ['1', '2']) {
          yield [row]
          await sleep(startMs + 30)
        }
      }
      for await (const _ of streamed(runner, rows()));
      expect(started).toHaveLength(all)
      await runner.close()
    }
  )

  /** Workers that can have a stand-in; `fate` says what becomes of it while it waits. */
  function poolWithStandIns(answer: Answer, fate: (standIn: FakeWorker) => void = () => {}) {
    const started: FakeWorker[] = []
    const standIns: FakeWorker[] = []
    const begin = (events: WorkerEvents, placeTaken?: Promise<void>): WorkerProcess => {
      const worker = new FakeWorker(events, answer)
      started.push(worker)
      return Object.assign(worker, {
        placeTaken,
        succession: {
          when: 'beside' as const,
          start(events: WorkerEvents) {
            // Nothing is left of the one before some time after it was killed.
            const place = worker.gone.then(() => sleep(30))
            const process = begin(events, place)
            standIns.push(started.at(-1)!)
            setTimeout(() => fate(started.at(-1)!), 10)
            return process
          }
        }
      })
    }
    const program = { language: 'javascript' as const, entry: 'program.mjs', files: { 'program.mjs': '' } }
    const limits = { ...defaultLimits, timeoutMs: 200 }
    const runner = new WorkerPool({ start: events => begin(events), program, workers: 1, limits })
    return { runner, started, standIns }
  }

  const silentAt7: Answer = (id, row, worker) => (row === '7' ? undefined : good(id, row, worker))

  it('has a stand-in go on behind a silent row, with no row before it has the place', async () => {
    const { runner, started, standIns } = poolWithStandIns(silentAt7)
    for (let round = 1; round <= 2; round++) {
      expect((await repliesTo(runner, [1])).map(gist)).toEqual([1])
      expect((await repliesTo(runner, [7])).map(gist)).toEqual(['(timeout)'])
      expect(standIns).toHaveLength(round)
      expect(standIns[round - 1].rows).toEqual([])
      expect((await repliesTo(runner, [2])).map(gist)).toEqual([2])
      expect(standIns[round - 1].rows).toEqual(['2'])
    }
    expect(started).toHaveLength(3)
    await runner.close()
    expect(started.every(worker => !worker.alive)).toBe(true)
  })

  it('blames no row for a stand-in that dies, or says something, before it has the place', async () => {
    for (const fate of [
      (worker: FakeWorker) => worker.die(''),
      (worker: FakeWorker) => worker.events.output(Buffer.from(`${worker.nonce}\t0\t1\tanswered\t1\n`))
    ]) {
      const { runner, standIns } = poolWithStandIns(silentAt7, fate)
      for (let round = 0; round < 2; round++) {
        expect((await repliesTo(runner, [1])).map(gist)).toEqual([1])
        expect((await repliesTo(runner, [7])).map(gist)).toEqual(['(timeout)'])
        expect((await repliesTo(runner, [2])).map(gist)).toEqual([2])
      }
      expect(standIns.length).toBeGreaterThan(0)
      expect(standIns.every(({ rows }) => rows.length === 0)).toBe(true)
      await runner.close()
    }
  })

  it('holds rows to their time also after its workers had nothing to do', async () => {
    const { runner } = pool((id, row, worker) => (row === '7' ? undefined : good(id, row, worker)), {
      limits: { timeoutMs: 50 }
    })
    expect((await repliesTo(runner, [1])).map(gist)).toEqual([1])
    await sleep(100)
    expect((await repliesTo(runner, [2, 7, 3])).map(gist)).toEqual([2, '(timeout)', 3])
    await runner.close()
  })
})
