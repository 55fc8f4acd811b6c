import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import type { LanguageName } from '../../src/domain/language.js'
import { defaultLimits, keptPrintBytes, type Limits, maxLineBytes } from '../../src/domain/limits.js'
import type { Reply } from '../../src/domain/outcome.js'
import type { Runnable } from '../../src/domain/program.js'
import type { OpenOptions, Runner, Sandbox } from '../../src/sandboxes/sandbox.js'
import { gist, inBatches, repliesTo, repliesToRows } from '../helpers/runs.js'

/** Fixture programs; every language has all of them, in test/fixtures/programs/<language>/. */
export type FixtureName =
  | 'acts'
  | 'syntax-error'
  | 'throws-at-load'
  | 'no-run'
  | 'hangs-at-load'
  | 'allocates-at-load'

interface FixtureLanguage {
  entry: string
  extension: string
  /** What the fixtures' own exception is called in this language. */
  exception: string
  /** Line of the mistake in `syntax-error`. */
  syntaxErrorLine: number
}

const fixtureLanguages: Partial<Record<LanguageName, FixtureLanguage>> = {
  javascript: { entry: 'program.mjs', extension: 'mjs', exception: 'RangeError', syntaxErrorLine: 5 }
}

export function fixture(language: LanguageName, name: FixtureName): Runnable {
  const { entry, extension } = fixtureLanguages[language]!
  const file = new URL(`../fixtures/programs/${language}/${name}.${extension}`, import.meta.url)
  return { language, entry, files: { [entry]: readFileSync(file, 'utf8') } }
}

const echo = (value: unknown) => ({ do: 'echo', value })

/** What every sandbox promises for every language that it serves. */
export function sandboxContract(makeSandbox: () => Sandbox, language: LanguageName): void {
  const known = fixtureLanguages[language]!
  const runners: Runner[] = []

  function open(name: FixtureName, options: Partial<OpenOptions> & { limit?: Partial<Limits> } = {}): Runner {
    const { limit, ...rest } = options
    const limits = { ...defaultLimits, ...limit }
    const runner = makeSandbox().open(fixture(language, name), { workers: 1, ...rest, limits })
    runners.push(runner)
    return runner
  }

  afterEach(async () => {
    await Promise.all(runners.splice(0).map(runner => runner.close()))
  })

  describe(`${language}: answers`, () => {
    it('says that it is available, and in which version', async () => {
      const status = await makeSandbox().status()
      expect(status.available).toBe(true)
      expect(status.version).toMatch(/\d/)
      expect(status.languages).toContain(language)
    })

    it('gives every row its own reply, in order, with several workers', async () => {
      const values = Array.from({ length: 3000 }, (_, i) => ({
        n: i,
        text: `row ${i}`,
        list: [i, null, true, 0.5]
      }))
      const replies = await repliesTo(open('acts', { workers: 3 }), values.map(echo))
      expect(replies.map(gist)).toEqual(values)
      expect(replies.every(reply => reply.micros >= 0)).toBe(true)
    })

    it.each([
      null,
      true,
      -1.5e-7,
      '',
      'ünïcödé \u{1F600} \u2028 "\\ \n\t',
      'lone \ud83d surrogate',
      [],
      {},
      [[[1]], { a: { '': 0, __proto__x: 1 } }],
      JSON.parse('{"__proto__":{"polluted":true},"constructor":1}')
    ])('keeps %j', async value => {
      const [reply] = await repliesTo(open('acts'), [echo(value)])
      expect(reply.outcome === 'answered' && JSON.parse(reply.output)).toEqual(value)
    })

    it('takes JSON with line ends between its tokens', async () => {
      const [reply] = await repliesToRows(open('acts'), ['{\n  "do": "echo",\r\n  "value": "a\\nb"\n}'])
      expect(gist(reply)).toBe('a\nb')
    })

    it('fails a row that is not JSON, and only that one', async () => {
      const rows = [JSON.stringify(echo(1)), '{"do":', '', '"a\nb"', JSON.stringify(echo(2))]
      const replies = await repliesToRows(open('acts'), rows)
      expect(replies.map(gist)).toEqual([1, '(error)', '(error)', '(error)', 2])
    })

    it('takes a row of 5 MB and refuses one that is longer than a line may be', async () => {
      const large = 'y'.repeat(5 * 1024 * 1024)
      const rows = [echo(1), echo(large), echo('z'.repeat(maxLineBytes)), echo(2)]
      const replies = await repliesTo(open('acts', { limit: { outputKb: 8192 } }), rows)
      expect(replies.map(gist)).toEqual([1, large, '(error)', 2])
      expect(replies[2]).toMatchObject({
        error: { type: 'input-limit', message: expect.stringContaining('16 MB') }
      })
    })

    it('answers a row while the source still waits for the next', async () => {
      const runner = open('acts')
      const asked: ((rows: IteratorResult<string[]>) => void)[] = []
      const source = { next: () => new Promise<IteratorResult<string[]>>(resolve => asked.push(resolve)) }
      const replies = runner.run({ [Symbol.asyncIterator]: () => source })[Symbol.asyncIterator]()
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
      expect(await repliesTo(open('acts'), [])).toEqual([])
    })
  })

  describe(`${language}: failures`, () => {
    it('reports an exception with its type, message and row, and goes on', async () => {
      const rows = [echo(1), { do: 'throw', message: 'not this one' }, echo(2)]
      const replies = await repliesTo(open('acts'), rows)
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
      const replies = await repliesTo(open('acts', { limit: { outputKb: 2 } }), rows)
      expect(replies.map(gist)).toEqual([
        'x'.repeat(2046),
        '(output-limit)',
        '(output-limit)',
        '(output-limit)',
        1
      ])
    })

    it('reports recursion without end as an error', async () => {
      const replies = await repliesTo(open('acts'), [
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
      expect(error).toMatchObject({ type: 'SyntaxError', line: known.syntaxErrorLine, notRun: true })
    })

    it('reports what is thrown', async () => {
      const { outcome, error } = await failed('throws-at-load')
      expect(outcome).toBe('error')
      expect(error).toMatchObject({ type: known.exception, message: 'not today', line: 3, notRun: true })
    })

    it('says that there is no run', async () => {
      const { outcome, error } = await failed('no-run')
      expect(outcome).toBe('error')
      expect(error).toMatchObject({ message: `${known.entry} exports no function run`, notRun: true })
    })

    it('ends one that hangs', async () => {
      const { outcome, error } = await failed('hangs-at-load')
      expect(outcome).toBe('timeout')
      expect(error.message).toContain('loading')
    })

    it('ends one that takes too much memory', async () => {
      const { outcome, error } = await failed('allocates-at-load', { memoryMb: 64 })
      expect(outcome).toBe('memory')
      expect(error.notRun).toBe(true)
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
        for await (const batch of open('acts').run(source())) seen.push(...batch.map(gist))
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
        const replies = runner.run(source())[Symbol.asyncIterator]()
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
      for await (const _ of runner.run(source())) break
      await expect.poll(() => ended).toBe(true)
      expect((await repliesTo(runner, [echo('again')])).map(gist)).toEqual(['again'])
    })

    it('reads ahead of a slow consumer by a bounded number of rows', async () => {
      let given = 0
      async function* source() {
        for (; given < 100_000; given += 100)
          yield Array.from({ length: 100 }, () => JSON.stringify(echo(given)))
      }
      const replies = open('acts').run(source())[Symbol.asyncIterator]()
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
      const next = runner.run(rows)[Symbol.asyncIterator]().next()
      setTimeout(() => runner.close(), 100)
      await expect(next).rejects.toThrow('closed')
    })
  })
}
