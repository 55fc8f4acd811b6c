import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/domain/limits.js'
import { Clock } from '../../src/sandboxes/clock.js'
import type { Frame } from '../../src/sandboxes/row-window.js'
import type { WarmWorker } from '../../src/sandboxes/warm-worker.js'

/** A worker that has been silent for so long with these rows, and uses no processor time that anybody knows of. */
function silent(ms: number, frame: Partial<Frame>): WarmWorker {
  const head = { next: 0, end: 1, size: 1, ...frame }
  return {
    state: 'ready',
    alone: head.end - head.next === 1,
    frames: [head],
    since: performance.now() - ms,
    process: { cpuMs: () => undefined }
  } as unknown as WarmWorker
}

const untried = { unsuspected: true } as const
const several = { end: 9 }

describe('Clock', () => {
  it.each([
    ['a row by itself, within its limit', 1000, {}, 500, 'fine'],
    ['a row by itself, near its limit', 1000, {}, 900, 'likely-late'],
    ['a row by itself, beyond its limit', 1000, {}, 1100, 'late'],
    ['a row that nothing speaks against, beyond its limit', 1000, untried, 1100, 'late'],
    ['a row by itself, beyond a short limit', 10, {}, 35, 'late'],
    ['a row that nothing speaks against, in what may be a pause', 10, untried, 35, 'likely-late'],
    ['a row that nothing speaks against, for longer', 10, untried, 100, 'late'],
    ['several rows, one of which may take its time', 1000, several, 10, 'fine'],
    ['several rows, of which one takes longer than all should', 1000, several, 100, 'late']
  ] as const)('%s', (_, timeoutMs, frame, ms, patience) => {
    const clock = new Clock({ ...defaultLimits, timeoutMs })
    const worker = silent(ms, frame)
    // What processor time a silent worker had is noticed first.
    clock.judge(worker)
    expect(clock.judge(worker)).toBe(patience)
  })

  it('suspects several rows less soon with every kill that a suspicion led to', () => {
    const clock = new Clock(defaultLimits)
    const worker = silent(100, several)
    expect(clock.judge(worker)).toBe('late')
    for (let kills = 0; kills < 2; kills++) clock.killed(worker)
    expect(clock.judge(worker)).not.toBe('late')
  })
})
