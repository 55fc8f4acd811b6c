import { describe, expect, it } from 'vitest'
import type { LanguageName } from '../../src/domain/program/language.js'
import { maxLineBytes } from '../../src/domain/program/limits.js'
import type { Reply } from '../../src/domain/program/outcome.js'
import type { Sandbox } from '../../src/sandboxes/sandbox.js'
import { gist, repliesTo, repliesToRows, streamed } from '../helpers/runs.js'
import { callersContract } from './callers.contract.js'
import { echo, fixture, fixtureLanguages, fixtureOpener } from './fixtures.js'
import { lifeContract } from './life.contract.js'

/** For rows that take long on a busy machine. */
const unhurried = { timeoutMs: 10_000 }

/** What every sandbox promises for every language that it serves. */
export function sandboxContract(makeSandbox: () => Sandbox, language: LanguageName): void {
  const known = fixtureLanguages[language]
  const open = fixtureOpener(makeSandbox, language)

  describe(`${language}: answers`, () => {
    it('says that it is available, and in which version', async () => {
      const status = await makeSandbox().status()
      expect(status.available).toBe(true)
      expect(status.versions?.[language] ?? status.version).toMatch(/\d/)
      expect(status.languages).toContain(language)
    })

    it('gives every row its own reply, in order, with several workers', async () => {
      const values = Array.from({ length: 3000 }, (_, i) => ({
        n: i,
        text: `row ${i}`,
        list: [i, null, true, 0.5]
      }))
      const replies = await repliesTo(open('acts', { workers: 3, limit: unhurried }), values.map(echo))
      expect(replies.map(gist)).toEqual(values)
      expect(replies.every(reply => reply.micros >= 0)).toBe(true)
    })

    it.each([
      null,
      true,
      -1.5e-7,
      '',
      'ünïcödé \u{1F600} \u2028 "\\ \n\t',
      [],
      {},
      [[[1]], { a: { '': 0, __proto__x: 1 } }],
      JSON.parse('{"__proto__":{"polluted":true},"constructor":1}')
    ])('keeps %j', async value => {
      const [reply] = await repliesTo(open.shared(), [echo(value)])
      expect(reply.outcome === 'answered' && JSON.parse(reply.output)).toEqual(value)
    })

    it('keeps an unpaired surrogate, as far as its strings can', async () => {
      const [reply] = await repliesTo(open.shared(), [echo('lone \ud83d surrogate')])
      expect(gist(reply)).toBe(`lone ${known.loneSurrogate} surrogate`)
    })

    it.runIf(known.wideIntegers)('keeps integers beyond 2^53', async () => {
      const values = ['9007199254740993', '-9223372036854775808', '123456789012345678901234567890']
      const rows = values.map(value => `{"do":"echo","value":${value}}`)
      const replies = await repliesToRows(open.shared(), rows)
      expect(replies.map(reply => reply.outcome === 'answered' && reply.output)).toEqual(values)
    })

    it('takes JSON with line ends between its tokens', async () => {
      const [reply] = await repliesToRows(open.shared(), ['{\n  "do": "echo",\r\n  "value": "a\\nb"\n}'])
      expect(gist(reply)).toBe('a\nb')
    })

    it('fails a row that is not JSON, and only that one', async () => {
      const rows = [JSON.stringify(echo(1)), '{"do":', '', '"a\nb"', JSON.stringify(echo(2))]
      const replies = await repliesToRows(open.shared(), rows)
      expect(replies.map(gist)).toEqual([1, '(error)', '(error)', '(error)', 2])
    })

    it('takes a row of 5 MB and refuses one that is longer than a line may be', async () => {
      const large = 'y'.repeat(5 * 1024 * 1024)
      const rows = [echo(1), echo(large), echo('z'.repeat(maxLineBytes)), echo(2)]
      const replies = await repliesTo(open('acts', { limit: { outputKb: 8192, ...unhurried } }), rows)
      expect(replies.map(gist)).toEqual([1, large, '(error)', 2])
      expect(replies[2]).toMatchObject({
        error: { type: 'input-limit', message: expect.stringContaining('16 MB') }
      })
    })

    it('answers a row while the source still waits for the next', async () => {
      const runner = open('acts')
      const asked: ((rows: IteratorResult<string[]>) => void)[] = []
      const source = { next: () => new Promise<IteratorResult<string[]>>(resolve => asked.push(resolve)) }
      const replies = streamed(runner, { [Symbol.asyncIterator]: () => source })[Symbol.asyncIterator]()
      for (let i = 0; i < 3; i++) {
        const reply = replies.next()
        await expect.poll(() => asked.length).toBe(i + 1)
        asked[i]({ done: false, value: [JSON.stringify(echo(i))] })
        expect((await reply).value.map(gist)).toEqual([i])
      }
    })

    it('keeps its workers warm from one run to the next', async () => {
      const runner = open('acts')
      expect((await repliesTo(runner, [{ do: 'count' }])).map(gist)).toEqual([1])
      expect((await repliesTo(runner, [{ do: 'count' }])).map(gist)).toEqual([2])
    })

    it('answers nothing to nothing', async () => {
      expect(await repliesTo(open.shared(), [])).toEqual([])
    })
  })

  describe(`${language}: failures`, () => {
    it('reports an exception with its type, message and row, and goes on', async () => {
      const rows = [echo(1), { do: 'throw', message: 'not this one' }, echo(2)]
      const replies = await repliesTo(open.shared(), rows)
      expect(replies.map(gist)).toEqual([1, '(error)', 2])
      const { error } = replies[1] as Extract<Reply, { error: unknown }>
      expect(error).toMatchObject({ type: known.exception, message: 'not this one' })
      const lines = fixture(language, 'acts').files[known.entry].split('\n')
      expect(lines[error.line! - 1]).toContain(known.exception)
    })

    it('ends rows that take too long, and no others', async () => {
      const rows = Array.from({ length: 200 }, (_, i) => (i % 90 === 40 ? { do: 'spin' } : echo(i)))
      const replies = await repliesTo(open('acts', { workers: 2, limit: { timeoutMs: 300 } }), rows)
      expect(replies.map(gist)).toEqual(rows.map((_, i) => (i % 90 === 40 ? '(timeout)' : i)))
    })

    it('lets a slow row finish that keeps within its limit, also among quick ones', async () => {
      const rows = Array.from({ length: 150 }, (_, i) =>
        i === 100 ? { do: 'busy', ms: 400, value: i } : echo(i)
      )
      const replies = await repliesTo(open('acts', { limit: { timeoutMs: 5000 } }), rows)
      expect(replies.map(gist)).toEqual(rows.map((_, i) => i))
    })

    it('fails a row that came back too late', async () => {
      const [reply] = await repliesTo(open('acts', { limit: { timeoutMs: 50 } }), [{ do: 'busy', ms: 55 }])
      expect(reply.outcome).toBe('timeout')
    })

    it('ends a row that takes too much memory, and no other', async () => {
      const rows = [echo(0), echo(1), { do: 'allocate' }, echo(3), echo(4)]
      const replies = await repliesTo(open('acts', { limit: { memoryMb: 64, timeoutMs: 20_000 } }), rows)
      expect(replies.map(gist)).toEqual([0, 1, '(memory)', 3, 4])
    })

    it('holds outputs to their limit, in bytes', async () => {
      const rows = [
        { do: 'large', size: 2046 },
        { do: 'large', size: 2047 },
        { do: 'large', size: 5e7 },
        echo('é'.repeat(1100)),
        echo(1)
      ]
      const replies = await repliesTo(open('acts', { limit: { outputKb: 2, ...unhurried } }), rows)
      expect(replies.map(gist)).toEqual([
        'x'.repeat(2046),
        '(output-limit)',
        '(output-limit)',
        '(output-limit)',
        1
      ])
    })

    it('reports recursion without end as an error', async () => {
      const replies = await repliesTo(open('acts', { limit: unhurried }), [
        { do: 'deep', levels: 1e9 },
        { do: 'deep', levels: 10 }
      ])
      expect(['(error)', '(memory)', '(crash)']).toContain(gist(replies[0]))
      expect(gist(replies[1])).toBe(10)
    })

    it('stops a version after three kills with no answer between, and says which rows were not run', async () => {
      const rows = [echo(1), ...Array.from({ length: 10 }, () => ({ do: 'spin' })), echo(2)]
      const replies = await repliesTo(open('acts', { limit: { timeoutMs: 100 } }), rows)
      expect(replies.map(gist)).toEqual([1, ...Array(11).fill('(timeout)')])
      const notRun = replies.map(reply => reply.outcome !== 'answered' && reply.error.notRun === true)
      expect(notRun).toEqual([...Array(4).fill(false), ...Array(8).fill(true)])
    })
  })

  lifeContract(open, language)
  callersContract(open, language)
}
