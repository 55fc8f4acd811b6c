import { describe, expect, it } from 'vitest'
import type { LanguageName } from '../../src/domain/program/language.js'
import type { Reply } from '../../src/domain/program/outcome.js'
import type { Runner } from '../../src/sandboxes/runner.js'
import { gist, inBatches, repliesTo, streamed } from '../helpers/runs.js'
import { echo, type OpenFixture } from './fixtures.js'

const json = (value: unknown) => JSON.stringify(value)
/** Values that say whose they are. */
const valuesOf = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`)
const ask = async (runner: Runner, value: unknown) => gist(await runner.answer(json(value)))
const read = async (runner: Runner, values: string[]) => (await repliesTo(runner, values.map(echo))).map(gist)

async function* endless(name: string): AsyncGenerator<string[]> {
  for (let i = 0; ; i += 50) yield Array.from({ length: 50 }, (_, at) => json(echo(`${name}${i + at}`)))
}

/** The part of the contract on several callers at once. */
export function callersContract(open: OpenFixture, language: LanguageName): void {
  describe(`${language}: callers`, () => {
    it.each([1, 2])('each get their own replies, in order, from %d workers', async workers => {
      const runner = open('acts', { workers })
      const names = ['a', 'b', 'c']
      const single = valuesOf('single', 200)
      const [singles, ...streams] = await Promise.all([
        Promise.all(single.map(value => ask(runner, echo(value)))),
        ...names.map(name => read(runner, valuesOf(name, 800)))
      ])
      expect(singles).toEqual(single)
      expect(streams).toEqual(names.map(name => valuesOf(name, 800)))
    })

    it('have their replies paired with what they handed in', async () => {
      const refusal: Reply = { outcome: 'error', error: { type: 'bad-input', message: 'none' }, micros: 0 }
      const handed = Array.from({ length: 20 }, (_, n) => ({ n, inputs: [json(echo(n)), refusal] }))
      const got: [number, number, unknown][] = []
      const source = async function* () {
        yield* handed
      }
      for await (const { batch, from, replies } of open.shared().stream(source()))
        for (const [i, reply] of replies.entries()) got.push([batch.n, from + i, gist(reply)])
      expect(got).toEqual(
        handed.flatMap(({ n }) => [
          [n, 0, n],
          [n, 1, '(error)']
        ])
      )
    })

    it('are served beside a stream without end', async () => {
      const runner = open('acts')
      const stream = streamed(runner, endless('x'))[Symbol.asyncIterator]()
      await stream.next()
      let over = false
      const reading = (async () => {
        while (!over) await stream.next()
      })()
      expect(await ask(runner, echo('one'))).toBe('one')
      expect(await read(runner, valuesOf('few', 300))).toEqual(valuesOf('few', 300))
      over = true
      await reading
      await stream.return?.()
    })

    it('are held back by none that stops reading, which loses nothing', async () => {
      const runner = open('acts')
      const stream = streamed(runner, endless('x'))[Symbol.asyncIterator]()
      const first = (await stream.next()).value
      expect(await read(runner, valuesOf('other', 3000))).toEqual(valuesOf('other', 3000))
      expect(await ask(runner, echo('one'))).toBe('one')
      const later: Reply[] = [...first]
      while (later.length < 12_000) later.push(...(await stream.next()).value)
      expect(later.map(gist)).toEqual(valuesOf('x', later.length))
      await stream.return?.()
    })

    it('are not affected by one that is cancelled, in a row that spins or while nothing is read', async () => {
      const runner = open('acts', { limit: { timeoutMs: 60_000 } })
      const { signal, cancel } = cancellable()
      const idle = streamed(runner, endless('x'), { signal })[Symbol.asyncIterator]()
      await idle.next()
      const spinning = repliesOf(runner, [json({ do: 'spin' })], signal)
      const others = read(runner, valuesOf('other', 1000))
      setTimeout(cancel, 300)
      await expect(spinning).rejects.toThrow('enough')
      await expect(idle.next()).rejects.toThrow('enough')
      expect(await others).toEqual(valuesOf('other', 1000))
      expect(await ask(runner, echo('after'))).toBe('after')
    })

    it('can cancel a single input, asked for or not yet', async () => {
      const runner = open('acts', { limit: { timeoutMs: 2000 } })
      expect(await ask(runner, echo(0))).toBe(0)
      const { signal, cancel } = cancellable()
      const spinning = runner.answer(json({ do: 'spin' }), { signal })
      const after = runner.answer(json(echo('behind')))
      setTimeout(cancel, 100)
      await expect(spinning).rejects.toThrow('enough')
      await expect(runner.answer(json(echo(1)), { signal })).rejects.toThrow('enough')
      expect(gist(await after)).toBe('behind')
      expect(runner.load()).toMatchObject({ inFlight: 0, queued: 0 })
    })

    it('lose only the rows that a kill of the worker was for', async () => {
      const runner = open('acts', { limit: { timeoutMs: 300 } })
      const kills = [{ do: 'spin' }, ...valuesOf('guilty', 200).map(echo), { do: 'spin' }]
      const [guilty, other, single, spins] = await Promise.all([
        repliesTo(runner, kills),
        read(runner, valuesOf('other', 2000)),
        Promise.all(valuesOf('single', 50).map(value => ask(runner, echo(value)))),
        ask(runner, { do: 'spin' })
      ])
      expect(guilty.map(gist)).toEqual(['(timeout)', ...valuesOf('guilty', 200), '(timeout)'])
      expect(other).toEqual(valuesOf('other', 2000))
      expect(single).toEqual(valuesOf('single', 50))
      expect(spins).toBe('(timeout)')
    })

    it('are finished by a runner that is drained, which takes no others', async () => {
      const runner = open('acts', { workers: 2 })
      const calls = [read(runner, valuesOf('x', 2000)), ask(runner, echo('one'))] as const
      let drained = false
      // A stream is under way from when it is first read.
      const draining = runner.drain().then(() => {
        drained = true
      })
      await expect(runner.answer(json(echo('late')))).rejects.toThrow('no more')
      await expect(repliesTo(runner, [1])).rejects.toThrow('no more')
      expect(drained).toBe(false)
      expect(await calls[1]).toBe('one')
      expect(await calls[0]).toEqual(valuesOf('x', 2000))
      await draining
      expect(runner.load()).toMatchObject({ inFlight: 0, queued: 0 })
    })

    it('can be told how busy it is', async () => {
      const runner = open('acts', { limit: { timeoutMs: 60_000 } })
      const spinning = runner.answer(json({ do: 'spin' }))
      const waiting = valuesOf('x', 100).map(value => runner.answer(json(echo(value))))
      const total = () => runner.load().inFlight + runner.load().queued
      await expect.poll(() => runner.load().ready, { timeout: 20_000 }).toBe(1)
      await expect.poll(total).toBe(101)
      expect(runner.load()).toMatchObject({ workers: 1 })
      const ended = Promise.allSettled([spinning, ...waiting])
      await runner.close()
      expect((await ended).every(({ status }) => status === 'rejected')).toBe(true)
    })
  })
}

function cancellable(): { signal: AbortSignal; cancel: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, cancel: () => controller.abort(new Error('enough')) }
}

async function repliesOf(runner: Runner, rows: string[], signal: AbortSignal): Promise<Reply[]> {
  const replies: Reply[] = []
  for await (const some of streamed(runner, inBatches(rows), { signal })) replies.push(...some)
  return replies
}
