import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../../src/domain/program/outcome.js'
import { TimeCheck } from '../../../../src/sandboxes/worker/time/time-check.js'

/** A worker whose replies come in chunks: what passes, what processor time is spent, and what is told of each row. */
class Told {
  cpuMs: number | undefined = 1000
  private readonly times = new TimeCheck(() => this.cpuMs)

  hear(rows: number, told: number, passedMs: number, cpuMs = passedMs, bytes = 100): number[] {
    const replies = Array.from({ length: rows }, (): Reply => {
      return { outcome: 'answered', output: '1', micros: told }
    })
    if (this.cpuMs !== undefined) this.cpuMs += cpuMs
    this.times.check(replies, passedMs, bytes)
    return replies.map(({ micros }) => micros)
  }
}

describe('times that a worker tells', () => {
  it('stay as they are where they account for what passed', () => {
    const worker = new Told()
    for (let i = 0; i < 1000; i++) expect(worker.hear(100, 60, 8)).toEqual(Array(100).fill(60))
  })

  it('are not believed where it was busy for much longer', () => {
    const worker = new Told()
    const heard = Array.from({ length: 200 }, () => worker.hear(10, 0, 5))
    expect(heard[0]).toEqual(Array(10).fill(0))
    for (const micros of heard.slice(5)) expect(micros).toEqual(Array(10).fill(500))
  })

  it('may be more than the share of a row', () => {
    const worker = new Told()
    for (let i = 0; i < 20; i++) worker.hear(10, 0, 5)
    expect(worker.hear(10, 700, 5)).toEqual(Array(10).fill(700))
  })

  it('are not excused by honest ones before', () => {
    const worker = new Told()
    for (let i = 0; i < 1000; i++) worker.hear(100, 80, 8)
    for (let i = 0; i < 60; i++) worker.hear(10, 0, 5)
    expect(worker.hear(10, 0, 5)).toEqual(Array(10).fill(500))
  })

  it('are believed again where they have accounted for a while for what passed', () => {
    const worker = new Told()
    for (let i = 0; i < 20; i++) worker.hear(10, 0, 5)
    for (let i = 0; i < 100; i++) worker.hear(10, 480, 5)
    expect(worker.hear(10, 480, 5)).toEqual(Array(10).fill(480))
  })

  it('stay where it had no processor', () => {
    const worker = new Told()
    for (let i = 0; i < 1000; i++) expect(worker.hear(10, 60, 20, 0.8)).toEqual(Array(10).fill(60))
  })

  it('are held against what it spent while it had little of a processor', () => {
    const worker = new Told()
    for (let i = 0; i < 100; i++) worker.hear(10, 0, 20, 1)
    expect(worker.hear(10, 0, 20, 1)).toEqual(Array(10).fill(2000))
  })

  it('leave out what rows and answers take that are long', () => {
    const worker = new Told()
    for (let i = 0; i < 100; i++) expect(worker.hear(1, 100, 50, 50, 1_000_000)).toEqual([100])
  })

  it('stay where the system tells no processor time', () => {
    const worker = new Told()
    worker.cpuMs = undefined
    for (let i = 0; i < 100; i++) expect(worker.hear(10, 0, 20)).toEqual(Array(10).fill(0))
  })
})
