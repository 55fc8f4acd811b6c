import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawUnseen } from '../../../src/domain/honesty/draw-unseen.js'

const task = { kind: 'classification' as const }
const row = (output: string, group?: number) => ({ output, ...(group !== undefined && { group }) })

describe('drawUnseen', () => {
  const rows = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(12), { nil: undefined }))
      .map(([output, group]) => row(output, group)),
    { maxLength: 90 }
  )

  it('holds out at most a third of each label, keeps near-duplicates together, and repeats itself', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (train, seed) => {
        const units = drawUnseen(train, task, { seed })
        const drawn = units.flat()
        expect(new Set(drawn).size).toBe(drawn.length)
        const unseen = new Set(drawn)
        for (const label of ['a', 'b', 'c']) {
          const all = [...train.keys()].filter(at => train[at].output === label)
          const held = all.filter(at => unseen.has(at)).length
          expect(held).toBeLessThanOrEqual(Math.floor(all.length / 3))
        }
        for (const unit of units) {
          const { group } = train[unit[0]]
          if (group === undefined) expect(unit).toHaveLength(1)
          else expect(unit).toEqual([...train.keys()].filter(at => train[at].group === group))
        }
        expect(drawUnseen(train, task, { seed })).toEqual(units)
      })
    )
  })

  it('holds out every third row of each label where no row is like another', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(), (a, b, seed) => {
        const train = [...Array<string>(a).fill('a'), ...Array<string>(b).fill('b')].map(label => row(label))
        const drawn = drawUnseen(train, task, { seed }).flat()
        expect(drawn.filter(at => at < a)).toHaveLength(Math.floor(a / 3))
        expect(drawn.filter(at => at >= a)).toHaveLength(Math.floor(b / 3))
      })
    )
  })

  it('a large group of copies makes no room for many single rows', () => {
    const train = [...Array.from({ length: 60 }, () => row('a', 1)), ...Array(9).fill(row('a'))]
    for (let seed = 0; seed < 20; seed++) {
      const drawn = drawUnseen(train, task, { seed }).flat()
      expect(drawn.length).toBeLessThanOrEqual(3)
      expect(drawn.every(at => at >= 60)).toBe(true)
    }
  })

  it('takes only rows that are free', () => {
    const train = Array<ReturnType<typeof row>>(30).fill(row('a'))
    const drawn = drawUnseen(train, task, { seed: 1, free: at => at >= 25 }).flat()
    expect(drawn.length).toBeGreaterThan(2)
    expect(drawn.every(at => at >= 25)).toBe(true)
    const whole = new Set(drawUnseen(train, task, { seed: 1 }).flat())
    expect(new Set(drawUnseen(train, task, { seed: 1, free: at => whole.has(at) }).flat())).toEqual(whole)
  })
})
