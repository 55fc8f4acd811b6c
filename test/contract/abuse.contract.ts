import { statfsSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits, type Limits } from '../../src/domain/program/limits.js'
import type { Reply } from '../../src/domain/program/outcome.js'
import type { Runner } from '../../src/sandboxes/runner.js'
import { gist, repliesTo } from '../helpers/runs.js'
import { attacksIn, expectedOf } from './hostile.js'

/** For attacks that only the clock ends. */
const hasty: Limits = { ...defaultLimits, memoryMb: 96, timeoutMs: 400 }
/** For all others: memory must run out before time does, on a busy machine too. */
const patient: Limits = { ...hasty, timeoutMs: 30_000 }

const limitsFor = (attack: string) => (expectedOf(attack).includes('timeout') ? hasty : patient)

const floods = ['stdout flood', 'stderr flood']
const onState = /that state$|^leaves state/
const inTheWorkersPlace = /^forges its reply/

/** Looks for what should not be there. */
export interface Residue {
  /** Before anything is opened. */
  before(): void
  /** What the attacks have left while their runners are still open. */
  during(): unknown[]
  /** What is left when all of them were closed, after some time for the system to clear up. */
  after(): Promise<unknown[]>
}

/** A hostile program, and where it runs. */
export interface Abuse {
  /** A text with a table of attacks in it, which runs the one that a row names and gives back all other rows. */
  source: string
  /** The attacks to run, where that is not all of them. */
  only?: string[]
  open(limits: Limits): Runner
  /** A folder on the disk that must not grow. */
  disk(): string
  residue: Residue
}

/** What every sandbox does with hostile programs: each row that attacks fails alone, and nothing remains. */
export function abuseContract(title: string, { source, only, open, disk, residue }: Abuse): void {
  describe(title, () => {
    const known = attacksIn(source)
    const attacks = only ?? known
    const flooding = floods.filter(name => attacks.includes(name))
    // One worker meets many attacks, one after the other: what one leaves behind would harm the next.
    const runners = new Map<Limits, Runner>()
    const runner = (limits: Limits) => {
      if (runners.size === 0) residue.before()
      const known = runners.get(limits) ?? open(limits)
      runners.set(limits, known)
      return known
    }
    const close = () => Promise.all([...runners.values()].map(runner => runner.close()))

    afterAll(close)

    const isExpected = (attack: string, reply: Reply) => {
      const what = reply.outcome === 'answered' ? gist(reply) : reply.outcome
      expect(expectedOf(attack)).toContainEqual(what)
    }

    const apart = (name: string) =>
      floods.includes(name) || onState.test(name) || inTheWorkersPlace.test(name)

    it.each(attacks.filter(name => !apart(name)))('%s', async name => {
      const limits = limitsFor(name)
      const [before, attack, after] = await repliesTo(runner(limits), [1.5, name, 2])
      expect(gist(before)).toBe(1.5)
      // A second reply to a row comes while the next is waited for, and is held against that one.
      expect(name === 'forges a duplicate reply' ? [2, '(crash)'] : [2]).toContain(gist(after))
      isExpected(name, attack)
      expect(gist((await repliesTo(runner(limits), [1.5]))[0])).toBe(1.5)
    })

    // With a row behind it, that one is what the worker hangs in for all that anyone knows.
    it.runIf(attacks.some(name => inTheWorkersPlace.test(name)))(
      'answers given in the place of a worker that does not go on',
      async () => {
        for (const name of attacks.filter(name => inTheWorkersPlace.test(name))) {
          const [reply] = await repliesTo(runner(hasty), [name])
          isExpected(name, reply)
          expect(reply).toMatchObject({ error: { message: expect.stringMatching(/did not go on/) } })
          expect((await repliesTo(runner(hasty), [1.5])).map(gist)).toEqual([1.5])
        }
      }
    )

    it('floods of output, which the disk does not see', async () => {
      const rows = [1, ...flooding.flatMap((name, at) => [name, at])]
      let grown = Number.POSITIVE_INFINITY
      // Others write to that disk, too, but not as much each time.
      for (let attempt = 0; attempt < 4 && grown > 8; attempt++) {
        const before = freeMb(disk())
        expect((await repliesTo(runner(hasty), rows)).map(gist)).toEqual([1, '(timeout)', 0, '(timeout)', 1])
        grown = before - freeMb(disk())
      }
      expect(grown).toBeLessThan(8)
    })

    it.runIf(attacks.includes('looks for that state'))(
      'state that was left, out of reach of the next worker and of the next program',
      async () => {
        const seek = 'looks for that state'
        for (const name of attacks.filter(name => /^leaves state and/.test(name))) {
          const [left, between, seen] = await repliesTo(runner(limitsFor(name)), [name, 1, seek])
          isExpected(name, left)
          expect([between, seen].map(gist)).toEqual([1, 'contained'])
        }
        const another = open(patient)
        try {
          expect((await repliesTo(runner(patient), ['leaves state', 2])).map(gist)).toEqual(['started', 2])
          expect((await repliesTo(another, [seek])).map(gist)).toEqual(['contained'])
        } finally {
          await another.close()
        }
      }
    )

    it('everything, so that nothing remains', async () => {
      expect(attacks.length).toBeGreaterThan(10)
      expect(known).toEqual(expect.arrayContaining(attacks))
      expect(residue.during()).toEqual([])
      await close()
      expect(await residue.after()).toEqual([])
    })
  })
}

function freeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return (bavail * bsize) / 1e6
}
