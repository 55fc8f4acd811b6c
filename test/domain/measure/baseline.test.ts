import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { type Baseline, baselinesOn } from '../../../src/domain/measure/baseline.js'

const task = { compare: { ignoreCase: false, tolerance: 0 }, metric: 'accuracy' as const }
type Row = { input: Json; output: Json }
const rowsOf = (...pairs: [Json, Json][]): Row[] => pairs.map(([input, output]) => ({ input, output }))
const of = (list: Baseline[], kind: Baseline['kind']) => list.find(each => each.kind === kind)

describe('what needs no learning', () => {
  it('copies the field that is most often the answer', () => {
    const seen = rowsOf([{ a: 'x', b: 'y' }, 'y'], [{ a: 'u', b: 'v' }, 'v'], [{ a: 'p', b: 'q' }, 'p'])
    const held = rowsOf([{ a: '1', b: '2' }, '2'], [{ a: '3' }, '3'])
    expect(of(baselinesOn(task, seen, held), 'copy')).toMatchObject({ name: 'copying b', accuracy: 0.5 })
    expect(of(baselinesOn(task, rowsOf(['a', 'a']), rowsOf(['b', 'b'])), 'copy')).toMatchObject({
      name: 'copying the input',
      accuracy: 1
    })
    expect(of(baselinesOn(task, rowsOf(['a', 'b']), held), 'copy')).toBeUndefined()
  })

  it('copies nested fields, and the number that is nearest', () => {
    const seen = rowsOf([{ a: { b: 10, c: 4 } }, 5], [{ a: { b: 20, c: 9 } }, 9])
    expect(of(baselinesOn(task, seen, rowsOf([{ a: { b: 7, c: 3 } }, 1])), 'copy')).toMatchObject({
      name: 'copying a.c',
      mae: 2
    })
  })

  it('answers as the row does that has most words in common', () => {
    const seen = rowsOf([{ t: 'my parcel is late' }, 'shipping'], [{ t: 'my card was charged' }, 'billing'])
    const held = rowsOf([{ t: 'Parcel late again!' }, 'shipping'], [{ t: 'charged my card, twice' }, 'other'])
    expect(of(baselinesOn(task, seen, held), 'nearest')?.accuracy).toBe(0.5)
  })

  it('answers as the row does whose numbers are nearest', () => {
    const seen = rowsOf(
      ...Array.from({ length: 50 }, (_, at): [Json, Json] => [{ size: at }, at < 25 ? 'small' : 'large'])
    )
    const held = rowsOf([{ size: 2.5 }, 'small'], [{ size: 47.5 }, 'large'])
    expect(of(baselinesOn(task, seen, held), 'nearest')?.accuracy).toBe(1)
  })

  it('takes the most frequent value of each field of objects', () => {
    const seen = rowsOf(['1', { a: 1, b: 'x' }], ['2', { a: 1, b: 'y' }], ['3', { a: 2, b: 'y' }])
    const held = rowsOf(['4', { b: 'y', a: 1 }], ['5', { a: 2, b: 'x' }])
    expect(of(baselinesOn(task, seen, held), 'fields')?.accuracy).toBe(0.5)
    expect(of(baselinesOn(task, rowsOf(['1', 'x']), held), 'fields')).toBeUndefined()
  })

  it('within the same rows never answers one from itself or from its copy', () => {
    const rows = rowsOf(['ticket 1', 'a'], ['ticket 1.', 'a'], ['another thing', 'b'], ['thing else', 'c'])
    expect(of(baselinesOn(task, rows), 'nearest')?.accuracy).toBe(0)
    const many = Array.from({ length: 30 }, (_, at) => `order ${at} of your shop has come broken`)
    const large = rowsOf(...many.map((text): [Json, Json] => [text, 'a']), ['thing else', 'c'])
    expect(of(baselinesOn(task, large), 'nearest')?.accuracy).toBe(0)
    expect(of(baselinesOn(task, rows, rows), 'nearest')?.accuracy).toBe(1)
  })

  it('within the same rows never answers one from its near-duplicate', () => {
    const texts = ['the blue lamp on my table is broken', 'where do I find the key to your garden']
    const rows = texts.flatMap((text, at) => rowsOf([text, `${at}`], [`${text} please`, `${at}`]))
    expect(of(baselinesOn(task, rows), 'nearest')?.accuracy).toBe(0)
  })

  it('is no worse for a copy of each row it has seen, and the same each time', () => {
    const words = fc.array(fc.constantFrom('red', 'green', 'blue', '7', '-'), { minLength: 1, maxLength: 5 })
    const row = fc.record({ input: words.map(list => list.join(' ')), output: fc.constantFrom('a', 'b') })
    fc.assert(
      fc.property(
        fc.uniqueArray(row, {
          selector: each => [...new Set(each.input.split(' '))].sort().join(' '),
          minLength: 1,
          maxLength: 20
        }),
        rows => {
          const list = baselinesOn(task, rows, rows)
          expect(of(list, 'nearest')?.accuracy).toBe(1)
          expect(baselinesOn(task, rows, rows)).toEqual(list)
        }
      )
    )
  })

  it('names the constant by what counts: numbers may name classes', () => {
    const rows = rowsOf(['a', 1], ['b', 2], ['c', 2])
    expect(baselinesOn(task, rows)[0].name).toBe('always giving the same answer')
    expect(baselinesOn({ ...task, metric: 'mae' }, rows)[0].name).toBe('always giving the median')
  })

  it('has nothing but a constant to give without rows', () => {
    expect(baselinesOn(task, [], [])).toEqual([
      { kind: 'constant', name: 'always giving the same answer', accuracy: 0, macroF1: 0 }
    ])
  })
})
