import type { LanguageName } from '../../../domain/program/language.js'
import { sizeOf } from '../../../domain/program/program.js'
import { cut } from '../../../domain/text/wording.js'
import {
  type Differences,
  type Proposal,
  translationLabel,
  type Untranslated
} from '../../../generators/proposal.js'
import type { Project } from '../../../project.js'
import { comparedInputs, failed, replyText, sameReply } from '../../measure/agreement.js'
import { repliesTo } from '../../running.js'
import { type Candidate, lineOfProposal, type SearchRequest } from '../candidate.js'
import { redactionFor } from '../search/redaction.js'

/** Accepted translations of a chosen program, and the languages in which it is not offered. */
export interface Translations {
  proven: Proposal[]
  untranslated: Untranslated[]
}

const mostShown = 10

/**
 * Asks the generator of a chosen written program to translate it into the other requested languages. A translation is
 * accepted if it answers as the original does on all training and validation rows and on made-up inputs. The
 * differences that the generator is shown come from training rows that it may see and made-up inputs only. For a learned program both
 * lists are empty.
 */
export async function translateChosen(
  project: Project,
  { task, translate, rows, seed }: SearchRequest,
  { generator, proposal, train, validation }: Candidate
): Promise<Translations> {
  const languages = translate.filter(language => language !== proposal.language)
  if (languages.length === 0 || generator.kind === 'learned') return { proven: [], untranslated: [] }
  const unseen = new Set(proposal.unseen)
  const shown = comparedInputs(
    rows.train.filter((_, row) => !unseen.has(row)),
    seed
  )
  const hidden = [...rows.train.filter((_, row) => unseen.has(row)), ...rows.validation]
  const inputs = [...shown, ...hidden.map(({ input }) => JSON.stringify(input))]
  const wanted = (await repliesTo(project, proposal, inputs)).map(replyText)
  const proven = new Map<LanguageName, Proposal>()
  const refused = new Map<LanguageName, string>()
  const redaction = await redactionFor(task)
  const turns = generator.translate(proposal, languages)
  let turn = await turns.next()
  while (!turn.done) {
    const translation = turn.value
    const replies = await repliesTo(project, translation, inputs)
    const got = replies.map(replyText)
    const differences = differencesBetween({ inputs, wanted, got, mayShow: shown.length })
    if (differences) {
      refused.set(translation.language, reasonOf(differences))
    } else {
      proven.set(translation.language, translation)
      project.emit({
        type: 'candidate-scored',
        ...lineOfProposal(translation),
        // The figures of the original, since it answers these rows alike.
        train: train.metrics,
        validation: validation?.metrics,
        usd: translation.usd,
        ...sizeOf(translation.files[translation.entry]),
        p50Us: median(replies.slice(0, rows.train.length - unseen.size).map(({ micros }) => micros))
      })
    }
    turn = await turns.next(differences && redaction.differences(differences))
  }
  for (const { language, reason } of turn.value) {
    const earlier = refused.get(language)
    refused.set(language, earlier === undefined ? reason : `${earlier}; no second turn: ${reason}`)
  }
  const untranslated = languages
    .filter(language => !proven.has(language))
    .map(language => ({ language, reason: refused.get(language) ?? 'it was not asked for' }))
  for (const { language, reason } of untranslated) {
    const family = translationLabel(proposal)
    project.emit({ type: 'candidate-dropped', id: `${family}/${language}`, family, language, reason })
  }
  return { proven: languages.flatMap(language => proven.get(language) ?? []), untranslated }
}

interface Compared {
  inputs: readonly string[]
  wanted: readonly string[]
  got: readonly string[]
  /** The number of inputs, counted from the first, that the generator may be shown. */
  mayShow: number
}

/**
 * The inputs that two programs answer differently, undefined without one; the shortest are shown, since these are the
 * easiest to understand.
 */
function differencesBetween({ inputs, wanted, got, mayShow }: Compared): Differences | undefined {
  const at = inputs.flatMap((_, i) => (sameReply(wanted[i], got[i]) ? [] : [i]))
  if (at.length === 0) return undefined
  const shown = at
    .filter(i => i < mayShow)
    .sort((a, b) => inputs[a].length - inputs[b].length || a - b)
    .slice(0, mostShown)
    .map(i => ({ input: inputs[i], expected: wanted[i], got: got[i] }))
  const broken = got.every(reply => reply.startsWith(failed))
  return {
    shown,
    count: at.length,
    total: inputs.length,
    ...(broken && { failure: got[0].slice(failed.length) })
  }
}

function reasonOf({ shown: [first], count, total, failure }: Differences): string {
  if (failure !== undefined) return `it does not run: ${failure.slice(0, 300)}`
  const told = (text: string) => cut(text, 80)
  const example = first
    ? `: on ${told(first.input)} it answers ${told(first.got)} instead of ${told(first.expected)}`
    : ''
  return `it differs on ${count} of ${total} inputs${example}`
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
