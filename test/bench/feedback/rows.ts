import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Example } from '../../../src/domain/rows/example.js'
import { type Random, seededRandom } from '../../../src/domain/statistics/random.js'
import { datasets } from '../datasets.js'

/** The rows of a set, shuffled; undefined where the set is absent. */
export function rowsOf(set: string): Example[] | undefined {
  const parts = ['train', 'test'].map(part => join(datasets, set, `${part}.jsonl`))
  if (!parts.every(existsSync)) return undefined
  const rows = parts.flatMap(path =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Example)
  )
  return shuffled(rows, seededRandom(1)).slice(0, 12_000)
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
