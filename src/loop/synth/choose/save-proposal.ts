import type { Proposal } from '../../../generators/proposal.js'
import { dataHash, type StoredExample } from '../../../store/examples-file.js'
import type { TaskFolder } from '../../../store/task-folder.js'

export type SeenSplits = ('train' | 'validation')[]

/** A version, and whether the same program was one already. */
export interface Saved {
  version: string
  existed: boolean
}

/** Writes a proposal as a version made from these rows; one that was there already is marked where it is recommended now. */
export async function saveProposal(
  folder: TaskFolder,
  proposal: Proposal,
  seen: StoredExample[],
  splits: SeenSplits,
  more: { recommended?: boolean; selectedAs?: string; translates?: string }
): Promise<Saved> {
  const { entry, family, language, generator, parents, settings, crossValidated, tokens, usd } = proposal
  const saved = await folder.saveProgram(proposal.files, {
    ...{ entry, family, language, generator, parents, settings, crossValidated, tokens, usd },
    seen: { splits, rows: seen.length, data: dataHash(seen) },
    ...more
  })
  if (saved.existed && more.recommended) await folder.markRecommended(saved.version)
  return saved
}
