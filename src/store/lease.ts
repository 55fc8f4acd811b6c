import { lifeOf } from '../owner.js'

/** A lease ends when it has not been renewed for this long. */
const leaseMs = 10_000
/**
 * A lease that seems to have ended is observed for this long, since clocks may differ and a machine may just have
 * woken.
 */
const glanceMs = 1000

/** The content of a lease, rewritten regularly: the time, always of the same length. */
export function leaseText(now = Date.now()): string {
  return `${String(now).padStart(15, '0')}\n`
}

/**
 * Distinguishes leases that are held from abandoned ones. For a process of this machine one can ask whether it
 * lives; for others (of a container that shares the folder, or of whoever committed a lock) only renewals show it.
 */
export class LeaseWatch {
  readonly #seen = new Map<string, { text: string; since: number }>()

  /** `name` starts with the holder's; `now` in ms since any fixed time, `clock` in ms since 1970. */
  stateOf(
    name: string,
    text: string,
    now = performance.now(),
    clock = Date.now()
  ): 'held' | 'left' | 'unknown' {
    const life = lifeOf(name)
    if (life !== 'unknown') return life === 'alive' ? 'held' : 'left'
    const seen = this.#seen.get(name)
    if (seen?.text !== text) {
      this.#seen.set(name, { text, since: now })
      return seen === undefined ? 'unknown' : 'held'
    }
    const isFresh = Math.abs(clock - Number(text)) <= leaseMs
    return now - seen.since > (isFresh ? leaseMs : glanceMs) ? 'left' : 'unknown'
  }
}
