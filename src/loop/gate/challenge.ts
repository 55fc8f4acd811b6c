import type { GateDecision } from '../../domain/gate/gate-types.js'
import type { Refusal } from '../../domain/gate/refusal.js'
import { verdictOf } from '../../domain/gate/verdict.js'
import { madeBefore } from '../../domain/honesty/round.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { learnFor } from '../next.js'
import { requireUnedited } from '../programs.js'
import { decide, type TestReading } from './decide.js'
import type { KnownEvaluations } from './first-evidence.js'
import { type GateScene, gateScene } from './gate-scene.js'
import { type PromoteResult, settle } from './settle.js'

interface ChallengeOptions {
  dryRun?: boolean
  /** If absent, it is read from the files. */
  scene?: GateScene
  /** Existing measurements of the program that answers for the version. */
  known?: KnownEvaluations
  /** Default: always. */
  readsTest?: TestReading
}

/** Compares a version with the active one, if there is one, and makes it active if the gate accepts it. */
export async function challenge(
  project: Project,
  folder: TaskFolder,
  version: string,
  { dryRun, scene, known, readsTest = 'always' }: ChallengeOptions = {}
): Promise<PromoteResult> {
  requireUnedited(folder, await folder.program(version))
  const active = project.activeVersion(folder.name)
  const refusal = await refusedUnseen(project, folder, version, active)
  const decision: GateDecision = refusal
    ? { decision: 'refuse', refusal, notes: [] }
    : await decide(scene ?? (await gateScene(project, folder)), version, { readsTest, known })
  if (!refusal && active !== undefined && (await folder.isStale(active))) {
    decision.notes.push(`${active} was ${madeBefore}; that makes it look better here`)
  }
  return settle(project, folder, version, { ...verdictOf(decision), dryRun })
}

/** Refusals that can be decided without any row. */
async function refusedUnseen(
  project: Project,
  folder: TaskFolder,
  version: string,
  active: string | undefined
): Promise<Refusal | undefined> {
  if (version === active) return { why: 'same', version }
  // A stale version has seen all rows, so none is left to measure it.
  if (!(await folder.isStale(version))) return undefined
  return { why: 'seen-rows', version, learn: await learnFor(project, folder) }
}
