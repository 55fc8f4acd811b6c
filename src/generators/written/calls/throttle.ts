import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Limits the number of calls at once: halved when the server is overloaded, raised by one after as many answers as
 * the limit (additive increase, multiplicative decrease). No call begins before the time that the server asked for.
 */
export class Throttle {
  #limit: number
  #running = 0
  #answered = 0
  #notBefore = 0
  readonly #waiting: (() => void)[] = []

  constructor(readonly most: number) {
    this.#limit = most
  }

  get limit(): number {
    return this.#limit
  }

  /** Waits for a place. Rejects with the signal's reason. */
  async enter(signal: AbortSignal): Promise<void> {
    while (this.#running >= this.#limit) {
      await new Promise<void>((resolve, reject) => {
        const begin = () => {
          signal.removeEventListener('abort', stop)
          resolve()
        }
        const stop = () => {
          this.#waiting.splice(this.#waiting.indexOf(begin), 1)
          reject(signal.reason)
        }
        if (signal.aborted) {
          reject(signal.reason)
          return
        }
        signal.addEventListener('abort', stop, { once: true })
        this.#waiting.push(begin)
      })
    }
    this.#running++
    for (let wait = this.#notBefore - Date.now(); wait > 0; wait = this.#notBefore - Date.now()) {
      try {
        await sleep(wait, undefined, { signal })
      } catch {
        this.leave('failed')
        throw signal.reason
      }
    }
  }

  /** Returns the place. `retryAfterMs`: the wait that the server asked for. */
  leave(how: 'answered' | 'overloaded' | 'failed', retryAfterMs = 0): void {
    this.#running--
    if (how === 'overloaded') {
      this.#limit = Math.max(1, Math.floor(this.#limit / 2))
      this.#answered = 0
      this.#notBefore = Math.max(this.#notBefore, Date.now() + retryAfterMs)
    } else if (how === 'answered' && ++this.#answered >= this.#limit) {
      this.#limit = Math.min(this.most, this.#limit + 1)
      this.#answered = 0
    }
    for (const begin of this.#waiting.splice(0, Math.max(0, this.#limit - this.#running))) begin()
  }
}
