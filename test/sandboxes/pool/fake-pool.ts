import { setTimeout as sleep } from 'node:timers/promises'
import { defaultLimits, type Limits } from '../../../src/domain/program/limits.js'
import { WorkerPool } from '../../../src/sandboxes/pool/pool.js'
import type { WorkerEvents, WorkerProcess } from '../../../src/sandboxes/worker/worker-process.js'

/** A worker in this process, started in so many ms; `answer` says what it writes for a row, undefined for nothing. */
export class FakeWorker implements WorkerProcess {
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

export type Answer = (id: string, row: string, worker: FakeWorker) => string | undefined

export const good: Answer = (id, row, { nonce }) => `${nonce}\t${id}\t1\tanswered\t${row}\n`

export function pool(
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

export const many = Array.from({ length: 500 }, (_, i) => i)
