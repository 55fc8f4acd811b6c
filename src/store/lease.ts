import { lifeOf } from '../owner.js'

/** A lease that was not renewed for so long is over. */
const leaseMs = 10_000
/** A lease that seems over already is watched for so long: clocks may differ, and a machine may just have woken. */
const glanceMs = 1000

/** What a holder writes, again and again: the time. Always of the same length. */
export function leaseText(now = Date.now()): string {
  return `${String(now).padStart(15, '0')}\n`
}

/**
 * Tells leases that are held from those that were left behind. Whether a process of this machine lives can be asked;
 * of others (of a container that shares the folder, or of whoever committed a lock) only the renewals show it.
 */
export class LeaseWatch {
  readonly #seen = new Map<string, { text: string; since: number }>()

  /** `name` starts with the holder's; `now` in ms since any time, `clock` in ms since 1970. */
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
