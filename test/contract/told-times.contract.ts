import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/domain/outcome.js'
import type { Runnable } from '../../src/domain/program.js'
import type { Runner } from '../../src/sandboxes/sandbox.js'
import { repliesTo } from '../helpers/runs.js'

const hostile = readFileSync(new URL('../fixtures/hostile/takes-the-place.py', import.meta.url), 'utf8')

/** How many ms each row takes. */
const spinMs = 2
const rows = Array(200).fill(spinMs)

/** What holds of a Python program that answers in the place of its worker. */
export function toldTimesContract(title: string, open: (program: Runnable) => Runner): void {
  describe(title, () => {
    let runner: Runner | undefined

    afterAll(() => runner?.close())

    async function run(source: string): Promise<Reply[]> {
      runner = open({ language: 'python', entry: 'program.py', files: { 'program.py': source } })
      const replies = await repliesTo(runner, rows)
      await runner.close()
      expect(replies.filter(({ outcome }) => outcome !== 'answered')).toEqual([])
      return replies
    }

    it('tells how long rows took of which it says that they took no time', async () => {
      const replies = await run(hostile)
      // It has read rows before their turn: nothing but another order shows that.
      expect(replies.some(reply => reply.outcome === 'answered' && reply.output !== '0')).toBe(true)
      const micros = replies.map(({ micros }) => micros)
      // What passes before it is known costs it little: by far the most have their time.
      expect(micros.filter(each => each >= (spinMs * 1000) / 2).length).toBeGreaterThan(rows.length * 0.75)
    })
  })
}
