import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Example } from '../../src/domain/rows/example.js'
import type { Random } from '../../src/domain/statistics/random.js'
import { randomFrom, shuffle } from '../../src/learners/random.js'
import { root } from '../helpers/cli.js'

/** Where the labeled sets are: LOOPAI_DATASETS, else the folder beside the checkout. */
export const datasets = process.env.LOOPAI_DATASETS ?? join(root, '..', 'shared', 'datasets')

/** The folders below `datasets` that hold train.jsonl and test.jsonl, as relative paths; empty where absent. */
export function trainTestSets(): string[] {
  if (!existsSync(datasets)) return []
  return readdirSync(datasets, { recursive: true, withFileTypes: true })
    .filter(entry => entry.name === 'train.jsonl' && existsSync(join(entry.parentPath, 'test.jsonl')))
    .map(entry => relative(datasets, entry.parentPath))
    .sort()
}

/** Those of the sets that are there, or those that are named instead; says that a bench is skipped where none is. */
export function setsThere(bench: string, sets: readonly string[], named: readonly string[]): string[] {
  const chosen = (named.length > 0 ? named : sets).filter(set =>
    existsSync(join(datasets, set, 'train.jsonl'))
  )
  if (chosen.length === 0) console.log(`${bench}: skipped, no sets in ${datasets}`)
  return chosen
}

/** The rows of a file of JSON Lines. */
export function rowsIn(file: string): Example[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}

/** At most `count` of the rows, drawn by a seed. */
export function someOf<T>(rows: readonly T[], count: number, seed: number): T[] {
  const order = Int32Array.from(rows.keys())
  shuffle(order, order.length, randomFrom(seed))
  return Array.from(order.slice(0, count), at => rows[at])
}

/** The same in another order. */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const mixed = [...things]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random.unit() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other], mixed[at]]
  }
  return mixed
}
