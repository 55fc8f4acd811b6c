import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/domain/program/outcome.js'
import type { Runnable } from '../../src/domain/program/program.js'
import { measure } from '../../src/loop/measure/measure.js'
import { StabilityCheck } from '../../src/loop/measure/stability.js'
import type { Runner } from '../../src/sandboxes/runner.js'
import { repliesTo } from '../helpers/runs.js'

const hostile = readFileSync(new URL('../fixtures/hostile/takes-the-place.py', import.meta.url), 'utf8')

/** How many ms each row takes. */
const spinMs = 2
const rows = Array(200).fill(spinMs)

/** What holds of a Python program that answers in the place of its worker. */
export function takesThePlaceContract(title: string, open: (program: Runnable) => Runner): void {
  describe(title, () => {
    let runner: Runner | undefined

    afterAll(() => runner?.close())

    const start = () => {
      runner = open({ language: 'python', entry: 'program.py', files: { 'program.py': hostile } })
      return runner
    }

    it('tells how long rows took of which it says that they took no time', async () => {
      const replies = await repliesTo(start(), rows)
      await runner?.close()
      expect(replies.filter(({ outcome }) => outcome !== 'answered')).toEqual([])
      const micros = replies.map(({ micros }) => micros)
      // What passes before it is known costs it little: by far the most have their time.
      expect(micros.filter(each => each >= (spinMs * 1000) / 2).length).toBeGreaterThan(rows.length * 0.75)
    })

    it('finds out that it reads rows before their turn', async () => {
      const replies: Reply[] = []
      const check = new StabilityCheck(async () => start())
      const main = start()
      const inputs = rows.map(ms => ({ input: `${ms}`, expected: '0' }))
      await measure(main, check.watch([inputs]), (row, reply) => {
        replies.push(reply)
        check.add(row, reply)
      })
      await main.close()
      expect(replies.filter(({ outcome }) => outcome !== 'answered')).toEqual([])
      const { repeated, unstable } = await check.repeat()
      await check.close()
      expect(repeated).toBe(11)
      expect(unstable).toBeGreaterThan(repeated / 2)
    })
  })
}
