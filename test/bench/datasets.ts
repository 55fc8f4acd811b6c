import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
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
