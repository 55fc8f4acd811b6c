import type { LanguageName } from '../../../domain/program/language.js'
import { cut } from '../../../domain/text/wording.js'
import type { Generator } from '../../../generators/generator.js'
import type { Proposal } from '../../../generators/proposal.js'
import type { Project } from '../../../project.js'
import { comparedInputs, type Disagreement, disagreement, replyText } from '../../measure/agreement.js'
import type { SplitRows } from '../../rows/split-rows.js'
import { repliesTo } from '../../running.js'
import type { SearchRequest } from '../candidate.js'

/** Programs of one model, one for each language. */
export interface Translated {
  /** The program in the first requested language: it represents the model where candidates are compared. */
  lead: Proposal
  others: Proposal[]
}

/**
 * The models of a round. A learned model is printed in several languages; one that can't be printed in the first is
 * left out. Each program that a model wrote is a separate one.
 */
export function modelsOf(
  round: readonly Proposal[],
  kind: Generator['kind'],
  languages: readonly LanguageName[]
): Translated[] {
  if (kind === 'written') return round.map(lead => ({ lead, others: [] }))
  const families = [...new Set(round.map(({ family }) => family))]
  return families.flatMap(family => {
    const members = round.filter(proposal => proposal.family === family)
    const lead = members.find(({ language }) => language === languages[0])
    return lead === undefined ? [] : [{ lead, others: members.filter(member => member !== lead) }]
  })
}

/** The result of comparing the programs of a model. */
interface Proof {
  /** Programs in requested languages that answer as the lead program does. */
  proven: Proposal[]
  refuted: { proposal: Proposal; reason: string }[]
  /** Why the lead program can't be trusted: it differs from the witness, whose language was not requested. */
  leadReason?: string
}

/**
 * Runs the programs of a model on all training and validation rows and on made-up inputs, and compares their outputs. A
 * program that differs from the lead program is refuted; if the witness differs, the lead program can't be trusted.
 */
export async function prove(
  project: Project,
  { lead, others }: Translated,
  { languages, seed }: SearchRequest,
  rows: Pick<SplitRows, 'train' | 'validation'>
): Promise<Proof> {
  const proof: Proof = { proven: [], refuted: [] }
  if (others.length === 0) return proof
  const inputs = comparedInputs([...rows.train, ...rows.validation], seed)
  const textsOf = async (program: Proposal) => (await repliesTo(project, program, inputs)).map(replyText)
  const replies = await textsOf(lead)
  for (const other of others) {
    const found = disagreement(inputs, replies, await textsOf(other))
    const isWitness = !languages.includes(other.language)
    if (found === undefined) {
      if (!isWitness) proof.proven.push(other)
    } else if (isWitness) proof.leadReason = reasonOf(found, lead, other)
    else proof.refuted.push({ proposal: other, reason: reasonOf(found, lead, other) })
  }
  return proof
}

const shown = 200

function reasonOf({ input, first, second }: Disagreement, lead: Proposal, other: Proposal): string {
  return (
    `a bug in Loopai, please report it: on ${cut(input, shown)} it answers ` +
    `${cut(first, shown)} in ${lead.language} and ${cut(second, shown)} in ${other.language}`
  )
}
