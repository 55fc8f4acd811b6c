import { expect, it } from 'vitest'
import { drawUnseen } from '../../../src/domain/honesty/draw-unseen.js'
import type { Program } from '../../../src/domain/program/program.js'
import { freshIn, unseenTraining } from '../../../src/loop/measure/unseen-rows.js'
import { dataHash, type StoredExample } from '../../../src/store/examples-file.js'

const task = { kind: 'classification' } as const
const rowsOf = (count: number): StoredExample[] =>
  Array.from({ length: count }, (_, at) => ({
    input: { text: `row ${at}` },
    output: 'ab'[at % 2],
    line: at + 1
  }))

/** A program of a run that drew rows out of these, of which it has kept so many unseen. */
function programOf(train: StoredExample[], kept = 10): { program: Program; drawn: number[] } {
  const drawn = drawUnseen(train, task, { seed: 7 })
    .flat()
    .slice(0, kept)
    .sort((a, b) => a - b)
  const manifest = {
    generator: { name: 'anthropic', version: '0', seed: 7 },
    seen: { splits: ['train'], rows: train.length, data: dataHash(train) },
    unseen: {
      rows: kept,
      among: 4,
      effectiveRows: kept,
      right: kept,
      data: dataHash(drawn.map(at => train[at]))
    }
  }
  return { program: { manifest } as unknown as Program, drawn }
}

it('finds the rows that a model had not seen again, also after rows were added', () => {
  const { program, drawn } = programOf(rowsOf(40))
  expect(drawn).toHaveLength(10)
  expect(unseenTraining(program, rowsOf(40), task)).toEqual(drawn)
  expect(unseenTraining(program, rowsOf(60), task)).toEqual(drawn)
})

it('finds none where a row has changed, was removed, or has another label', () => {
  const { program, drawn } = programOf(rowsOf(40))
  const changed = rowsOf(40).map((row, at) => (at === drawn[0] ? { ...row, output: 'c' } : row))
  expect(unseenTraining(program, changed, task)).toEqual([])
  expect(unseenTraining(program, rowsOf(40).slice(1), task)).toEqual([])
  expect(unseenTraining(program, rowsOf(39), task)).toEqual([])
})

it('finds none where program.json claims other rows than its run drew', () => {
  const rows = rowsOf(40)
  const { program } = programOf(rows)
  const { manifest } = program
  const claimed = { ...manifest.unseen!, data: dataHash(rows.slice(0, 10)) }
  expect(unseenTraining({ ...program, manifest: { ...manifest, unseen: claimed } }, rows, task)).toEqual([])
})

it('leaves copies of rows that were shown out', () => {
  const row = (group?: number): StoredExample => ({ ...rowsOf(1)[0], ...(group !== undefined && { group }) })
  expect(freshIn([row(1), row(), row(2), row(3)], [row(2), row(1), row()])).toEqual([1, 3])
})
