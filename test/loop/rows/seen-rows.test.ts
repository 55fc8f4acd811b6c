import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/domain/program/program.js'
import type { SplitName } from '../../../src/domain/rows/split/split.js'
import { marksOn, seenExamples, seenMark, testMark } from '../../../src/loop/rows/seen-rows.js'
import { dataHash, type StoredExample } from '../../../src/store/examples-file.js'

const task = { split: { by: 'exact' as const, seed: 0, shares: [0.6, 0.2, 0.2] as [number, number, number] } }
const names: SplitName[] = ['train', 'validation', 'test']

const example = (at: number): StoredExample => ({
  ...{ input: { text: `row ${at}` }, output: `${at % 2}`, split: names[at % 3], line: at + 1 }
})

const madeOf = (rows: StoredExample[], splits: SplitName[]) => {
  const used = splits.flatMap(split => rows.filter(row => row.split === split))
  const seen = { splits, rows: used.length, data: dataHash(used) }
  return { manifest: { seen } } as Pick<Program, 'manifest'>
}

describe('seenExamples', () => {
  const old = Array.from({ length: 30 }, (_, at) => example(at))
  const all = Array.from({ length: 45 }, (_, at) => example(at))

  it.each([[['train']], [['train', 'validation']], [['validation', 'train']], [[]]] as [SplitName[]][])(
    'rows of %s that were added later do not count',
    splits => {
      const seen = seenExamples(madeOf(old, splits), all, task)
      expect(seen).toEqual(old.filter(({ split }) => splits.includes(split!)))
    }
  )

  it('all rows of its splits count where a label was corrected since', () => {
    const corrected = all.map((row, at) => (at === 3 ? { ...row, output: 'other' } : row))
    expect(seenExamples(madeOf(old, ['train']), corrected, task)).toHaveLength(15)
  })

  it('marks what a program was made from, and test rows where they are asked for', () => {
    const seen = seenExamples(madeOf(old, ['train']), all, task)
    const marks = marksOn(
      seen,
      all.filter(({ split }) => split === 'test')
    )
    expect(marks.of('{ "text": "row 0" }')).toBe(seenMark)
    expect(marks.of('{"text":"row 1"}')).toBe(0)
    expect(marks.of('{"text":"row 2"}')).toBe(testMark)
    expect(marks.of('{"text":"row 42"}')).toBe(0)
    expect(marksOn(seen).of('{"text":"row 2"}')).toBe(0)
  })
})
