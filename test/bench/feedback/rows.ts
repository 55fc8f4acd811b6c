import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Example } from '../../../src/domain/rows/example.js'
import { seededRandom } from '../../../src/domain/statistics/random.js'
import { datasets, rowsIn, shuffled } from '../datasets.js'

/** The rows of a set, shuffled; undefined where the set is absent. */
export function rowsOf(set: string): Example[] | undefined {
  const parts = ['train', 'test'].map(part => join(datasets, set, `${part}.jsonl`))
  if (!parts.every(existsSync)) return undefined
  return shuffled(parts.flatMap(rowsIn), seededRandom(1)).slice(0, 12_000)
}
