import { verdictOf } from '../../domain/gate/verdict.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { challenge } from '../gate/challenge.js'
import { type PromoteResult, settle } from '../gate/settle.js'
import { learnFor } from '../next.js'
import { pickVersion, requireUnedited } from '../programs.js'
import { latestRecommended } from '../records/recommended.js'

export interface PromoteOptions {
  task?: string
  /** By default the latest recommended version. */
  version?: string
  /** Promote without asking the gate; needs a reason. */
  forced: boolean
  reason?: string
  dryRun?: boolean
}

/**
 * Makes a version the active one if the gate accepts it or a person forces it, and records every comparison. Throws
 * `unknown-version` if there is no such version, or none is named and none recommended, and `edited-program` if files
 * of a program were edited.
 */
export async function promote(project: Project, options: PromoteOptions): Promise<PromoteResult> {
  const folder = project.task(options.task)
  const version = await challengerOf(project, folder, options.version)
  const isActive = version === project.activeVersion(folder.name)
  if (!options.forced || isActive) return challenge(project, folder, version, options)
  requireUnedited(folder, await folder.program(version))
  const { reason, dryRun } = options
  const sentence = `${version} was promoted by hand: ${reason}`
  const verdict = verdictOf({ decision: 'promote', why: 'forced', sentence, notes: [] })
  return settle(project, folder, version, { ...verdict, reason, dryRun })
}

async function challengerOf(project: Project, folder: TaskFolder, typed?: string): Promise<string> {
  if (typed !== undefined) return pickVersion(project, folder, typed)
  const version = await latestRecommended(folder)
  if (version) return version
  throw new LoopaiError(
    'unknown-version',
    `${folder.name} has no recommended version. Name one, or make one.`,
    {
      suggestions: [await learnFor(project, folder)]
    }
  )
}
