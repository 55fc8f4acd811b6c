import { cascadeOf } from '../measure/cascade.js'
import { stratumOf } from '../measure/tally.js'
import type { Example } from '../rows/example.js'
import type { Task } from '../task/task.js'

/** One of so many rows of a label is held out of requests. */
const oneOf = 3

/** A row, with the number that it shares with its near-duplicates, where it has any. */
type GroupedRow = Pick<Example, 'output'> & { group?: number }

interface DrawOptions {
  seed: number
  /** Whether a row may be held out; absent: any. */
  free?: (row: number) => boolean
}

/**
 * Draws the training rows that no request shows at first: up to a third of each label, as indexes in units that stay
 * together. A unit is a row, or all its near-duplicates: a copy of a row that is shown is not unseen. Equal rows and
 * seeds give the same draw.
 */
export function drawUnseen(
  train: readonly GroupedRow[],
  task: Pick<Task, 'kind'>,
  { seed, free = () => true }: DrawOptions
): number[][] {
  const units = unitsOf(train)
  const strata = train.map(row => stratumOf(row, task))
  const labelAt = (row: number) => strata[row]
  const labels = countBy(train.keys(), labelAt)
  const room = new Map([...labels].map(([label, rows]) => [label, Math.floor(rows / oneOf)]))
  // Every third unit, not only a third of the rows: a large unit must not make room for many small ones.
  const turns = new Map<string, number>()
  const drawn: number[][] = []
  const known = new Set<number[]>()
  for (const row of cascadeOf(strata, seed).order) {
    const unit = units[row]
    if (known.has(unit)) continue
    known.add(unit)
    const rows = [...countBy(unit, labelAt)]
    for (const [label] of rows) turns.set(label, (turns.get(label) ?? 0) + 1)
    const fits = rows.every(([label, count]) => turns.get(label)! >= oneOf && count <= room.get(label)!)
    if (!fits || !unit.every(free)) continue
    for (const [label, count] of rows) {
      room.set(label, room.get(label)! - count)
      turns.set(label, turns.get(label)! - oneOf)
    }
    drawn.push(unit)
  }
  return drawn
}

/** The rows that stay together with each row, itself included. */
function unitsOf(train: readonly GroupedRow[]): number[][] {
  const groups = new Map<number, number[]>()
  return train.map(({ group }, row) => {
    const unit = group === undefined ? undefined : groups.get(group)
    if (unit) {
      unit.push(row)
      return unit
    }
    const rows = [row]
    if (group !== undefined) groups.set(group, rows)
    return rows
  })
}

function countBy(rows: Iterable<number>, key: (row: number) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1)
  return counts
}
