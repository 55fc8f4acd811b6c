import { describe, expect, it } from 'vitest'
import type { Probe } from '../../../src/domain/measure/learning-curve.js'
import { taskSchema } from '../../../src/domain/task/task-schema.js'
import { outlookOf } from '../../../src/loop/synth/outlook.js'

const taskOf = (kind: string, compare = {}) =>
  taskSchema.parse({
    kind,
    input: {},
    output: {},
    compare,
    split: { by: 'exact', seed: 0, shares: [0.6, 0.2, 0.2] }
  })

const rows = ['a', 'a', 'b', 'b', 'a'].map((output, at) => ({
  input: { text: `row ${at}` },
  output,
  line: 10 + at
}))

const probes: Probe[] = [
  { learned: 4, answers: ['a', 'b', 'a', 'a', undefined], margins: Float64Array.of(1, 1, 1, 1, 0) },
  { learned: 8, answers: ['b', 'b', 'a', 'b', 'b'], margins: Float64Array.of(3, 1, 2, 0.1, 9) }
]

describe('outlookOf', () => {
  it('draws the curve on rows that every probe was asked', () => {
    const { curve, asked, forecast } = outlookOf(probes, rows, taskOf('classification'))!
    expect(asked).toBe(4)
    expect(curve).toEqual([
      { rows: 4, accuracy: 0.25 },
      { rows: 8, accuracy: 0.25 }
    ])
    expect(forecast).toBeUndefined()
  })

  it('names the rows that all probes contradict alike, the surest first', () => {
    const { contradicted } = outlookOf(probes, rows, taskOf('classification'))!
    expect(contradicted.map(({ line, label, answer }) => [line, label, answer])).toEqual([
      [14, 'a', 'b'],
      [12, 'b', 'a'],
      [11, 'a', 'b']
    ])
    expect(contradicted[0].input).toBe('{"text":"row 4"}')
  })

  it('names the rows with the least margin', () => {
    const { leastSure } = outlookOf(probes, rows, taskOf('classification'))!
    expect(leastSure.map(({ line }) => line)).toEqual([13, 11, 12, 10, 14])
    const unable = probes.map(({ margins: _, ...probe }) => probe)
    expect(outlookOf(unable, rows, taskOf('classification'))!.leastSure).toEqual([])
  })

  it('compares as the task does', () => {
    const loud = probes.map(probe => ({ ...probe, answers: rows.map(({ output }) => output.toUpperCase()) }))
    const { curve, contradicted } = outlookOf(loud, rows, taskOf('classification', { ignoreCase: true }))!
    expect(curve[0].accuracy).toBe(1)
    expect(contradicted).toEqual([])
    expect(outlookOf(loud, rows, taskOf('classification'))!.curve[0].accuracy).toBe(0)
  })

  it('averages the errors of numbers, and names no rows', () => {
    const numbers = [1, 2, 3].map((output, at) => ({ input: at, output, line: at }))
    const told = outlookOf([{ learned: 8, answers: [1, 4, 4] }], numbers, taskOf('number'))!
    expect(told.curve).toEqual([{ rows: 8, accuracy: 1 / 3, mae: 1 }])
    expect([told.contradicted, told.leastSure]).toEqual([[], []])
  })

  it('is none without probes', () => {
    expect(outlookOf([], rows, taskOf('classification'))).toBeUndefined()
  })
})
