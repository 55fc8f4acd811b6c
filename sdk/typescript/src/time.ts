/** The longest time of a timer: beyond it, timers fire at once. */
const mostMs = 2 ** 31 - 1

/** A signal that is aborted when the caller's is, or when the time is up; not all platforms can join signals. */
export class Limit {
  /** Whether the time was up. */
  expired = false
  private readonly controller = new AbortController()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    ms: number,
    private readonly outer: AbortSignal | undefined
  ) {
    if (ms > 0 && ms < mostMs) this.timer = setTimeout(this.expire, ms)
    if (outer?.aborted) this.pass()
    else outer?.addEventListener('abort', this.pass)
  }

  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** Ends what the signal is for. */
  abort(): void {
    this.controller.abort()
    this.end()
  }

  /** Lets go of the timer and of the caller's signal. */
  end(): void {
    clearTimeout(this.timer)
    this.outer?.removeEventListener('abort', this.pass)
  }

  private readonly expire = () => {
    this.expired = true
    this.controller.abort()
  }

  private readonly pass = () => this.controller.abort(this.outer?.reason)
}

/** Waits; rejects with the reason of the signal when it is aborted. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const abort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    }, ms)
    signal?.addEventListener('abort', abort)
  })
}
