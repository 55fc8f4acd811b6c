import { networkProblem } from '../config.js'
import { rolledBack } from '../domain/gate/promotion.js'
import { editedFiles, type Program } from '../domain/program/program.js'
import { modelApiOf } from '../domain/project/model-apis.js'
import { limitNames } from '../domain/project/risky-settings.js'
import { isLearnable } from '../domain/task/kind/kind-evidence.js'
import { firstRows, type LearningMeans, learnStep, moreRows, nextStep } from '../domain/task/next-step.js'
import type { Project } from '../project.js'
import { dataHash } from '../store/examples-file.js'
import type { TaskFolder } from '../store/task-folder.js'
import { gateAhead } from './gate/gate-ahead.js'
import { gateScene } from './gate/gate-scene.js'
import { promotionsOf } from './records/promotions.js'
import { latestRecommended } from './records/recommended.js'
import { isFound, isFruitless, usualSeed } from './records/searched.js'
import { plainRows, type SplitRows } from './rows/split-rows.js'
import { canRun } from './running.js'

/**
 * The command to type next for a task. If a version waits for promotion, the gate is asked about it, which runs the
 * program but records nothing. `known`: the rows of the task, if they were read already.
 */
export async function nextFor(project: Project, folder: TaskFolder, known?: SplitRows): Promise<string> {
  const rows = known ?? (await plainRows(folder, await folder.task(), project))
  const versions = await folder.versions()
  const state = await stateOf(folder, versions, project.activeVersion(folder.name), rows)
  const candidate = await waiting(project, folder, versions, state.active)
  const promotable = candidate !== undefined && (await isPromotable(project, folder, candidate))
  // How programs can be made matters only if none can be promoted and no active one is up to date.
  const making = rows.train.length > 0 && !promotable && (state.active === undefined || state.outdated)
  const means = making ? await meansOf(project, folder, rows) : idle
  const made = state.active ?? candidate
  return nextStep({
    task: folder.name,
    rows: rows.train.length,
    candidate,
    promotable,
    ...state,
    ...means,
    searched: making && (await isSearched(project, folder, means, rows)),
    programRuns: made === undefined || (await canRun(project, (await folder.program(made)).manifest.language))
  })
}

/** The command that may give better programs: a search or, if these rows have been searched already, adding rows. */
export async function learnFor(project: Project, folder: TaskFolder): Promise<string> {
  const rows = await plainRows(folder, await folder.task(), project)
  if (rows.train.length === 0) return firstRows(folder.name)
  const means = await meansOf(project, folder, rows)
  const searched = await isSearched(project, folder, means, rows)
  return searched ? moreRows(folder.name) : learnStep(folder.name, means)
}

const idle: LearningMeans = { learnable: false, modelUnavailable: false, languagesRun: true }

async function meansOf(project: Project, folder: TaskFolder, { train }: SplitRows): Promise<LearningMeans> {
  const task = await folder.task()
  const { generators, languages } = project.manifest
  const api = modelApiOf(generators)
  const runs = await Promise.all((task.languages ?? languages).map(language => canRun(project, language)))
  return {
    // Every other kind can always be learned; structured outputs only in some forms.
    learnable: task.kind !== 'structured' || isLearnable(task.kind, train),
    modelUnavailable: api !== undefined && networkProblem(project.network, api) !== undefined,
    languagesRun: runs.every(Boolean)
  }
}

/** Whether the search that `learnStep` suggests was already made on the current rows. */
async function isSearched(
  project: Project,
  folder: TaskFolder,
  { learnable, modelUnavailable }: LearningMeans,
  rows: SplitRows
) {
  const names = !learnable ? ['anthropic'] : modelUnavailable ? ['local'] : project.manifest.generators
  const search = { names, seed: usualSeed }
  return (await isFound(folder, rows)) || (await isFruitless(project, folder, search, rows))
}

async function stateOf(folder: TaskFolder, versions: string[], active: string | undefined, rows: SplitRows) {
  if (active === undefined || !versions.includes(active)) return { outdated: false }
  const program = await folder.program(active)
  const edited = editedFiles(program)
  const outdated = (await folder.isStale(active)) || isLearnedFromOthers(program, rows)
  if (edited.length === 0) return { active, outdated }
  const { entry } = program.manifest
  const isThere = program.files[entry] !== undefined
  return { outdated, ...(isThere && { edited: `${folder.path}/programs/${active}/${entry}` }) }
}

/**
 * Whether rows were added or changed since a program was made. False for a program by a person, who decides when to
 * change it.
 */
function isLearnedFromOthers({ manifest: { generator, seen } }: Program, rows: SplitRows): boolean {
  return generator.name !== 'human' && dataHash(seen.splits.flatMap(split => rows[split])) !== seen.data
}

/** The version that promote would examine, if any; never one that was rolled back. */
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
  const records = await promotionsOf(project, folder)
  return rolledBack(records).has(candidate) ? undefined : candidate
}

/** Whether nothing speaks against a version that is known without reading the sealed test. */
async function isPromotable(project: Project, folder: TaskFolder, version: string): Promise<boolean> {
  if (await folder.isStale(version)) return false
  // To run it the user must accept settings, which a suggestion must not ask for: promote will.
  if (!(await project.trust.has(...limitNames, 'runtime'))) return true
  // Undefined where a program cannot be run: promote would fail, too.
  return (await gateAhead(await gateScene(project, folder), version))?.passes ?? false
}
