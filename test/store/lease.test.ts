import { expect, it } from 'vitest'
import { ownerName, thisOwner } from '../../src/owner.js'
import { LeaseWatch, leaseText } from '../../src/store/lease.js'

const clock = Date.UTC(2026, 0, 1)
const mine = thisOwner()
const elsewhere = ownerName({ world: 'another-1', pid: 1, start: 1 })

it('a process of this machine is asked itself, however old its lease is', () => {
  const old = leaseText(0)
  const fresh = leaseText(clock)
  const states = (name: string, text: string) => new LeaseWatch().stateOf(`${name}.a.lock`, text, 0, clock)
  expect(states(ownerName(), old)).toBe('held')
  expect(states(ownerName({ ...mine, pid: 4194304 }), fresh)).toBe('left')
  // The number is another process's by now.
  if (process.platform === 'linux') {
    expect(states(ownerName({ ...mine, start: mine.start + 1 }), fresh)).toBe('left')
  }
})

it.each([
  { lease: 'fresh', text: leaseText(clock), left: [false, false, true] },
  { lease: 'over', text: leaseText(clock - 60_000), left: [false, true, true] },
  { lease: 'of a clock ahead', text: leaseText(clock + 60_000), left: [false, true, true] },
  { lease: 'empty', text: '', left: [false, true, true] },
  { lease: 'something else', text: 'v2 lock\n', left: [false, true, true] }
])('of others only a lease that is not renewed is left: $lease', ({ text, left }) => {
  const watch = new LeaseWatch()
  const states = [0, 2000, 11_000].map(now => watch.stateOf(elsewhere, text, now, clock) === 'left')
  expect(states).toEqual(left)
})

it('a lease that is renewed is held, also by a clock that is hours off', () => {
  const watch = new LeaseWatch()
  const at = (now: number) => watch.stateOf(elsewhere, leaseText(now), now, clock)
  expect([at(0), at(900), at(1800), at(30_000)]).toEqual(['unknown', 'held', 'held', 'held'])
  // Once it is not, it is watched from there on.
  expect(watch.stateOf(elsewhere, leaseText(30_000), 30_900, clock)).toBe('unknown')
  expect(watch.stateOf(elsewhere, leaseText(30_000), 31_100, clock)).toBe('left')
})

it('a lease never changes its length, so that renewing it takes no room', () => {
  expect(new Set([0, 1, clock, 10 * clock].map(now => leaseText(now).length)).size).toBe(1)
})
