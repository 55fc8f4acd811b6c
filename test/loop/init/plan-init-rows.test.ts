import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import type { RawRow } from '../../../src/domain/rows/raw/raw-row.js'
import { cells, init, mails, raw, types } from './plan-init-scene.js'

describe('test rows of their own', () => {
  const test10: Json[] = Array.from({ length: 10 }, (_, index) => ({
    input: { text: `given ${'x'.repeat(index)}` },
    output: 'ham'
  }))
  const named = (values: Json[]) => ({ name: 'test.jsonl', rows: raw(values) })

  test('are the test split; the others have none', () => {
    const plan = init(mails(60), { test: named(test10) })
    expect(plan.splits).toMatchObject({ test: 10 })
    expect(plan.examples.filter(({ split }) => split === 'test')).toHaveLength(10)
    expect(plan.read).toEqual({ rows: 60, test: 10 })
  })
  test('keep an input that is in both files', () => {
    const plan = init(mails(60), { test: named([...test10, mails(1)[0]]) })
    expect(plan.findings).toContainEqual({
      type: 'leakage',
      rows: 1,
      relabeled: 0,
      groups: [
        [
          { file: 'rows.jsonl', line: 1 },
          { file: 'test.jsonl', line: 11 }
        ]
      ]
    })
    expect(plan.examples).toHaveLength(70)
  })
  test('may be few: nothing is cross-validated then', () => {
    const few = init(mails(30), { test: named(test10) })
    expect(types(few)).not.toContain('unsealed')
    expect(few.splits).toMatchObject({ train: 30, validation: 0 })
  })
  test('of a table take the types of the other file', () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({
      input: i === 5 ? 'n/a' : `${i}`,
      output: i % 2 ? 'a' : 'b'
    }))
    const plan = init([], {
      rows: cells(rows),
      test: { name: 'test.csv', rows: cells([{ input: '999', output: 'a' }]) }
    })
    expect(plan.examples.at(-1)?.input).toEqual({ text: '999' })
  })
})

describe('bad rows', () => {
  const rows: RawRow[] = [
    ...raw(mails(60)),
    {
      line: 61,
      problem: { message: 'expected 3 columns, found 4', hint: 'A quote may be left open in line 60.' }
    },
    { line: 62, value: { input: 'x' } }
  ]
  test('stop: the first is told, with how many there are', () => {
    expect(() => init([], { rows, retry: 'loopai init t rows.jsonl' })).toThrow(
      expect.objectContaining({
        code: 'bad-rows',
        message: 'rows.jsonl:61: expected 3 columns, found 4\nA quote may be left open in line 60.',
        suggestions: ['loopai init t rows.jsonl --on-bad-row skip      (2 of 62 rows are bad)']
      })
    )
  })
  test('skip: all are told', () => {
    const plan = init([], { rows, onBadRow: 'skip' })
    expect(plan.skipped.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'rows.jsonl:61',
      'rows.jsonl:62'
    ])
    expect(plan.examples).toHaveLength(60)
  })
  test('skip: no row left', () => {
    expect(() => init([], { rows: rows.slice(60), onBadRow: 'skip' })).toThrow(
      expect.objectContaining({ code: 'no-rows' })
    )
  })
})
