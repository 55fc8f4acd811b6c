import { describe, expect, it } from 'vitest'
import type { LanguageName } from '../../src/domain/program/language.js'
import { keptPrintBytes, type Limits } from '../../src/domain/program/limits.js'
import type { Reply } from '../../src/domain/program/outcome.js'
import { gist, inBatches, repliesTo, repliesToRows, streamed } from '../helpers/runs.js'
import { isWhole } from '../helpers/whole.js'
import { echo, type FixtureName, fixtureLanguages, type OpenFixture } from './fixtures.js'

/** The part of the contract on how programs load, print and end. */
export function lifeContract(open: OpenFixture, language: LanguageName): void {
  const known = fixtureLanguages[language]

  describe(`${language}: programs that do not load`, () => {
    const failed = async (name: FixtureName, limit: Partial<Limits> = {}) => {
      const replies = await repliesTo(open(name, { workers: 2, limit }), [1, 2, 3])
      expect(replies).toHaveLength(3)
      expect(replies[1]).toEqual(replies[0])
      expect(replies[2]).toEqual(replies[0])
      return replies[0] as Extract<Reply, { error: unknown }>
    }

    it('names the line of a syntax error', async () => {
      const { outcome, error } = await failed('syntax-error')
      expect(outcome).toBe('error')
      expect(error).toMatchObject({ type: known.syntaxError, line: known.syntaxErrorLine, notRun: true })
    })

    it('reports what is thrown', async () => {
      const { outcome, error } = await failed('throws-at-load')
      expect(outcome).toBe('error')
      expect(error).toMatchObject({ type: known.loadException, message: 'not today', line: 3, notRun: true })
    })

    it('says that there is no run', async () => {
      const { outcome, error } = await failed('no-run')
      expect(outcome).toBe('error')
      expect(error).toMatchObject({ message: known.noRun, notRun: true })
    })

    it('ends one that takes too much memory', async () => {
      const { outcome, error } = await failed('allocates-at-load', { memoryMb: 64 })
      expect(outcome).toBe('memory')
      expect(error.notRun).toBe(true)
    })

    // Ten seconds of two cores for each language.
    it.runIf(isWhole || language === 'javascript')('ends one that hangs', async () => {
      const { outcome, error } = await failed('hangs-at-load')
      expect(outcome).toBe('timeout')
      expect(error.message).toContain('loading')
    })
  })

  describe(`${language}: prints`, () => {
    it('keeps what is printed out of the replies', async () => {
      const runner = open('acts')
      const replies = await repliesTo(runner, [{ do: 'print', text: 'hello there', value: 7 }])
      expect(replies.map(gist)).toEqual([7])
      await expect.poll(() => runner.prints().text).toContain('hello there\n')
    })

    it('keeps 64 KB and counts the rest', async () => {
      const runner = open('acts')
      const replies = await repliesTo(runner, [{ do: 'print', text: 'x'.repeat(99), times: 2000, value: 7 }])
      expect(replies.map(gist)).toEqual([7])
      await expect.poll(() => runner.prints().bytes).toBe(200_000)
      expect(Buffer.byteLength(runner.prints().text)).toBe(keptPrintBytes)
    })
  })

  describe(`${language}: ends`, () => {
    it('passes on what the source throws, after the replies to what came before', async () => {
      const seen: unknown[] = []
      async function* source() {
        yield [JSON.stringify(echo(1)), JSON.stringify(echo(2))]
        throw new Error('bad line 3')
      }
      const read = async () => {
        for await (const batch of streamed(open.shared(), source())) seen.push(...batch.map(gist))
      }
      await expect(read()).rejects.toThrow('bad line 3')
      expect(seen).toEqual([1, 2])
    })

    it('throws the reason of an abort, while a row spins and while the source waits', async () => {
      for (const rows of [[JSON.stringify({ do: 'spin' })], []]) {
        const controller = new AbortController()
        const runner = open('acts', { signal: controller.signal, limit: { timeoutMs: 60_000 } })
        async function* source() {
          yield rows
          await new Promise(() => {})
        }
        const replies = streamed(runner, source())[Symbol.asyncIterator]()
        const first = replies.next()
        setTimeout(() => controller.abort(new Error('enough')), 100)
        await expect(first).rejects.toThrow('enough')
      }
    })

    it('throws the reason of an abort that came before', async () => {
      const runner = open('acts', { signal: AbortSignal.abort(new Error('too late')) })
      await expect(repliesTo(runner, [echo(1)])).rejects.toThrow('too late')
    })

    it('lets its consumer stop, tells the source, and can run again', async () => {
      const runner = open('acts', { workers: 2 })
      let ended = false
      async function* source() {
        try {
          for (;;) yield Array.from({ length: 100 }, (_, i) => JSON.stringify(echo(i)))
        } finally {
          ended = true
        }
      }
      for await (const _ of streamed(runner, source())) break
      await expect.poll(() => ended).toBe(true)
      expect((await repliesTo(runner, [echo('again')])).map(gist)).toEqual(['again'])
    })

    it('reads ahead of a slow consumer by a bounded number of rows', async () => {
      let given = 0
      async function* source() {
        for (; given < 100_000; given += 100)
          yield Array.from({ length: 100 }, () => JSON.stringify(echo(given)))
      }
      const replies = streamed(open('acts'), source())[Symbol.asyncIterator]()
      const first = await replies.next()
      await new Promise(resolve => setTimeout(resolve, 500))
      expect(first.done).toBe(false)
      expect(given).toBeLessThanOrEqual(10_000)
      await replies.return?.()
    })

    it('is closed twice without harm, and runs nothing after that', async () => {
      const runner = open('acts')
      await Promise.all([runner.close(), runner.close()])
      await expect(repliesToRows(runner, ['1'])).rejects.toThrow('closed')
    })

    it('ends a run that is under way when it is closed', async () => {
      const runner = open('acts', { limit: { timeoutMs: 60_000 } })
      const rows = inBatches([JSON.stringify({ do: 'spin' })])
      const next = streamed(runner, rows)[Symbol.asyncIterator]().next()
      setTimeout(() => runner.close(), 100)
      await expect(next).rejects.toThrow('closed')
    })
  })
}
