import { createHash } from 'node:crypto'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import { dataHash } from '../../store/examples-file.js'
import { type TaskFolder, taskText } from '../../store/task-folder.js'
import type { SplitRows } from '../rows/split-rows.js'

/** One line of searches.jsonl: a search that recommended nothing, or a version that existed already. */
export interface FruitlessSearch {
  /** `sha256:…` of task.json and of the train and validation rows. */
  data: string
  generators: string[]
  /** The version of Loopai. */
  loopai: string
  rows: number
  seed: number
}

/** The default seed of a search. */
export const usualSeed = 1

/** Records that a search found nothing new, unless the same record exists. */
export async function recordSearch(
  project: Project,
  folder: TaskFolder,
  { task, rows }: { task: Task; rows: SplitRows },
  { names, seed }: { names: readonly string[]; seed: number }
): Promise<void> {
  const record: FruitlessSearch = {
    data: searchedData(task, rows),
    generators: [...names].sort(),
    loopai: project.version,
    rows: rows.train.length + rows.validation.length,
    seed
  }
  await folder.appendNew('searches.jsonl', [record], project.emit)
}

/**
 * Whether a search of these very rows by at least these generators, with the same seed, task.json and version of
 * Loopai, is recorded as having found nothing new.
 */
export async function isFruitless(
  project: Project,
  folder: TaskFolder,
  { names, seed }: { names: readonly string[]; seed: number },
  rows: SplitRows
): Promise<boolean> {
  const alike = (await folder.journal<FruitlessSearch>('searches.jsonl', project.emit)).filter(
    search =>
      search.loopai === project.version &&
      search.seed === seed &&
      names.every(name => search.generators.includes(name))
  )
  if (alike.length === 0) return false
  const now = searchedData(await folder.task(), rows)
  return alike.some(({ data }) => data === now)
}

/** Whether there is a recommended version made from these very rows: train, or train and validation. */
export async function isFound(folder: TaskFolder, { train, validation }: SplitRows): Promise<boolean> {
  const made = await dataOfRecommended(folder)
  if (made.size === 0) return false
  return made.has(dataHash(train)) || made.has(dataHash([...train, ...validation]))
}

/** The hashes (see `dataHash`) of the rows that recommended versions were made from, without stale versions. */
async function dataOfRecommended(folder: TaskFolder): Promise<Set<string>> {
  const data = new Set<string>()
  for (const version of await folder.versions()) {
    const { recommended, seen } = (await folder.program(version)).manifest
    if (recommended && !(await folder.isStale(version))) data.add(seen.data)
  }
  return data
}

function searchedData(task: Task, { train, validation }: SplitRows): string {
  const hash = createHash('sha256')
    .update(taskText(task))
    .update(dataHash([...train, ...validation]))
  return `sha256:${hash.digest('hex')}`
}
