import { keepFront } from '../../../domain/measure/front.js'
import { contentHash, type ProgramManifest } from '../../../domain/program/program.js'
import type { Proposal } from '../../../generators/proposal.js'
import type { Project } from '../../../project.js'
import { dataHash, type StoredExample } from '../../../store/examples-file.js'
import type { TaskFolder } from '../../../store/task-folder.js'
import { recordEvaluation, toRecord } from '../../records/evaluations.js'
import type { SplitRows } from '../../rows/split-rows.js'
import type { Candidate } from '../candidate.js'
import { shownWorth } from '../worth-keeping.js'

/**
 * Writes the candidates to keep as versions. Returns the version of each candidate, undefined for one that is not kept.
 * The front is made of candidates that are `worth` keeping. `chosen`: the index of the chosen candidate, −1 without
 * one.
 */
export async function keepCandidates(
  project: Project,
  folder: TaskFolder,
  rows: SplitRows,
  candidates: Candidate[],
  { chosen, worth, keep }: { chosen: number; worth: readonly boolean[]; keep: 'front' | 'best' | 'all' }
): Promise<(Saved | undefined)[]> {
  const good = candidates.filter((_, index) => worth[index])
  const front = keepFront(
    good.map(candidate => {
      const { complexity, p50Us } = candidate
      return { accuracy: shownWorth(candidate), complexity, p50Us }
    })
  ).map(at => candidates.indexOf(good[at]))
  const versions: (Saved | undefined)[] = []
  const versionOf = new Map<string, string>()
  for (const [index, candidate] of candidates.entries()) {
    const wanted = index === chosen || keep === 'all' || (keep === 'front' && front.includes(index))
    // Never one that embeds rows, so that these stay out of git.
    const kept = wanted && candidate.memorizes === undefined
    const named = withParents(candidate, versionOf)
    const saved = kept ? await keepCandidate(project, folder, rows, named) : undefined
    if (saved)
      versionOf.set(contentHash(candidate.proposal.language, candidate.proposal.files), saved.version)
    versions.push(saved)
  }
  return versions
}

/** The candidate with its parents named by version, where these were kept. */
function withParents(candidate: Candidate, versionOf: ReadonlyMap<string, string>): Candidate {
  const parents = candidate.proposal.parents.map(parent => versionOf.get(parent) ?? parent)
  return { ...candidate, proposal: { ...candidate.proposal, parents } }
}

async function keepCandidate(
  project: Project,
  folder: TaskFolder,
  rows: SplitRows,
  candidate: Candidate
): Promise<Saved> {
  const unseen = unseenRecord(candidate, rows.train)
  const saved = await saveProposal(folder, candidate.proposal, rows.train, ['train'], { unseen })
  if (candidate.validation) {
    const scored = { evaluation: candidate.validation, runtime: candidate.runtime }
    await recordEvaluation(
      folder,
      toRecord(saved.version, 'validation', dataHash(rows.validation), scored),
      project.emit
    )
  }
  return saved
}

/** The results on unseen training rows as program.json has them; undefined for learned programs. */
export function unseenRecord(
  { unseen, unseenFigure }: Candidate,
  train: StoredExample[]
): ProgramManifest['unseen'] {
  if (unseenFigure === undefined) return undefined
  const { rows = [], evaluation } = unseen ?? {}
  const { effectiveRows = 0, metrics } = evaluation ?? {}
  return {
    rows: rows.length,
    among: unseenFigure.among,
    effectiveRows,
    right: Math.round((metrics?.accuracy ?? 0) * rows.length),
    ...(metrics?.mae !== undefined && { mae: metrics.mae }),
    data: dataHash(rows.toSorted((a, b) => a - b).map(row => train[row]))
  }
}

export type SeenSplits = ('train' | 'validation')[]

/** A version, and whether the same program already existed. */
export interface Saved {
  version: string
  existed: boolean
}

/**
 * Writes a proposal as a version made from the rows `seen`. If the same program already exists and is now recommended,
 * it is marked so.
 */
export async function saveProposal(
  folder: TaskFolder,
  proposal: Proposal,
  seen: StoredExample[],
  splits: SeenSplits,
  more: {
    recommended?: boolean
    selectedAs?: string
    translates?: string
    unseen?: ProgramManifest['unseen']
  }
): Promise<Saved> {
  const { entry, family, language, generator, parents, settings, crossValidated, readings, tokens, usd } =
    proposal
  const saved = await folder.saveProgram(proposal.files, {
    entry,
    family,
    language,
    generator,
    parents,
    settings,
    crossValidated,
    readings,
    tokens,
    usd,
    seen: { splits, rows: seen.length, data: dataHash(seen) },
    ...more
  })
  if (saved.existed && more.recommended) await folder.markRecommended(saved.version)
  return saved
}
