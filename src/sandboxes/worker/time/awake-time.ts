/** A gap between two looks at the clock that is longer than this, in ms, is one in which this process did not run. */
const longestGapMs = 500

let last = performance.now()
let stopped = 0

/**
 * Like `performance.now()`, in ms, but without the time in which this process was stopped, or too busy to look: what a
 * worker has not said meanwhile, it may have been kept from saying, too. While a worker is to say something it is
 * asked every few ms.
 */
export function awakeTime(): number {
  const now = performance.now()
  if (now - last > longestGapMs) stopped += now - last
  last = now
  return now - stopped
}

/** A moment by both clocks of this process, in ms. */
export interface AwakeMoment {
  real: number
  awake: number
}

export function moment(): AwakeMoment {
  return { real: performance.now(), awake: awakeTime() }
}
