import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../../src/domain/program/limits.js'
import { RowWindow } from '../../../../src/sandboxes/pool/row-window.js'
import type { Frame } from '../../../../src/sandboxes/worker/frame.js'
import { awakeTime } from '../../../../src/sandboxes/worker/time/awake-time.js'
import { Clock, type TimedWorker } from '../../../../src/sandboxes/worker/time/clock.js'
import { TimeCheck } from '../../../../src/sandboxes/worker/time/time-check.js'

/** A worker that has been silent for so long with these rows, and uses no processor time that anybody knows of. */
function silent(
  ms: number,
  frame: Partial<Frame>,
  hasAnswered = false,
  cpuMs: () => number | undefined = () => undefined
): TimedWorker {
  const source = new RowWindow()
  const head = { source, next: 0, end: 1, size: 1, ...frame }
  return {
    life: { stage: 'ready', since: awakeTime() - ms, hasAnswered, times: new TimeCheck(() => undefined) },
    work: { frames: [head], headSince: 0, asked: false, isOnSingleRow: head.end - head.next === 1 },
    process: { cpuMs }
  }
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
    ['several rows, of which one takes longer than all should', 1000, several, 100, 'likely-late'],
    ['several rows, of which one is beyond its limit', 1000, several, 1100, 'late'],
    [
      'several rows, of which one is beyond a short limit, in what may be a pause',
      10,
      several,
      35,
      'likely-late'
    ]
  ] as const)('%s', (_, timeoutMs, frame, ms, patience) => {
    const clock = new Clock({ ...defaultLimits, timeoutMs })
    const worker = silent(ms, frame)
    // What processor time a silent worker had is noticed first.
    clock.judge(worker)
    expect(clock.judge(worker)).toBe(patience)
  })

  const overdue = { overdueMs: 1000 } as const

  it.each([
    ['had little processor time', true, 10, 200, 'likely-late'],
    ['had its processor time', true, 30, 35, 'late'],
    ['had little of it for long', true, 10, 500, 'late'],
    ['had its processor time in its first row', false, 30, 900, 'likely-late'],
    ['took its whole limit for its first row', false, 30, 1100, 'late'],
    ['had nobody knows what of it', true, undefined, 900, 'likely-late'],
    ['had nobody knows what of it, and its whole limit', true, undefined, 1100, 'late']
  ] as const)(
    'a row in which another worker may have hung, of one that %s',
    (_, hasAnswered, cpuMs, ms, patience) => {
      const clock = new Clock({ ...defaultLimits, timeoutMs: 1000 })
      let spent: number | undefined = cpuMs === undefined ? undefined : 100
      const worker = silent(ms, overdue, hasAnswered, () => spent)
      clock.judge(worker)
      if (spent !== undefined) spent += cpuMs ?? 0
      expect(clock.judge(worker)).toBe(patience)
    }
  )
})
