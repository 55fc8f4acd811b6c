import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { labelIndexOf, Tally } from '../../../src/domain/measure/tally.js'
import type { Reply } from '../../../src/domain/program/outcome.js'
import { colours, compare, failed, number, type Spec, said, tallied, text } from './tally-scene.js'

test('the interval of macro-F1 holds it where the answer is always the same', () => {
  const rows = Array.from({ length: 90 }, (_, i): [Json, Reply] => [
    ['red', 'green', 'blue'][i % 3],
    said('red')
  ])
  const { macroF1, macroF1Interval } = tallied(colours, rows).finish().metrics
  expect(macroF1).toBeCloseTo(1 / 6)
  expect(macroF1Interval![0]).toBeLessThan(1 / 6)
  expect(macroF1Interval![1]).toBeGreaterThan(1 / 6)
})

describe('a classification', () => {
  const evaluation = tallied(colours, [
    ['red', said('red')],
    ['red', said('red')],
    ['red', said('green')],
    ['green', said('red')],
    ['green', failed('timeout')],
    ['green', said('green')],
    ['blue', said('mauve')],
    ['red', said('green')]
  ]).finish()

  it('has accuracy with its interval, and outcomes', () => {
    expect(evaluation.rows).toBe(8)
    expect(evaluation.metrics.accuracy).toBe(3 / 8)
    expect(evaluation.metrics.interval[0]).toBeCloseTo(0.1368, 4)
    expect(evaluation.metrics.interval[1]).toBeCloseTo(0.6943, 4)
    expect(evaluation.outcomes).toEqual({ answered: 7, timeout: 1 })
  })

  it('has precision, recall, F1 and support of each label that the task names', () => {
    expect({ ...evaluation.metrics.perLabel }).toEqual({
      red: { precision: 2 / 3, recall: 2 / 4, f1: 4 / 7, support: 4 },
      green: { precision: 1 / 3, recall: 1 / 3, f1: 1 / 3, support: 3 },
      blue: { precision: null, recall: 0, f1: 0, support: 1 }
    })
    expect(evaluation.metrics.macroF1).toBeCloseTo((4 / 7 + 1 / 3) / 3, 12)
  })

  it('has confusions, with failed rows and labels that the task does not name', () => {
    expect(evaluation.metrics.confusions).toEqual([
      { expected: 'red', got: 'green', rows: 2 },
      { expected: 'blue', got: 'mauve', rows: 1 },
      { expected: 'green', got: '(timeout)', rows: 1 },
      { expected: 'green', got: 'red', rows: 1 }
    ])
  })

  it('gives macro-F1 no interval while a label has fewer than 10 rows, and names those', () => {
    expect(evaluation.metrics.macroF1Interval).toBeUndefined()
    expect(evaluation.fewRows).toEqual([
      { label: 'red', rows: 4 },
      { label: 'green', rows: 3 },
      { label: 'blue', rows: 1 }
    ])
    const many = ['red', 'green', 'blue'].flatMap(label =>
      Array.from({ length: 20 }, (_, i): [string, Reply] => [label, said(i < 3 ? 'red' : label)])
    )
    const { metrics, fewRows } = tallied(colours, many).finish()
    expect(fewRows).toEqual([])
    const [low, high] = metrics.macroF1Interval ?? [1, 0]
    expect(low).toBeLessThan(metrics.macroF1 ?? 0)
    expect(high).toBeGreaterThan(metrics.macroF1 ?? 1)
  })

  it.each([
    ['right', (label: string) => label, 1],
    ['wrong', () => 'mauve', 0]
  ])('gives no interval without a width where all rows are %s', (_, answer, expected) => {
    const rows = ['red', 'green', 'blue'].flatMap(label =>
      Array.from({ length: 40 }, (): [string, Reply] => [label, said(answer(label))])
    )
    const { metrics } = tallied(colours, rows).finish()
    const [low, high] = metrics.macroF1Interval!
    expect(metrics.macroF1).toBe(expected)
    expect(high - low).toBeGreaterThan(0.02)
    expect(high - low).toBeLessThan(0.1)
    expect([low, high]).toContain(expected)
    const [from, to] = metrics.interval
    expect(to - from).toBeGreaterThan(0.02)
  })

  it('shows mistakes spread over the pairs confused, the most frequent first', () => {
    expect(evaluation.worst.map(({ line }) => line)).toEqual([3, 4, 5, 7, 8])
    expect(evaluation.worst[2]).toEqual({
      line: 5,
      input: '{"row":5}',
      expected: '"green"',
      outcome: 'timeout',
      error: { type: 'timeout', message: 'no' }
    })
  })

  it('widens its interval with the reads of a sealed test', () => {
    const tally = tallied(colours, [
      ['red', said('red')],
      ['red', said('blue')]
    ])
    const [once, thrice] = [tally.finish().metrics.interval, tally.finish({ reads: 3 }).metrics.interval]
    expect(thrice[0]).toBeLessThan(once[0])
    expect(thrice[1]).toBeGreaterThan(once[1])
  })

  it('survives labels that are names of object members', () => {
    const odd: Spec = { kind: 'classification', output: { enum: ['__proto__', 'constructor'] }, compare }
    const { perLabel } = tallied(odd, [['__proto__', said('__proto__')]]).finish().metrics
    expect(JSON.stringify(perLabel)).toContain('"__proto__":{"precision":1')
  })

  it('is right up to case where the task says so, as the label it stands for', () => {
    const folded: Spec = { ...colours, compare: { ignoreCase: true, tolerance: 0 } }
    const { metrics } = tallied(folded, [
      ['red', said('RED')],
      ['green', said('Red')]
    ]).finish()
    expect(metrics.accuracy).toBe(0.5)
    expect(metrics.confusions).toEqual([{ expected: 'green', got: 'red', rows: 1 }])
  })

  it('keeps its memory however many labels a broken program invents', () => {
    const tally = new Tally(colours, { mistakes: 3 })
    for (let i = 0; i < 30_000; i++) tally.add('"red"', said(`made up ${i}`))
    const { metrics, worst } = tally.finish()
    expect(metrics.accuracy).toBe(0)
    expect(metrics.confusions).toHaveLength(1000)
    expect(metrics.confusions?.[0]).toEqual({ expected: 'red', got: '(other)', rows: 26_000 })
    expect(worst).toHaveLength(3)
  })
})

it('tells labels apart that are no strings, and true from "true"', () => {
  const flags: Spec = { kind: 'boolean', output: { type: 'boolean' }, compare }
  const { metrics } = tallied(flags, [
    [true, said(true)],
    [true, said('true')],
    [false, said(true)]
  ]).finish()
  expect(metrics.accuracy).toBeCloseTo(1 / 3, 12)
  expect(metrics.confusions).toEqual([
    { expected: 'false', got: 'true', rows: 1 },
    { expected: 'true', got: '"true"', rows: 1 }
  ])
})

describe('other outputs', () => {
  it('are right or wrong, whatever the order of keys or the spelling of a number', () => {
    const tally = new Tally({ kind: 'structured', output: { type: 'object' }, compare })
    const reply = (output: string): Reply => ({ outcome: 'answered', output, micros: 1 })
    expect(tally.add('{"a":1,"b":[2]}', reply('{"b":[2.0],"a":1}'))).toBe(true)
    expect(tally.add('{"a":1}', reply('{"a":2}'))).toBe(false)
    const { metrics } = tally.finish()
    expect(metrics).toEqual({ accuracy: 0.5, interval: metrics.interval })
  })

  it('cut long mistakes', () => {
    const { worst } = tallied(text, [['x', said('y'.repeat(1e6))]]).finish()
    expect(worst[0].got).toHaveLength(401)
  })
})

describe('latency', () => {
  const times = (count: number) => {
    const tally = new Tally(text)
    for (let i = 0; i < count; i++) tally.add('"x"', said('x', i < 100 ? 9000 : 10))
    return tally.finish().latencyUs
  }

  it('leaves out the first 100 rows where there are more than 1,000', () => {
    expect(times(1000)?.p95).toBeGreaterThan(8000)
    expect(times(1001)?.p99).toBeCloseTo(10, 0)
    expect(times(1001)?.rows).toBe(901)
  })

  it('leaves out rows that were not run', () => {
    expect(tallied(text, [['x', failed('timeout', true)]]).finish().latencyUs).toBeUndefined()
  })
})

describe('results for paired tests', () => {
  it('name labels by one shared index, failed rows below 0', () => {
    const labels = labelIndexOf(colours)
    const rows: [Json, Reply][] = [
      ['red', said('red')],
      ['blue', said('pink')],
      ['green', failed('error')]
    ]
    const a = tallied(colours, rows, { labels, keepRows: true }).rowResults()
    const b = tallied(colours, rows.slice(1), { labels, keepRows: true }).rowResults()
    expect(a.right).toEqual(Uint8Array.of(1, 0, 0))
    expect([...a.got].slice(1)).toEqual([...b.got])
    expect(a.got[0]).toBe(a.expected?.[0])
    expect(a.got[2]).toBeLessThan(0)
  })

  it('keep more rows than fit at first', () => {
    const tally = new Tally(number, { keepRows: true })
    for (let i = 0; i < 5000; i++) tally.add('1', said(i))
    const { right, got, error } = tally.rowResults()
    expect([right.length, got.length, error?.length]).toEqual([5000, 5000, 5000])
    expect(error?.[4999]).toBe(4998)
    expect(() => new Tally(number).rowResults()).toThrow()
  })

  it('give equal answers equal numbers', () => {
    const results = tallied(
      text,
      [
        ['a', said('b')],
        ['b', said('b')],
        ['c', said('d')]
      ],
      { keepRows: true }
    ).rowResults()
    expect(results.got[0]).toBe(results.got[1])
    expect(results.got[0]).not.toBe(results.got[2])
  })
})

it('agrees with counting by hand, for any rows', () => {
  const label = fc.constantFrom('red', 'green', 'blue')
  const row = fc.tuple(label, fc.oneof(label, fc.constant(undefined)))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 80 }), rows => {
      const { metrics, outcomes } = tallied(
        colours,
        rows.map(([expected, got]) => [expected, got === undefined ? failed('error') : said(got)])
      ).finish()
      const right = rows.filter(([expected, got]) => expected === got).length
      expect(metrics.accuracy).toBe(right / rows.length)
      expect(metrics.interval[0]).toBeLessThanOrEqual(metrics.accuracy)
      expect(metrics.interval[1]).toBeGreaterThanOrEqual(metrics.accuracy)
      const confused = (metrics.confusions ?? []).reduce((sum, pair) => sum + pair.rows, 0)
      expect(confused).toBe(rows.length - right)
      expect((outcomes.answered ?? 0) + (outcomes.error ?? 0)).toBe(rows.length)
      const red = metrics.perLabel?.red
      const isRed = rows.filter(([expected]) => expected === 'red')
      expect(red?.support).toBe(isRed.length)
      expect(red?.recall).toBe(
        isRed.length === 0 ? null : isRed.filter(([, got]) => got === 'red').length / isRed.length
      )
    })
  )
})

it('costs little a row', () => {
  const tally = new Tally(colours)
  const names = ['red', 'green', 'blue']
  const replies = names.map(name => said(name))
  const expected = names.map(name => JSON.stringify(name))
  const rows = 300_000
  const started = performance.now()
  for (let i = 0; i < rows; i++) tally.add(expected[i % 3], replies[i % 11 === 0 ? 0 : i % 3], { line: i })
  expect(((performance.now() - started) * 1000) / rows).toBeLessThan(10)
})
