import { afterEach, describe, expect, it, vi } from 'vitest'
import { awakeTime } from '../../../../src/sandboxes/worker/time/awake-time.js'

afterEach(() => vi.restoreAllMocks())

describe('awakeTime', () => {
  it('passes while it is asked often, and not while this process is stopped', () => {
    let now = performance.now()
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const start = awakeTime()
    for (let i = 0; i < 100; i++) {
      now += 10
      awakeTime()
    }
    expect(awakeTime() - start).toBeCloseTo(1000)
    now += 3_600_000
    expect(awakeTime() - start).toBeCloseTo(1000)
    now += 10
    expect(awakeTime() - start).toBeCloseTo(1010)
  })
})
