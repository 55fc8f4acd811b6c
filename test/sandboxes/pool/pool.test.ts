import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { defaultLimits, type Limits } from '../../../src/domain/program/limits.js'
import { WorkerPool } from '../../../src/sandboxes/pool/pool.js'
import type { WorkerEvents, WorkerProcess } from '../../../src/sandboxes/worker/worker-process.js'
import { gist, repliesTo, streamed } from '../../helpers/runs.js'

/** A worker in this process, started in so many ms; `answer` says what it writes for a row, undefined for nothing. */
class FakeWorker implements WorkerProcess {
  readonly pid = 1
  readonly gone: Promise<void>
  alive = true
  nonce = ''
  rows: string[] = []
  /** It answers a question that is no row. */
  reads = true
  private end!: () => void
  private reading: Promise<void>

  constructor(
    readonly events: WorkerEvents,
    private readonly answer: (id: string, row: string, worker: FakeWorker) => string | undefined,
    startMs = 0
  ) {
    this.reading = startMs === 0 ? Promise.resolve() : sleep(startMs)
    this.gone = new Promise(resolve => {
      this.end = resolve
    })
  }

  send(chunk: Uint8Array | string): void {
    const text = Buffer.from(chunk).toString()
    this.reading = this.reading.then(() => {
      for (const line of text.split('\n')) if (this.alive && line !== '') this.hear(line)
    })
  }

  kill(): void {
    this.alive = false
    this.end()
  }

  die(lastWords: string): void {
    this.kill()
    this.events.died({ code: 1, signal: null, lastWords })
  }

  cpuMs(): undefined {
    return undefined
  }

  private hear(line: string): void {
    if (this.nonce === '') {
      this.nonce = JSON.parse(line).nonce
      this.events.output(Buffer.from(`${this.nonce}\tload\t0\tanswered\tnull\n`))
      return
    }
    const [id, row] = line.split('\t')
    if (row === '') {
      if (this.reads)
        this.events.output(Buffer.from(`${this.nonce}\t${id}\t0\terror\t{"type":"x","message":"x"}\n`))
      return
    }
    this.rows.push(row)
    const text = this.answer(id, row, this)
    // A worker that hangs in a row reads no other.
    if (text === undefined) this.hear = () => {}
    else if (this.alive) this.events.output(Buffer.from(text))
  }
}

type Answer = (id: string, row: string, worker: FakeWorker) => string | undefined

const good: Answer = (id, row, { nonce }) => `${nonce}\t${id}\t1\tanswered\t${row}\n`

function pool(
  answer: Answer,
  { workers = 1, limits = {} as Partial<Limits>, stillborn = (_: number): boolean => false, startMs = 0 } = {}
) {
  const started: FakeWorker[] = []
  const program = { language: 'javascript' as const, entry: 'program.mjs', files: { 'program.mjs': '' } }
  const runner = new WorkerPool({
    start: events => {
      const worker = new FakeWorker(events, answer, startMs)
      if (stillborn(started.length)) setImmediate(() => worker.die(''))
      if (stillborn(started.length)) worker.send = () => {}
      started.push(worker)
      return worker
    },
    program,
    workers,
    limits: { ...defaultLimits, ...limits }
  })
  return { runner, started }
}

const many = Array.from({ length: 500 }, (_, i) => i)

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
    const begin = (events: WorkerEvents, inPlace?: Promise<void>): WorkerProcess => {
      const worker = new FakeWorker(events, answer)
      started.push(worker)
      return Object.assign(worker, {
        inPlace,
        standIn(events: WorkerEvents) {
          // Nothing is left of the one before some time after it was killed.
          const place = worker.gone.then(() => sleep(30))
          const process = begin(events, place)
          standIns.push(started.at(-1)!)
          setTimeout(() => fate(started.at(-1)!), 10)
          return process
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
