import { networkProblem } from '../config.js'
import { isLearnable } from '../domain/kind-evidence.js'
import { firstRows, learnStep, type Means, moreRows, nextStep } from '../domain/next-step.js'
import { editedFiles } from '../domain/program.js'
import { type PromotionRecord, rolledBack } from '../domain/promotion.js'
import { labelIndexOf } from '../domain/tally.js'
import type { Project } from '../project.js'
import type { TaskFolder } from '../store/task-folder.js'
import { canRun } from './agreement.js'
import { gateAhead } from './gate-ahead.js'
import { latestRecommended } from './recommended.js'
import { isFound, isFruitless, usualSeed } from './searched.js'
import { countRows, type SplitRows, splitRows } from './split-rows.js'

type RowsNow = () => Promise<SplitRows>

/** The command to type next for a task. Asks the gate about a version that waits, which runs it; records nothing. */
export async function nextFor(project: Project, folder: TaskFolder): Promise<string> {
  const rowsNow = rowsOf(project, folder)
  const { train } = await countRows(folder, await folder.task(), project)
  const versions = await folder.versions()
  const state = await stateOf(folder, versions, project.activeVersion(folder.name))
  const candidate = await waiting(project, folder, versions, state.active)
  const promotable = candidate !== undefined && (await isPromotable(project, folder, candidate, rowsNow))
  // What makes programs decides only where no version is of use.
  const making = train > 0 && !promotable && (state.active === undefined || state.stale)
  const means = making ? await meansOf(project, folder, rowsNow) : idle
  const made = state.active ?? candidate
  return nextStep({
    ...{ task: folder.name, rows: train, candidate, promotable, ...state, ...means },
    searched: making && (await isSearched(project, folder, means, rowsNow)),
    madeRuns: made === undefined || (await canRun(project, (await folder.program(made)).manifest.language))
  })
}

/** What gives better programs than there are: a search, or more rows where one was made of these. */
export async function learnFor(project: Project, folder: TaskFolder): Promise<string> {
  const { train } = await countRows(folder, await folder.task(), project)
  if (train === 0) return firstRows(folder.name)
  const rowsNow = rowsOf(project, folder)
  const means = await meansOf(project, folder, rowsNow)
  const searched = await isSearched(project, folder, means, rowsNow)
  return searched ? moreRows(folder.name) : learnStep(folder.name, means)
}

const idle: Means = { learnable: false, barred: false, runs: true }

/** Near-duplicates are looked for once, and only where rows are asked for. */
function rowsOf(project: Project, folder: TaskFolder): RowsNow {
  let rows: Promise<SplitRows> | undefined
  return async () => {
    rows ??= splitRows(folder, await folder.task(), project)
    return rows
  }
}

async function meansOf(project: Project, folder: TaskFolder, rowsNow: RowsNow): Promise<Means> {
  const task = await folder.task()
  const { generators, languages } = project.manifest
  const runs = await Promise.all((task.languages ?? languages).map(language => canRun(project, language)))
  return {
    // Only what is made of many values may be none that anything here learns.
    learnable: task.kind !== 'structured' || isLearnable(task.kind, (await rowsNow()).train),
    barred: generators.includes('anthropic') && networkProblem(project.network) !== undefined,
    runs: runs.every(Boolean)
  }
}

/** Whether what `learnStep` names was done already, of the rows as they are. */
async function isSearched(project: Project, folder: TaskFolder, { barred }: Means, rowsNow: RowsNow) {
  const names = barred ? ['local'] : project.manifest.generators
  const search = { names, seed: usualSeed }
  return (await isFound(folder, rowsNow)) || (await isFruitless(project, folder, search, rowsNow))
}

async function stateOf(folder: TaskFolder, versions: string[], active: string | undefined) {
  if (active === undefined || !versions.includes(active)) return { stale: false }
  const program = await folder.program(active)
  const edited = editedFiles(program)
  const stale = await folder.isStale(active)
  if (edited.length === 0) return { active, stale }
  const { entry } = program.manifest
  const isThere = program.files[entry] !== undefined
  return { stale, ...(isThere && { edited: `${folder.path}/programs/${active}/${entry}` }) }
}

/** The version that promote would look at; none that somebody went back from. */
async function waiting(
  project: Project,
  folder: TaskFolder,
  versions: string[],
  active: string | undefined
): Promise<string | undefined> {
  const recommended = await latestRecommended(folder)
  const candidate = active === undefined ? (recommended ?? versions.at(-1)) : recommended
  const live = project.activeVersion(folder.name)
  if (candidate === undefined || versions.indexOf(candidate) <= versions.indexOf(live ?? '')) return undefined
  const records = await folder.journal<PromotionRecord>('promotions.jsonl', project.emit)
  return rolledBack(records).has(candidate) ? undefined : candidate
}

/** Whether nothing that is known without a look at the sealed test speaks against a version. */
async function isPromotable(
  project: Project,
  folder: TaskFolder,
  version: string,
  rowsNow: RowsNow
): Promise<boolean> {
  if (await folder.isStale(version)) return false
  const task = await folder.task()
  const rows = await rowsNow()
  // Where it cannot be run, promote would say so, too.
  return (
    (await gateAhead({ project, folder, task, rows, labels: labelIndexOf(task) }, version))?.passes ?? false
  )
}
