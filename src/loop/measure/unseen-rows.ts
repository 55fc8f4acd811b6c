import { drawUnseen } from '../../domain/honesty/draw-unseen.js'
import type { Program } from '../../domain/program/program.js'
import type { Task } from '../../domain/task/task.js'
import { dataHash, type StoredExample } from '../../store/examples-file.js'
import { groupsIn } from '../rows/split-rows.js'

/**
 * The number of training rows that a version was made from, if these are still the first ones; new rows are appended to
 * the file. Undefined if they have changed.
 */
export function rowsMadeFrom({ manifest: { seen } }: Program, train: StoredExample[]): number | undefined {
  const before = train.slice(0, seen.rows)
  const found = before.length === seen.rows && seen.rows > 0 && dataHash(before) === seen.data
  return found ? seen.rows : undefined
}

/**
 * The training rows, as ascending indexes, that a model had not been shown when it wrote a version: the draw of its run,
 * where today's rows and their near-duplicates still give the same one; else none.
 */
export function unseenTraining(program: Program, train: StoredExample[], task: Pick<Task, 'kind'>): number[] {
  const { unseen, generator } = program.manifest
  const made = rowsMadeFrom(program, train)
  if (unseen === undefined || generator.seed === undefined || made === undefined) return []
  const rows: number[] = []
  for (const unit of drawUnseen(train.slice(0, made), task, { seed: generator.seed })) {
    if (rows.length < unseen.rows) rows.push(...unit)
  }
  rows.sort((a, b) => a - b)
  return dataHash(rows.map(row => train[row])) === unseen.data ? rows : []
}

/** The places of the rows of which no near-duplicate is among those that were shown. */
export function freshIn(rows: readonly StoredExample[], shown: readonly StoredExample[]): number[] {
  const known = groupsIn(shown)
  return [...rows.keys()].filter(at => {
    const { group } = rows[at]
    return group === undefined || !known.has(group)
  })
}
